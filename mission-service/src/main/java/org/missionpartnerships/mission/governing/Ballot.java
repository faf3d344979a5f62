package org.missionpartnerships.mission.governing;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.missionpartnerships.mission.governing.Governance.Body;
import org.missionpartnerships.mission.governing.GovernanceRejection.SeatHasNoVote;
import org.missionpartnerships.mission.governing.GovernanceRejection.SeatVotedTwice;
import org.missionpartnerships.published.mission.DecisionMethod;
import org.missionpartnerships.published.mission.DecisionOutcome;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionProcessDefined;
import org.missionpartnerships.published.mission.SeatId;
import org.missionpartnerships.published.mission.SeatVote;
import org.missionpartnerships.published.mission.Vote;
import org.missionpartnerships.published.mission.VoteCount;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;

/**
 * Who was there and how they voted, held against the seats of a body as they were filled that day. Where the dates leave open
 * whether a seat was filled, there are two ways to count; a seat that was present was filled.
 */
final class Ballot {

    private final List<SeatVote> votes;
    private final Set<SeatId> present = new HashSet<>();
    private final int filled;
    private final int possiblyFilled;

    /** @param votes without a {@link #flaw} */
    Ballot(Body body, Occurred day, Set<SeatId> attending, List<SeatVote> votes) {
        this.votes = votes;
        Set<SeatId> possible = new HashSet<>();
        Set<SeatId> certain = new HashSet<>();
        for (Map.Entry<SeatId, Certainty> seat : votingSeats(body, day).entrySet()) {
            possible.add(seat.getKey());
            if (seat.getValue() == Certainty.CERTAIN) {
                certain.add(seat.getKey());
            }
        }
        votes.forEach(vote -> present.add(vote.seat()));
        attending.stream().filter(possible::contains).forEach(present::add);
        certain.addAll(present);
        this.filled = certain.size();
        this.possiblyFilled = possible.size();
    }

    /** Refuses votes of seats that do not exist, that nobody held, that have none, or that voted before. */
    static Optional<GovernanceRejection> flaw(MissionId mission, Body body, Occurred day, List<SeatVote> votes) {
        Set<SeatId> voting = votingSeats(body, day).keySet();
        Set<SeatId> voted = new HashSet<>();
        for (SeatVote vote : votes) {
            Optional<GovernanceRejection> notFilled = MeetingRules.notFilled(mission, body, vote.seat(), day);
            if (notFilled.isPresent()) {
                return notFilled;
            }
            if (!voting.contains(vote.seat())) {
                return Optional.of(new SeatHasNoVote(mission, body.established().body(), vote.seat(), day.edtf()));
            }
            if (!voted.add(vote.seat())) {
                return Optional.of(
                        new SeatVotedTwice(mission, body.established().body(), vote.seat()));
            }
        }
        return Optional.empty();
    }

    /** The votes of seats that have one, and that someone held that day or may have held. */
    static List<SeatVote> countable(Body body, Occurred day, List<SeatVote> votes) {
        Set<SeatId> voting = votingSeats(body, day).keySet();
        return votes.stream().filter(vote -> voting.contains(vote.seat())).toList();
    }

    /** The seats with a vote that someone held that day, or may have held. */
    private static Map<SeatId, Certainty> votingSeats(Body body, Occurred day) {
        Map<SeatId, Certainty> seats = new LinkedHashMap<>();
        body.seats().forEach((id, seat) -> {
            for (var tenure : seat.tenures()) {
                Certainty held = tenure.span().during(day);
                if (tenure.taken().voting() && held != Certainty.NOT_YET) {
                    seats.merge(id, held, (one, other) -> one == Certainty.CERTAIN ? one : other);
                }
            }
        });
        return seats;
    }

    int present() {
        return present.size();
    }

    int filled() {
        return filled;
    }

    int possiblyFilled() {
        return possiblyFilled;
    }

    /** Whether the quorum was there, however many seats were filled. */
    boolean isQuorate(DecisionProcessDefined process) {
        return process.quorum() == null || process.quorum().isReached(present.size(), possiblyFilled);
    }

    /** The count if every seat was filled that may have been. */
    VoteCount count(DecisionProcessDefined process, Certainty certainty) {
        return count(process, certainty, possiblyFilled);
    }

    /** The count if only those seats were filled that certainly were. */
    VoteCount countAtLeast(DecisionProcessDefined process, Certainty certainty) {
        return count(process, certainty, filled);
    }

    private VoteCount count(DecisionProcessDefined process, Certainty certainty, int seats) {
        return new VoteCount(
                process.process(),
                certainty,
                process.method(),
                process.quorum(),
                filled,
                possiblyFilled,
                present.size(),
                isAdopted(process.method(), seats) ? DecisionOutcome.ADOPTED : DecisionOutcome.NOT_ADOPTED);
    }

    /** Where nobody knows the votes, the source's word that it was decided stands. */
    private boolean isAdopted(DecisionMethod method, int seats) {
        if (votes.isEmpty()) {
            return true;
        }
        long inFavour = votes(Vote.FOR);
        long against = votes(Vote.AGAINST);
        return switch (method) {
            case CONSENSUS -> inFavour > 0 && against == 0;
            case UNANIMITY -> inFavour == present.size();
            case SIMPLE_MAJORITY -> inFavour > against;
            case ABSOLUTE_MAJORITY -> 2 * inFavour > seats;
            case TWO_THIRDS_MAJORITY -> inFavour > 0 && 3 * inFavour >= 2 * (inFavour + against);
            case DESIGNATED_DECIDERS, NOT_GIVEN -> true;
        };
    }

    private long votes(Vote cast) {
        return votes.stream().filter(vote -> vote.vote() == cast).count();
    }
}
