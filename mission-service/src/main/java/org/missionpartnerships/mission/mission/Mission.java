package org.missionpartnerships.mission.mission;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.mission.MissionEvent.FormalisationStageReached;
import org.missionpartnerships.published.mission.MissionEvent.MissionClosed;
import org.missionpartnerships.published.mission.MissionEvent.MissionFitTested;
import org.missionpartnerships.published.mission.MissionEvent.MissionLaunched;
import org.missionpartnerships.published.mission.MissionEvent.MissionProposed;
import org.missionpartnerships.published.mission.MissionEvent.MissionSuspended;
import org.missionpartnerships.published.mission.MissionStatus;
import org.missionpartnerships.published.value.CityId;

/** A mission as its own events tell it. */
public sealed interface Mission {

    /** Nobody has proposed it. */
    record Absent() implements Mission {}

    /** A mission that stands in the record, with everything that was said about it. */
    sealed interface Known extends Mission {

        MissionProposed proposal();

        Dossier dossier();

        Known with(Dossier dossier);

        default MissionStatus status() {
            return switch (this) {
                case Proposed _ -> MissionStatus.PROPOSED;
                case Launched _ -> MissionStatus.ACTIVE;
                case Suspended _ -> MissionStatus.SUSPENDED;
                case Closed _ -> MissionStatus.CLOSED;
            };
        }

        default Optional<MissionLaunched> launched() {
            return switch (this) {
                case Proposed _ -> Optional.empty();
                case Launched launched -> Optional.of(launched.launch());
                case Suspended suspended -> Optional.of(suspended.launch());
                case Closed closed -> Optional.ofNullable(closed.launch());
            };
        }

        default Stream<CityId> cities() {
            return Stream.concat(Stream.of(proposal().leadCity()), proposal().participatingCities().stream());
        }

        default Optional<MissionFitTested> lastFitTest() {
            List<MissionFitTested> tests = dossier().all(MissionFitTested.class);
            return tests.isEmpty() ? Optional.empty() : Optional.of(tests.getLast());
        }

        /** The furthest stage that was recorded, in whatever order the record was written. */
        default Optional<FormalisationStage> furthestStage() {
            return dossier().all(FormalisationStageReached.class).stream()
                    .map(FormalisationStageReached::stage)
                    .max(FormalisationStage::compareTo);
        }
    }

    record Proposed(MissionProposed proposal, Dossier dossier) implements Known {
        @Override
        public Proposed with(Dossier dossier) {
            return new Proposed(proposal, dossier);
        }
    }

    record Launched(MissionProposed proposal, MissionLaunched launch, Dossier dossier) implements Known {
        @Override
        public Launched with(Dossier dossier) {
            return new Launched(proposal, launch, dossier);
        }
    }

    record Suspended(MissionProposed proposal, MissionLaunched launch, MissionSuspended suspension, Dossier dossier)
            implements Known {
        @Override
        public Suspended with(Dossier dossier) {
            return new Suspended(proposal, launch, suspension, dossier);
        }
    }

    /** @param launch null where the proposal was given up */
    record Closed(MissionProposed proposal, @Nullable MissionLaunched launch, MissionClosed closing, Dossier dossier)
            implements Known {
        @Override
        public Closed with(Dossier dossier) {
            return new Closed(proposal, launch, closing, dossier);
        }
    }
}
