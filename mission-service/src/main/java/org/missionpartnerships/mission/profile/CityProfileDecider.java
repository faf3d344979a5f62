package org.missionpartnerships.mission.profile;

import java.util.List;
import java.util.UUID;
import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.mission.profile.CityProfileCommand.AssessCapability;
import org.missionpartnerships.mission.profile.CityProfileCommand.LinkEvidence;
import org.missionpartnerships.mission.profile.CityProfileCommand.RecordInterview;
import org.missionpartnerships.mission.profile.CityProfileRejection.CapabilityWithoutEvidence;
import org.missionpartnerships.mission.profile.CityProfileRejection.InterviewNotFound;
import org.missionpartnerships.published.mission.CityProfileEvent;
import org.missionpartnerships.published.mission.CityProfileEvent.CapabilityAssessed;
import org.missionpartnerships.published.mission.CityProfileEvent.InterviewEvidenceLinked;
import org.missionpartnerships.published.mission.CityProfileEvent.InterviewRecorded;

/** The rules of a city's profile: everything stands beside what was there, and saying the same again changes nothing. */
public final class CityProfileDecider
        implements Decider<CityProfileCommand, CityProfile, CityProfileEvent, CityProfileRejection> {

    @Override
    public CityProfile initial() {
        return CityProfile.EMPTY;
    }

    @Override
    public Decision<CityProfileEvent, CityProfileRejection> decide(CityProfileCommand command, CityProfile state) {
        return switch (command) {
            case RecordInterview record -> record(record, state);
            case LinkEvidence link -> link(link, state);
            case AssessCapability assess -> assess(assess, state);
        };
    }

    private static Decision<CityProfileEvent, CityProfileRejection> record(RecordInterview command, CityProfile state) {
        boolean repeated =
                state.interviews().stream().anyMatch(known -> known.equals(recorded(command, known.interview())));
        return repeated
                ? Decision.nothing()
                : Decision.accept(recorded(command, state.interviews().size() + 1));
    }

    private static Decision<CityProfileEvent, CityProfileRejection> link(LinkEvidence command, CityProfile state) {
        return state.interview(command.interview())
                .map(interview -> link(command, interview, state))
                .orElseGet(() -> Decision.reject(new InterviewNotFound(command.city(), command.interview())));
    }

    private static Decision<CityProfileEvent, CityProfileRejection> link(
            LinkEvidence command, InterviewRecorded interview, CityProfile state) {
        List<UUID> added = command.evidence().stream()
                .distinct()
                .filter(event -> !state.evidence(interview).contains(event))
                .toList();
        return added.isEmpty()
                ? Decision.nothing()
                : Decision.accept(new InterviewEvidenceLinked(
                        command.city(),
                        command.interview(),
                        added,
                        command.occurred(),
                        command.source(),
                        command.assertedBy()));
    }

    private static Decision<CityProfileEvent, CityProfileRejection> assess(
            AssessCapability command, CityProfile state) {
        if (command.evidence().isEmpty()) {
            return Decision.reject(new CapabilityWithoutEvidence(command.city(), command.capability()));
        }
        boolean repeated =
                state.capabilities().stream().anyMatch(known -> known.equals(assessed(command, known.assessment())));
        return repeated
                ? Decision.nothing()
                : Decision.accept(assessed(command, state.capabilities().size() + 1));
    }

    private static InterviewRecorded recorded(RecordInterview command, int number) {
        return new InterviewRecorded(
                command.city(),
                number,
                command.dimension(),
                command.statement(),
                command.interviewee(),
                command.evidence(),
                command.occurred(),
                command.source(),
                command.assertedBy());
    }

    private static CapabilityAssessed assessed(AssessCapability command, int number) {
        return new CapabilityAssessed(
                command.city(),
                number,
                command.challenge(),
                command.capability(),
                command.statement(),
                command.evidence(),
                command.occurred(),
                command.source(),
                command.assertedBy());
    }

    @Override
    public CityProfile evolve(CityProfile state, CityProfileEvent event) {
        return state.with(event);
    }
}
