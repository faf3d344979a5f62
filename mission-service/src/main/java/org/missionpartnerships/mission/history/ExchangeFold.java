package org.missionpartnerships.mission.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.history.ExchangeThen.AdoptionThen;
import org.missionpartnerships.mission.history.ExchangeThen.PracticeTestThen;
import org.missionpartnerships.mission.history.ExchangeThen.PracticeThen;
import org.missionpartnerships.mission.history.ExchangeThen.PracticesExchangedThen;
import org.missionpartnerships.mission.history.ExchangeThen.ReplicationStage;
import org.missionpartnerships.mission.history.ExchangeThen.ReplicationStep;
import org.missionpartnerships.mission.history.ExchangeThen.ReplicationThen;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.published.mission.AdoptionEvent;
import org.missionpartnerships.published.mission.AdoptionEvent.AdoptionAdapted;
import org.missionpartnerships.published.mission.AdoptionEvent.AdoptionDiscontinued;
import org.missionpartnerships.published.mission.AdoptionEvent.PracticeAdopted;
import org.missionpartnerships.published.mission.AdoptionId;
import org.missionpartnerships.published.mission.ExchangeEvent;
import org.missionpartnerships.published.mission.ExchangeEvent.PracticesExchanged;
import org.missionpartnerships.published.mission.Funder;
import org.missionpartnerships.published.mission.Place;
import org.missionpartnerships.published.mission.PracticeEvent;
import org.missionpartnerships.published.mission.PracticeEvent.PracticePublished;
import org.missionpartnerships.published.mission.PracticeEvent.PracticeRevised;
import org.missionpartnerships.published.mission.PracticeEvent.PracticeTested;
import org.missionpartnerships.published.mission.PracticeEvent.PracticeWithdrawn;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.mission.ReplicationEvent;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationAdapted;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationCompleted;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationFailed;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationFunded;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationMissionLinked;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationRequested;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationStarted;
import org.missionpartnerships.published.mission.ReplicationId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Quantity;

/** What a mission, or a city for itself, learns from others and gives to others. */
final class ExchangeFold {

    private final Map<PracticeId, PracticeThen> practices = new LinkedHashMap<>();
    private final Map<AdoptionId, AdoptionThen> adoptions = new LinkedHashMap<>();
    private final List<PracticesExchangedThen> exchanges = new ArrayList<>();
    private final Map<ReplicationId, Replication> replications = new LinkedHashMap<>();

    void add(PracticeEvent event, Origin origin) {
        switch (event) {
            case PracticePublished published ->
                practices.put(
                        published.practice(),
                        new PracticeThen(
                                published.practice(),
                                published.title(),
                                published.topic(),
                                published.description(),
                                published.count(),
                                published.city(),
                                published.mission(),
                                published.publisher(),
                                List.of(),
                                origin,
                                null));
            case PracticeRevised revised ->
                practices.computeIfPresent(
                        revised.practice(),
                        (_, known) -> practice(
                                known,
                                revised.title() == null ? known.title() : revised.title(),
                                revised.description() == null ? known.description() : revised.description(),
                                revised.count() == null ? known.count() : revised.count(),
                                known.tests(),
                                known.withdrawn()));
            case PracticeTested tested ->
                practices.computeIfPresent(
                        tested.practice(),
                        (_, known) -> practice(
                                known,
                                known.title(),
                                known.description(),
                                known.count(),
                                Stream.concat(
                                                known.tests().stream(),
                                                Stream.of(
                                                        new PracticeTestThen(tested.result(), tested.worked(), origin)))
                                        .toList(),
                                known.withdrawn()));
            case PracticeWithdrawn withdrawn ->
                practices.computeIfPresent(
                        withdrawn.practice(),
                        (_, known) -> practice(
                                known, known.title(), known.description(), known.count(), known.tests(), origin));
        }
    }

    private static PracticeThen practice(
            PracticeThen known,
            String title,
            String description,
            @Nullable Quantity count,
            List<PracticeTestThen> tests,
            @Nullable Origin withdrawn) {
        return new PracticeThen(
                known.practice(),
                title,
                known.topic(),
                description,
                count,
                known.city(),
                known.mission(),
                known.publisher(),
                tests,
                known.origin(),
                withdrawn);
    }

