package org.missionpartnerships.mission.governing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.governing.Governance.Body;
import org.missionpartnerships.published.mission.DecisionOutcome;
import org.missionpartnerships.published.mission.DecisionProcessId;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionProcessDefined;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionRecorded;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.SeatId;
import org.missionpartnerships.published.mission.SeatVote;
import org.missionpartnerships.published.mission.VoteCount;
import org.missionpartnerships.published.value.Certainty;

@Schema(
        description =
                "How the votes come to count by the seats and the processes that are now known of that day. The decision itself stands as it was counted.")
public record Recount(
        @Schema(
                description =
                        "Under each process that is now known to have been in force that day, or may have been; where the decision names one of several, under that.")
        List<Count> counts,

        @Schema(description = "Seats whose votes are left out: certainly nobody held them that day, with a vote.")
        List<SeatId> withoutSeat) {

    public record Count(
            DecisionProcessId process,
            int seatsFilled,
            int seatsPossiblyFilled,
            int seatsPresent,
            QuorumReached quorum,

            @Schema(description = "Absent where it depends on which of the seats were filled that may have been.")
            @Nullable
            DecisionOutcome outcome) {

        private boolean isAsIn(VoteCount then) {
            return seatsFilled == then.seatsFilled()
                    && seatsPossiblyFilled == then.seatsPossiblyFilled()
                    && seatsPresent == then.seatsPresent();
        }
    }

    /** Whether a quorum was there. */
    public enum QuorumReached {
        @JsonProperty("reached")
        REACHED,
        /** If no more seats were filled than certainly were. */
        @JsonProperty("possiblyReached")
        POSSIBLY_REACHED,
        @JsonProperty("notReached")
        NOT_REACHED,
        @JsonProperty("noneAskedFor")
        NONE_ASKED_FOR
    }

    /** Empty where it comes to what was counted, or where nothing was. */
    public static Optional<Recount> of(DecisionRecorded decision, Governance governance) {
        GoverningBodyId by = decision.body();
        return by == null || decision.counts().isEmpty()
                ? Optional.empty()
                : governance.body(by).flatMap(body -> of(decision, body, governance));
    }

    private static Optional<Recount> of(DecisionRecorded decision, Body body, Governance governance) {
        List<SeatVote> votes = Ballot.countable(body, decision.occurred(), decision.votes());
        Ballot ballot = new Ballot(body, decision.occurred(), attending(decision, governance), votes);
        List<Count> counts = new ArrayList<>();
        boolean same = votes.equals(decision.votes());
        Map<DecisionProcessId, VoteCount> then = decision.counts().stream()
                .collect(Collectors.toMap(VoteCount::process, Function.identity(), (one, _) -> one));
        SequencedMap<DecisionProcessDefined, Certainty> inForce = inForce(decision, body);
        same &= inForce.size() == then.size();
        for (Map.Entry<DecisionProcessDefined, Certainty> process : inForce.entrySet()) {
            Count now = count(ballot, process.getKey(), process.getValue());
            VoteCount before = then.get(now.process());
            counts.add(now);
            same &= before != null && now.isAsIn(before);
        }
        return same
                ? Optional.empty()
                : Optional.of(new Recount(
                        List.copyOf(counts),
                        decision.votes().stream()
                                .filter(vote -> !votes.contains(vote))
                                .map(SeatVote::seat)
                                .toList()));
    }

    /**
     * The processes that are now known to have been in force that day, or that may have been. Where it was recorded which of
     * several it was, that one, unless it is now known not to have been in force.
     */
    private static SequencedMap<DecisionProcessDefined, Certainty> inForce(DecisionRecorded decision, Body body) {
        SequencedMap<DecisionProcessDefined, Certainty> inForce =
                body.processes().during(decision.occurred());
        if (decision.counts().size() == 1 && decision.counts().getFirst().certainty() == Certainty.POSSIBLE) {
            DecisionProcessId under = decision.counts().getFirst().process();
            Optional<DecisionProcessDefined> alone = inForce.keySet().stream()
                    .filter(process -> process.process().equals(under))
                    .findFirst();
            if (alone.isPresent()) {
                SequencedMap<DecisionProcessDefined, Certainty> one = new LinkedHashMap<>();
                one.put(alone.get(), inForce.get(alone.get()));
                return one;
            }
        }
        return inForce;
    }

    private static Set<SeatId> attending(DecisionRecorded decision, Governance governance) {
        return Optional.ofNullable(decision.meeting())
                .map(governance.meetings()::get)
                .map(Meeting::held)
                .map(held -> Set.copyOf(held.seats()))
                .orElseGet(Set::of);
    }

    private static Count count(Ballot ballot, DecisionProcessDefined process, Certainty certainty) {
        DecisionOutcome most = ballot.count(process, certainty).outcome();
        DecisionOutcome least = ballot.countAtLeast(process, certainty).outcome();
        return new Count(
                process.process(),
                ballot.filled(),
                ballot.possiblyFilled(),
                ballot.present(),
                quorum(ballot, process),
                most == least ? most : null);
    }

    private static QuorumReached quorum(Ballot ballot, DecisionProcessDefined process) {
        if (process.quorum() == null) {
            return QuorumReached.NONE_ASKED_FOR;
        }
        if (ballot.isQuorate(process)) {
            return QuorumReached.REACHED;
        }
        return process.quorum().isReached(ballot.present(), ballot.filled())
                ? QuorumReached.POSSIBLY_REACHED
                : QuorumReached.NOT_REACHED;
    }
}
