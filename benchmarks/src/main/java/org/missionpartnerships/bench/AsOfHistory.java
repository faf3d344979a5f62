package org.missionpartnerships.bench;

import io.agroal.api.AgroalDataSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.eventsourcing.EventCodec;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.journal.PostgresJournal;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.LedgerLanes;
import org.missionpartnerships.published.mission.CityEvent;
import org.missionpartnerships.published.mission.CityEvent.CityRegistered;
import org.missionpartnerships.published.mission.CityKind;
import org.missionpartnerships.published.mission.GoalId;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.mission.GovernanceEvent.GoverningBodyEstablished;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingHeld;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatAssigned;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatVacated;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.GoverningBodyType;
import org.missionpartnerships.published.mission.MeetingId;
import org.missionpartnerships.published.mission.MissionDetail;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.GoalSet;
import org.missionpartnerships.published.mission.MissionEvent.MissionLaunched;
import org.missionpartnerships.published.mission.MissionEvent.MissionProposed;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.SeatId;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;
import org.missionpartnerships.testsupport.servers.Database;

/**
 * A city whose missions follow each other, {@value #EVENTS_PER_MISSION} events each, {@value #EVENTS_PER_DAY} events a day. A
 * neighbour takes part in the first mission.
 */
final class AsOfHistory {

    static final int EVENTS_PER_MISSION = 100;

    private static final int EVENTS_PER_DAY = 20;
    private static final LocalDate BEGINNING = LocalDate.of(2010, 1, 1);
    private static final Source SOURCE = Source.of("trend-report-2025", "L292");
    private static final GoverningBodyId BODY = new GoverningBodyId("steering-group");
    private static final Party HOLDER =
            new Party("Asociación de Empresarios del Polígono de Villalonquéjar", null, null);

    private final CityId city;
    private final int events;

    AsOfHistory(int events) {
        this.city = new CityId("grown-to-" + events);
        this.events = events;
    }

    CityId city() {
        return city;
    }

    CityId neighbour() {
        return new CityId("beside-" + city);
    }

    int events() {
        return events;
    }

    MissionId mission(int number) {
        return new MissionId("%s-%d".formatted(city, number));
    }

    /** The day on which so many events have happened. */
    LocalDate dayOf(int event) {
        return BEGINNING.plusDays(event / EVENTS_PER_DAY);
    }

    void record(Database database) throws Exception {
        try (AgroalDataSource pool = Databases.pool(database, 4)) {
            LedgerLanes lanes = Appends.instance(new PostgresJournal("mission-service", pool), 1);
            record(lanes, "cities", CityEvent.CODEC, city, city.value(), List.of(registered(city)));
            record(
                    lanes,
                    "cities",
                    CityEvent.CODEC,
                    neighbour(),
                    neighbour().value(),
                    List.of(registered(neighbour())));
            for (int mission = 0; mission < events / EVENTS_PER_MISSION; mission++) {
                int first = mission * EVENTS_PER_MISSION;
                String key = mission(mission).value();
                record(lanes, "missions", MissionEvent.CODEC, city, key, lifeOf(mission, first));
                record(lanes, "governance", GovernanceEvent.CODEC, city, key, governanceOf(mission, first));
            }
        }
    }

    private CityEvent registered(CityId id) {
        return new CityRegistered(
                id, id.value(), List.of(), List.of(CityKind.CITY), null, on(0), SOURCE, AssertedBy.HUMAN);
    }

    private List<MissionEvent> lifeOf(int number, int first) {
        MissionId mission = mission(number);
        List<MissionEvent> life = new ArrayList<>();
        life.add(new MissionProposed(
                mission,
                city,
                number == 0 ? List.of(neighbour()) : List.of(),
                "Circular industrial estate " + number,
                "Waste, energy and water of many firms, none of which can close the circle on its own",
                Topic.CIRCULAR_ECONOMY,
                null,
                null,
                null,
                null,
                null,
                MissionDetail.FULL,
                on(first),
                SOURCE,
                AssertedBy.HUMAN));
        life.add(new MissionLaunched(mission, null, null, List.of(), null, on(first + 1), SOURCE, AssertedBy.HUMAN));
        for (int goal = 0; goal < 24; goal++) {
            life.add(new GoalSet(
                    mission,
                    new GoalId("goal-" + goal),
                    "Recover more of the waste that is not hazardous",
                    Quantity.exactly("83000", "tonne"),
                    on(first + 1_000),
                    on(first + 2 + goal),
                    SOURCE,
                    AssertedBy.HUMAN));
        }
        return life;
    }

    private List<GovernanceEvent> governanceOf(int number, int first) {
        MissionId mission = mission(number);
        List<GovernanceEvent> governance = new ArrayList<>();
        governance.add(new GoverningBodyEstablished(
                mission,
                BODY,
                "Steering group",
                GoverningBodyType.STEERING_GROUP,
                null,
                on(first + 26),
                SOURCE,
                AssertedBy.HUMAN));
        for (int tenure = 0; tenure < 17; tenure++) {
            SeatId seat = new SeatId("chair");
            int day = first + 27 + 2 * tenure;
            governance.add(new SeatAssigned(
                    mission, BODY, seat, "Chair", null, HOLDER, null, true, null, on(day), SOURCE, AssertedBy.HUMAN));
            governance.add(new SeatVacated(mission, BODY, seat, null, on(day + 1), SOURCE, AssertedBy.HUMAN));
        }
        for (int meeting = 0; meeting < 39; meeting++) {
            governance.add(new MeetingHeld(
                    mission,
                    new MeetingId("meeting-" + meeting),
                    BODY,
                    null,
                    "Meeting " + meeting,
                    List.of("Heat that one firm loses and another needs"),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    on(first + 61 + meeting),
                    SOURCE,
                    AssertedBy.HUMAN));
        }
        return governance;
    }

    private Occurred on(int event) {
        return Occurred.on(dayOf(event));
    }

    private record RecordAll<E>(List<E> events) {}

    /** Nothing is refused: what is measured is how the service reads. */
    private record Accepting<E>() implements Decider<RecordAll<E>, Integer, E, Void> {

        @Override
        public Integer initial() {
            return 0;
        }

        @Override
        public Decision<E, Void> decide(RecordAll<E> command, Integer state) {
            return Decision.accept(command.events());
        }

        @Override
        public Integer evolve(Integer state, E event) {
            return state + 1;
        }
    }

    private static <E> void record(
            LedgerLanes lanes, String category, EventCodec<E> codec, CityId city, String key, List<E> events) {
        StreamType<RecordAll<E>, Integer, E, Void> type = new StreamType<>(category, new Accepting<>(), codec);
        lanes.handle(
                type,
                new Ledger(city.value()),
                type.stream(key),
                new RecordAll<>(events),
                CommandContext.of(Appends.METADATA));
    }
}