    void add(AdoptionEvent event, Origin origin) {
        switch (event) {
            case PracticeAdopted adopted ->
                adoptions.put(
                        adopted.adoption(),
                        new AdoptionThen(
                                adopted.adoption(),
                                adopted.practice(),
                                adopted.city(),
                                adopted.originCity(),
                                adopted.originMission(),
                                adopted.description(),
                                Stream.ofNullable(adopted.adapted()).toList(),
                                adopted.timeSaved(),
                                origin,
                                null));
            case AdoptionAdapted adapted ->
                adoptions.computeIfPresent(adapted.adoption(), (_, known) -> adapted(known, adapted));
            case AdoptionDiscontinued discontinued ->
                adoptions.computeIfPresent(discontinued.adoption(), (_, known) -> discontinued(known, origin));
        }
    }

    private static AdoptionThen adapted(AdoptionThen known, AdoptionAdapted event) {
        return new AdoptionThen(
                known.adoption(),
                known.practice(),
                known.city(),
                known.originCity(),
                known.originMission(),
                known.description(),
                Stream.concat(known.adapted().stream(), Stream.of(event.adapted()))
                        .toList(),
                event.timeSaved() == null ? known.timeSaved() : event.timeSaved(),
                known.origin(),
                known.discontinued());
    }

    private static AdoptionThen discontinued(AdoptionThen known, Origin origin) {
        return new AdoptionThen(
                known.adoption(),
                known.practice(),
                known.city(),
                known.originCity(),
                known.originMission(),
                known.description(),
                known.adapted(),
                known.timeSaved(),
                known.origin(),
                origin);
    }

    void add(ExchangeEvent event, Origin origin) {
        switch (event) {
            case PracticesExchanged exchanged ->
                exchanges.add(new PracticesExchangedThen(
                        exchanged.exchange(),
                        exchanged.cities(),
                        exchanged.parties(),
                        exchanged.count(),
                        exchanged.subject(),
                        origin));
        }
    }

    void add(ReplicationEvent event, Origin origin) {
        Replication replication = replications.computeIfAbsent(event.replication(), Replication::new);
        switch (event) {
            case ReplicationRequested requested -> {
                replication.at(requested.place());
                replication.funders.addAll(requested.funders());
                replication.step(ReplicationStage.REQUESTED, requested.description(), origin);
            }
            case ReplicationStarted started -> {
                replication.at(started.place());
                replication.name = started.name();
                replication.funders.addAll(started.funders());
                replication.step(ReplicationStage.STARTED, started.form(), origin);
            }
            case ReplicationFunded funded -> {
                replication.funders.addAll(funded.funders());
                replication.step(ReplicationStage.FUNDED, null, origin);
            }
            case ReplicationAdapted adapted -> replication.step(ReplicationStage.ADAPTED, adapted.adapted(), origin);
            case ReplicationMissionLinked linked -> {
                replication.resulting = linked.resulting();
                replication.step(ReplicationStage.LINKED, null, origin);
            }
            case ReplicationFailed failed -> replication.step(ReplicationStage.FAILED, failed.reason(), origin);
            case ReplicationCompleted completed ->
                replication.step(ReplicationStage.COMPLETED, completed.result(), origin);
        }
    }

    boolean isEmpty() {
        return practices.isEmpty() && adoptions.isEmpty() && exchanges.isEmpty() && replications.isEmpty();
    }

    ExchangeThen answer() {
        return new ExchangeThen(
                List.copyOf(practices.values()),
                List.copyOf(adoptions.values()),
                List.copyOf(exchanges),
                replications.values().stream().map(Replication::answer).toList());
    }

    private static final class Replication {

        private final ReplicationId id;
        private @Nullable Place place;
        private @Nullable String name;
        private @Nullable MissionId resulting;
        private final List<Funder> funders = new ArrayList<>();
        private final List<ReplicationStep> course = new ArrayList<>();

        Replication(ReplicationId id) {
            this.id = id;
        }

        void at(Place where) {
            place = where;
        }

        void step(ReplicationStage stage, @Nullable String words, Origin origin) {
            course.add(new ReplicationStep(stage, words, origin));
        }

        ReplicationThen answer() {
            return new ReplicationThen(
                    id, place, name, funders.stream().distinct().toList(), resulting, List.copyOf(course));
        }
    }
}
