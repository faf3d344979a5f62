package org.missionpartnerships.mission.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.history.ClaimsThen.ClaimDecisionThen;
import org.missionpartnerships.mission.history.ClaimsThen.ClaimThen;
import org.missionpartnerships.mission.history.ClaimsThen.DisputeThen;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.published.mission.ClaimEvent;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimDisputed;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimRecorded;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimSubjectOpened;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimSubjectReopened;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimSubjectResolved;
import org.missionpartnerships.published.mission.ClaimEvent.DisputeWithdrawn;
import org.missionpartnerships.published.mission.ClaimId;
import org.missionpartnerships.published.mission.ClaimSubjectId;

/** Rival claims about a mission, or about the city itself. */
final class ClaimsFold {

    private final Map<ClaimSubjectId, Subject> subjects = new LinkedHashMap<>();

    void add(ClaimEvent event, Origin origin) {
        Subject subject = subjects.computeIfAbsent(event.subject(), Subject::new);
        switch (event) {
            case ClaimSubjectOpened opened -> subject.opened = opened;
            case ClaimRecorded claim -> subject.claims.put(claim.claim(), new Claim(claim, origin));
            case ClaimDisputed disputed -> {
                Claim claim = subject.claims.get(disputed.claim());
                if (claim != null) {
                    claim.disputes.put(
                            disputed.dispute(),
                            new DisputeThen(
                                    disputed.dispute(), disputed.disputedBy(), disputed.reason(), origin, null));
                }
            }
            case DisputeWithdrawn withdrawn -> {
                Claim claim = subject.claims.get(withdrawn.claim());
                if (claim != null) {
                    claim.disputes.computeIfPresent(
                            withdrawn.dispute(),
                            (number, known) -> new DisputeThen(
                                    number, known.disputedBy(), known.reason(), known.origin(), origin));
                }
            }
            case ClaimSubjectResolved resolved ->
                subject.decisions.add(new ClaimDecisionThen(
                        resolved.resolution(), null, resolved.decidedBy(), resolved.reason(), origin));
            case ClaimSubjectReopened reopened ->
                subject.decisions.add(new ClaimDecisionThen(
                        null, reopened.cause(), reopened.reopenedBy(), reopened.reason(), origin));
        }
    }

    boolean isEmpty() {
        return subjects.values().stream().allMatch(subject -> subject.claims.isEmpty());
    }

    List<ClaimsThen> answer() {
        return subjects.values().stream()
                .filter(subject -> !subject.claims.isEmpty())
                .map(Subject::answer)
                .toList();
    }

    private static final class Subject {

        private final ClaimSubjectId id;
        private @Nullable ClaimSubjectOpened opened;
        private final Map<ClaimId, Claim> claims = new LinkedHashMap<>();
        private final List<ClaimDecisionThen> decisions = new ArrayList<>();

        Subject(ClaimSubjectId id) {
            this.id = id;
        }

        ClaimsThen answer() {
            return new ClaimsThen(
                    id,
                    opened == null ? null : opened.topic(),
                    opened == null ? null : opened.title(),
                    claims.values().stream().map(Claim::answer).toList(),
                    List.copyOf(decisions));
        }
    }

    private record Claim(ClaimRecorded recorded, Origin origin, Map<Integer, DisputeThen> disputes) {

        Claim(ClaimRecorded recorded, Origin origin) {
            this(recorded, origin, new LinkedHashMap<>());
        }

        ClaimThen answer() {
            return new ClaimThen(
                    recorded.claim(),
                    recorded.statement(),
                    recorded.quantity(),
                    recorded.money(),
                    recorded.parties(),
                    recorded.date(),
                    List.copyOf(disputes.values()),
                    origin);
        }
    }
}
