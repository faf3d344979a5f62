package org.missionpartnerships.mission.mission;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.ChallengeFramed;
import org.missionpartnerships.published.mission.MissionEvent.MissionClosed;
import org.missionpartnerships.published.mission.MissionEvent.MissionFitTested;
import org.missionpartnerships.published.mission.MissionEvent.MissionLaunched;
import org.missionpartnerships.published.mission.MissionEvent.MissionProposed;
import org.missionpartnerships.published.mission.MissionEvent.MissionSuspended;
import org.missionpartnerships.published.mission.MissionEvent.SuccessorLinked;
import org.missionpartnerships.published.mission.MissionStatus;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;

/** A mission as its own events tell it. */
public sealed interface Mission {

    /** Nobody has said anything of it. */
    record Absent() implements Mission {}

    /** A mission that stands in the record, if only by its challenge. */
    sealed interface Recorded extends Mission {

        MissionId id();

        CityId leadCity();

        Dossier dossier();

        MissionStatus status();

        /** What it is called; empty where only a later wording is told, as of a day before it was given a title. */
        Optional<Name> name();

        default boolean isCarriedOnBy(MissionId successor) {
            return dossier().all(SuccessorLinked.class).stream()
                    .anyMatch(linked -> linked.successor().equals(successor));
        }
    }

    record Name(String title, Topic topic) {}

    /** Its challenge was put into words, and nobody proposed it yet. */
    record Framed(MissionId id, CityId leadCity, Dossier dossier) implements Recorded {
        @Override
        public MissionStatus status() {
            return MissionStatus.FRAMED;
        }

        @Override
        public Optional<Name> name() {
            return dossier().all(ChallengeFramed.class).stream()
                    .filter(framing -> framing.title() != null && framing.topic() != null)
                    .map(framing -> new Name(framing.title(), framing.topic()))
                    .findFirst();
        }
    }

    /** A mission that was proposed, with everything that was said about it. */
    sealed interface Known extends Recorded {

        MissionProposed proposal();

        Known with(Dossier dossier);

        @Override
        default MissionId id() {
            return proposal().mission();
        }

        @Override
        default CityId leadCity() {
            return proposal().leadCity();
        }

        @Override
        default Optional<Name> name() {
            return Optional.of(new Name(proposal().title(), proposal().topic()));
        }

        @Override
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

        /** What it may have begun with: its proposal, and how its challenge was framed. */
        default Stream<MissionEvent> beginnings() {
            return Stream.concat(
                    dossier().all(ChallengeFramed.class).stream().map(MissionEvent.class::cast), Stream.of(proposal()));
        }

        /** The cities that take part now, the lead city first. */
        default Stream<CityId> cities() {
            return Stream.concat(
                    Stream.of(leadCity()),
                    participations().stream()
                            .filter(participation -> participation.left() == null)
                            .map(Participation::city));
        }

        /** Who takes or took part besides the lead city, in the order of recording. */
        default List<Participation> participations() {
            return Participation.of(proposal(), dossier());
        }

        /** The last participation of a city, if it ever took part: it may leave and join again. */
        default Optional<Participation> participation(CityId city) {
            return participations().reversed().stream()
                    .filter(participation -> participation.city().equals(city))
                    .findFirst();
        }

        default Optional<MissionFitTested> lastFitTest() {
            List<MissionFitTested> tests = dossier().all(MissionFitTested.class);
            return tests.isEmpty() ? Optional.empty() : Optional.of(tests.getLast());
        }

        /** The last test on which something of that day can rest: one that certainly came later cannot. */
        default Optional<MissionFitTested> lastFitTestBy(Occurred day) {
            return dossier().all(MissionFitTested.class).reversed().stream()
                    .filter(test -> !day.isCertainlyBefore(test.occurred()))
                    .findFirst();
        }

        /** The furthest stage that stands, in whatever order the record was written. */
        default Optional<FormalisationStage> furthestStage() {
            return dossier().stages().stream()
                    .filter(stage -> stage.ended() == null)
                    .map(stage -> stage.reached().stage())
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
