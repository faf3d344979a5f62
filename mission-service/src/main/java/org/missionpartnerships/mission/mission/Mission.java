package org.missionpartnerships.mission.mission;

import java.util.Optional;
import java.util.stream.Stream;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.mission.MissionEvent.FormalisationStageReached;
import org.missionpartnerships.published.mission.MissionEvent.MissionFitTested;
import org.missionpartnerships.published.mission.MissionEvent.MissionLaunched;
import org.missionpartnerships.published.mission.MissionEvent.MissionProposed;
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

        default Stream<CityId> cities() {
            return Stream.concat(Stream.of(proposal().leadCity()), proposal().participatingCities().stream());
        }

        default Optional<MissionFitTested> lastFitTest() {
            return dossier().fitTests().isEmpty()
                    ? Optional.empty()
                    : Optional.of(dossier().fitTests().getLast());
        }

        /** The furthest stage that was recorded, in whatever order the record was written. */
        default Optional<FormalisationStage> furthestStage() {
            return dossier().stages().stream()
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
}
