package org.missionpartnerships.mission.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.mission.governing.Governance;
import org.missionpartnerships.mission.governing.Governance.Decided;
import org.missionpartnerships.mission.governing.Recount;
import org.missionpartnerships.mission.mission.Warning;
import org.missionpartnerships.published.mission.DecisionId;
import org.missionpartnerships.published.mission.DecisionOutcome;
import org.missionpartnerships.published.mission.Dissent;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionRecorded;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionSuperseded;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.MeetingId;
import org.missionpartnerships.published.mission.SeatVote;
import org.missionpartnerships.published.mission.Vote;
import org.missionpartnerships.published.mission.VoteCount;
import org.missionpartnerships.published.mission.WorkingGroupId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "A decision of a governing body or of a working group; one of the two is there.")
public record DecisionView(
        MissionId mission,
        DecisionId decision,
        @Nullable GoverningBodyId body,
        @Nullable WorkingGroupId workingGroup,
        @Nullable MeetingId meeting,
        String title,
        @Nullable String mandate,
        List<String> tradeOffs,
        List<Dissent> dissent,

        @Schema(description = "By seat; empty where they are not known.")
        List<SeatVote> votes,

        Tally tally,

        @Schema(
                description =
                        "Under each process that was in force that day or may have been; all came to the same outcome.")
        List<VoteCount> counts,

        DecisionOutcome outcome,

        @Schema(
                description =
                        "Only where other seats are now known to have been filled that day than those that were counted: they were recorded later, or their days were put right.")
        @Nullable
        Recount recount,

        @Schema(description = "In the order of recording; several where each took the place of a part.")
        List<Superseding> supersededBy,

        @Schema(description = "Decisions whose place it took.")
        List<DecisionId> supersedes,

        @Schema(description = "In lists: how sure it is that it had been taken by the day asked for.") @Nullable
        Certainty certainty,

        @Schema(
                description =
                        "In lists: whether it had been superseded by the day asked for, certainly, possibly, or not yet.")
        @Nullable
        Certainty superseded,

        @Schema(description = "What the record leaves open about how it was taken.")
        List<Warning> warnings,

        Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy) {

    public record Tally(int inFavour, int against, int abstained) {

        static Tally of(List<SeatVote> votes) {
            return new Tally(count(votes, Vote.FOR), count(votes, Vote.AGAINST), count(votes, Vote.ABSTAIN));
        }

        private static int count(List<SeatVote> votes, Vote cast) {
            return (int) votes.stream().filter(vote -> vote.vote() == cast).count();
        }
    }

    public record Superseding(
            DecisionId by,

            @Schema(description = "The one beside which it did, each for a part.") @Nullable
            DecisionId besides,

            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static Superseding of(DecisionSuperseded event) {
            return new Superseding(
                    event.by(), event.besides(), event.reason(), event.occurred(), event.source(), event.assertedBy());
        }
    }

    static DecisionView of(Decided decided, Governance governance) {
        return of(decided, governance, null, null);
    }

    static DecisionView of(
            Decided decided, Governance governance, @Nullable Certainty certainty, @Nullable Certainty superseded) {
        DecisionRecorded decision = decided.decision();
        Optional<Recount> recount = Recount.of(decision, governance);
        return new DecisionView(
                decision.mission(),
                decision.decision(),
                decision.body(),
                decision.workingGroup(),
                decision.meeting(),
                decision.title(),
                decision.mandate(),
                decision.tradeOffs(),
                decision.dissent(),
                decision.votes(),
                Tally.of(decision.votes()),
                decision.counts(),
                decision.outcome(),
                recount.orElse(null),
                decided.superseded().stream().map(Superseding::of).toList(),
                governance.decisions().values().stream()
                        .filter(other -> other.superseded().stream()
                                .anyMatch(event -> event.by().equals(decision.decision())))
                        .map(other -> other.decision().decision())
                        .toList(),
                certainty,
                superseded,
                warnings(decision, recount),
                decision.occurred(),
                decision.source(),
                decision.assertedBy());
    }

    private static List<Warning> warnings(DecisionRecorded decision, Optional<Recount> recount) {
        List<Warning> warnings = new ArrayList<>();
        if (decision.body() != null && decision.counts().isEmpty()) {
            warnings.add(new Warning(
                    "no-decision-process-on-record",
                    "Nothing says how the body decided then",
                    "When decision %s was recorded, no decision process of %s was on record that may have been in force on %s, so neither quorum nor majority was checked."
                            .formatted(decision.decision(), decision.body(), decision.occurred()),
                    "Define the process with POST /missions/%s/governing-bodies/%s/decision-processes; decisions recorded later are held against it."
                            .formatted(decision.mission(), decision.body())));
        }
        if (decision.counts().size() > 1) {
            warnings.add(new Warning(
                    "decision-process-uncertain",
                    "The dates leave open which process was in force",
                    "On %s any of these may have been in force: %s. Each of them comes to the same outcome."
                            .formatted(
                                    decision.occurred(),
                                    decision.counts().stream()
                                            .map(count -> count.process().value())
                                            .collect(Collectors.joining(", "))),
                    "Nothing needs to be done; a more exact date would tell which."));
        }
        recount.ifPresent(
                otherwise -> warnings.add(
                        new Warning(
                                processesDiffer(decision, otherwise)
                                        ? "processes-known-otherwise-since"
                                        : "seats-known-otherwise-since",
                                processesDiffer(decision, otherwise)
                                        ? "Other decision processes are now known to have been in force that day"
                                        : "Other seats are now known to have been filled that day",
                                "Decision %s was counted by what was on record then: %s. By what is on record now: %s."
                                        .formatted(
                                                decision.decision(),
                                                decision.counts().stream()
                                                        .map(count -> seats(
                                                                        count.seatsPresent(),
                                                                        count.seatsFilled(),
                                                                        count.seatsPossiblyFilled())
                                                                + " under " + count.process())
                                                        .distinct()
                                                        .collect(Collectors.joining("; ")),
                                                otherwise.counts().stream()
                                                        .map(count -> seats(
                                                                        count.seatsPresent(),
                                                                        count.seatsFilled(),
                                                                        count.seatsPossiblyFilled())
                                                                + ", quorum under " + count.process() + " "
                                                                + EventJson.word(count.quorum()))
                                                        .collect(Collectors.joining("; "))),
                                "The decision stands as it was recorded. If it has to be taken again, record that decision and supersede this one.")));
        return warnings;
    }

    private static boolean processesDiffer(DecisionRecorded decision, Recount now) {
        return !decision.counts().stream()
                .map(VoteCount::process)
                .collect(Collectors.toSet())
                .equals(now.counts().stream().map(Recount.Count::process).collect(Collectors.toSet()));
    }

    private static String seats(int present, int filled, int possiblyFilled) {
        return filled == possiblyFilled
                ? "%d present of %d filled".formatted(present, filled)
                : "%d present of %d to %d filled".formatted(present, filled, possiblyFilled);
    }
}
