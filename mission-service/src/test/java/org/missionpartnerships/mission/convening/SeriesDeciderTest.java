package org.missionpartnerships.mission.convening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.missionpartnerships.mission.chronology.At;
import org.missionpartnerships.mission.convening.Series.Created;
import org.missionpartnerships.mission.convening.SeriesCommand.CancelEdition;
import org.missionpartnerships.mission.convening.SeriesCommand.CreateSeries;
import org.missionpartnerships.mission.convening.SeriesCommand.HoldEdition;
import org.missionpartnerships.mission.convening.SeriesCommand.MoveEdition;
import org.missionpartnerships.mission.convening.SeriesCommand.ScheduleEdition;
import org.missionpartnerships.mission.convening.SeriesRejection.EditionAlreadyHeld;
import org.missionpartnerships.mission.convening.SeriesRejection.EditionAlreadyScheduled;
import org.missionpartnerships.mission.convening.SeriesRejection.EditionNotFound;
import org.missionpartnerships.mission.convening.SeriesRejection.EditionWasCancelled;
import org.missionpartnerships.mission.convening.SeriesRejection.SeriesAlreadyCreated;
import org.missionpartnerships.mission.convening.SeriesRejection.SeriesNotFound;
import org.missionpartnerships.mission.convening.SeriesRejection.SeriesOfAnother;
import org.missionpartnerships.published.mission.Attendance;
import org.missionpartnerships.published.mission.EditionId;
import org.missionpartnerships.published.mission.EditionStatus;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.SeriesEvent;
import org.missionpartnerships.published.mission.SeriesEvent.EditionCancelled;
import org.missionpartnerships.published.mission.SeriesEvent.EditionHeld;
import org.missionpartnerships.published.mission.SeriesEvent.EditionMoved;
import org.missionpartnerships.published.mission.SeriesEvent.EditionScheduled;
import org.missionpartnerships.published.mission.SeriesEvent.SeriesCreated;
import org.missionpartnerships.published.mission.SeriesId;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.FirstDays;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;
import org.missionpartnerships.testsupport.specs.DeciderSpec;

class SeriesDeciderTest {

    private static final MissionId MISSION = new MissionId("vienna-safe-democracy");
    private static final CityId VIENNA = new CityId("vienna");
    private static final SeriesId SERIES = new SeriesId("safe-democracy-convention");
    private static final EditionId FIRST = new EditionId("1");
    private static final EditionId SECOND = new EditionId("2");
    private static final Source SOURCE = Source.of("ipi-2025-09", "L655-665");
    private static final AssertedBy HUMAN = AssertedBy.HUMAN;
    private static final Occurred BY_PUBLICATION = Occurred.notGiven("[..2025-09]");
    private static final Occurred IN_2025 = Occurred.stated("2025");
    private static final Party HOST = new Party("City of Vienna", null, Sector.GOVERNMENT);
    private static final List<Attendance> CAME =
            List.of(new Attendance("cities and municipalities", Quantity.exactly("60", null)));

    private static final SeriesCreated CREATED =
            new SeriesCreated(SERIES, MISSION, VIENNA, "Safe Democracy Convention", null, null, IN_2025, SOURCE, HUMAN);

    private final DeciderSpec<SeriesCommand, Series, SeriesEvent, SeriesRejection> series =
            DeciderSpec.of(new SeriesDecider());

    // The series

    @Test
    void a_series_is_created() {
        series.given().when(create("Safe Democracy Convention", MISSION)).thenRecorded(CREATED);
    }

    @Test
    void the_same_series_again_changes_nothing() {
        series.given(CREATED).when(create("Safe Democracy Convention", MISSION)).thenNothing();
        series.given(CREATED, scheduled("Second"))
                .when(create("Safe Democracy Convention", MISSION))
                .thenNothing();
    }

    @Test
    void another_series_cannot_take_the_same_id() {
        series.given(CREATED)
                .when(create("Another", MISSION))
                .thenRejected(new SeriesAlreadyCreated(SERIES, "Safe Democracy Convention"));
    }

    @ParameterizedTest
    @MethodSource("commandsOnASeries")
    void nothing_happens_to_a_series_that_nobody_created(SeriesCommand command) {
        series.given().when(command).thenRejected(new SeriesNotFound(SERIES));
    }

    static List<SeriesCommand> commandsOnASeries() {
        return List.of(schedule("Second", null), move("2026-22"), hold("First", null), cancel());
    }

    // The series that a mission's first meeting makes

    @Test
    void the_first_meeting_makes_the_missions_own_series() {
        CreateSeries own = create("Safe Democracy Convention", MISSION);
        series.given().when(schedule("Second", own)).thenRecorded(CREATED, scheduled("Second"));
        series.given().when(hold("First", own)).thenRecorded(CREATED, held(FIRST, "First"));
        series.given().when(hold(null, own)).thenRecorded(CREATED, held(FIRST, "Safe Democracy Convention"));
    }

    @Test
    void the_next_meeting_finds_it_there() {
        CreateSeries own = create("Any title", MISSION);
        series.given(CREATED, held(FIRST, "First"))
                .when(schedule("Second", own))
                .thenRecorded(scheduled("Second"));
        series.given(CREATED, scheduled("Second")).when(hold("First", own)).thenRecorded(held(FIRST, "First"));
        series.given(CREATED, held(FIRST, "First")).when(hold("First", own)).thenNothing();
    }

    @Test
    void a_series_of_something_else_is_not_the_missions_own() {
        MissionId other = new MissionId("vienna-ai-gigafactory");
        CreateSeries own = create("AI", other);
        var refusal = new SeriesOfAnother(SERIES, other, MISSION);
        series.given(CREATED).when(schedule("Second", own)).thenRejected(refusal);
        series.given(CREATED).when(hold("First", own)).thenRejected(refusal);
    }

    // Planned, moved, cancelled

    @Test
    void an_edition_is_scheduled_once() {
        series.given(CREATED).when(schedule("Second", null)).thenRecorded(scheduled("Second"));
        series.given(CREATED, scheduled("Second"))
                .when(schedule("Second", null))
                .thenNothing();
        series.given(CREATED, scheduled("Second"))
                .when(schedule("Third", null))
                .thenRejected(new EditionAlreadyScheduled(SERIES, SECOND));
    }

    @Test
    void that_an_edition_was_planned_may_be_recorded_after_it_was_held() {
        series.given(CREATED, held(SECOND, "Second"))
                .when(schedule("Second", null))
                .thenRecorded(scheduled("Second"));
    }

    @Test
    void a_planned_edition_is_moved_and_moved_back() {
        series.given(CREATED, scheduled("Second")).when(move("2026-22")).thenRecorded(moved("2026-22"));
        series.given(CREATED, scheduled("Second"), moved("2026-22"))
                .when(move("2026-22"))
                .thenNothing();
        series.given(CREATED, scheduled("Second"), moved("2026-22"))
                .when(move("2026-21"))
                .thenRecorded(moved("2026-21"));
    }

    @Test
    void a_planned_edition_is_cancelled() {
        series.given(CREATED, scheduled("Second")).when(cancel()).thenRecorded(cancelled());
        series.given(CREATED, scheduled("Second"), cancelled()).when(cancel()).thenNothing();
    }

    @Test
    void an_edition_that_nobody_planned_is_neither_moved_nor_cancelled() {
        var refusal = new EditionNotFound(SERIES, SECOND);
        series.given(CREATED).when(move("2026-22")).thenRejected(refusal);
        series.given(CREATED).when(cancel()).thenRejected(refusal);
    }

    // Held

    @Test
    void an_edition_is_held_whether_or_not_it_was_planned() {
        series.given(CREATED).when(hold("First", null)).thenRecorded(held(FIRST, "First"));
        series.given(CREATED, held(FIRST, "First")).when(hold("First", null)).thenNothing();
        series.given(CREATED, scheduled("Second")).when(holdSecond("Second")).thenRecorded(held(SECOND, "Second"));
    }

    @Test
    void a_meeting_without_a_title_has_the_planned_one() {
        series.given(CREATED, scheduled("Second")).when(holdSecond(null)).thenRecorded(held(SECOND, "Second"));
        series.given(CREATED, scheduled("Second"), held(SECOND, "Second"))
                .when(holdSecond(null))
                .thenNothing();
    }

    @Test
    void an_edition_that_was_held_stays_held() {
        var refusal = new EditionAlreadyHeld(SERIES, SECOND, "2025");
        series.given(CREATED, held(SECOND, "Second")).when(holdSecond("Third")).thenRejected(refusal);
        series.given(CREATED, held(SECOND, "Second")).when(move("2026-22")).thenRejected(refusal);
        series.given(CREATED, scheduled("Second"), held(SECOND, "Second"))
                .when(cancel())
                .thenRejected(refusal);
    }

    @Test
    void an_edition_that_was_cancelled_stays_cancelled() {
        var refusal = new EditionWasCancelled(SERIES, SECOND, "2025");
        series.given(CREATED, scheduled("Second"), cancelled())
                .when(holdSecond("Second"))
                .thenRejected(refusal);
        series.given(CREATED, scheduled("Second"), cancelled())
                .when(move("2026-22"))
                .thenRejected(refusal);
        series.given(CREATED, scheduled("Second"), cancelled())
                .when(new CancelEdition(SERIES, SECOND, "Another reason", IN_2025, SOURCE, HUMAN))
                .thenRejected(refusal);
    }

    // What the events fold to

    @Test
    void events_before_the_series_fold_to_nothing_and_creating_twice_to_one() {
        series.given(scheduled("Second")).thenState(new Series.Absent());
        series.given(CREATED, CREATED).thenState(new Created(CREATED, new LinkedHashMap<>()));
    }

    @Test
    void what_a_meeting_does_not_say_of_itself_its_last_plan_says() {
        Edition edition = Edition.unknown(SECOND)
                .with(scheduled("Second"))
                .with(new EditionMoved(
                        SERIES, MISSION, SECOND, null, "Innsbruck", null, null, null, IN_2025, SOURCE, HUMAN))
                .with(held(SECOND, "Second"));

        assertThat(edition.planned()).isNull();
        assertThat(edition.place()).isEqualTo("Innsbruck");
        assertThat(edition.hostCity()).isEqualTo(VIENNA);
        assertThat(edition.host()).isEqualTo(HOST);
        assertThat(edition.status()).contains(EditionStatus.HELD);
    }

    @Test
    void by_a_date_an_edition_is_what_is_certain_and_may_be_more() {
        Edition edition = Edition.unknown(SECOND).with(scheduled("Second")).with(held(SECOND, "Second"));

        assertThat(edition.statuses(at("2024-12-31"), Certainty.CERTAIN)).isEmpty();
        assertThat(edition.statuses(at("2024-12-31"), Certainty.POSSIBLE)).containsExactly(EditionStatus.SCHEDULED);
        assertThat(edition.upTo(at("2024-12-31")))
                .isEqualTo(Edition.unknown(SECOND).with(scheduled("Second")));
        assertThat(edition.statuses(at("2025-10-01"), Certainty.CERTAIN)).containsExactly(EditionStatus.SCHEDULED);
        assertThat(edition.statuses(at("2025-10-01"), Certainty.POSSIBLE)).containsExactly(EditionStatus.HELD);
        assertThat(edition.statuses(at("2025-12-31"), Certainty.CERTAIN))
                .containsExactly(EditionStatus.SCHEDULED, EditionStatus.HELD);
    }

    @Test
    void an_undated_meeting_that_is_known_to_follow_another_event_is_not_possible_before_it() {
        UUID launch = new UUID(0, 1);
        Occurred undated = Occurred.unknown().withAfter(launch);
        Edition edition = Edition.unknown(SECOND)
                .with(new EditionHeld(
                        SERIES, MISSION, SECOND, "Second", null, null, null, List.of(), null, undated, SOURCE, HUMAN));
        FirstDays firstDays = new FirstDays(id -> id.equals(launch) ? Occurred.stated("2026-21") : null);

        assertThat(edition.statuses(new At(LocalDate.parse("2026-02-28"), firstDays), Certainty.POSSIBLE))
                .isEmpty();
        assertThat(edition.statuses(new At(LocalDate.parse("2026-03-01"), firstDays), Certainty.POSSIBLE))
                .containsExactly(EditionStatus.HELD);
        assertThat(edition.upTo(new At(LocalDate.parse("2026-02-28"), firstDays)))
                .isEqualTo(Edition.unknown(SECOND));
    }

    private static At at(String day) {
        return new At(LocalDate.parse(day), new FirstDays(_ -> null));
    }

    private static CreateSeries create(String title, @Nullable MissionId mission) {
        return new CreateSeries(SERIES, mission, VIENNA, title, null, null, IN_2025, SOURCE, HUMAN);
    }

    private static ScheduleEdition schedule(String title, @Nullable CreateSeries ifAbsent) {
        return new ScheduleEdition(
                SERIES,
                ifAbsent,
                SECOND,
                title,
                Occurred.stated("2026-21"),
                "Vienna",
                VIENNA,
                HOST,
                null,
                BY_PUBLICATION,
                SOURCE,
                HUMAN);
    }

    private static EditionScheduled scheduled(String title) {
        return new EditionScheduled(
                SERIES,
                MISSION,
                SECOND,
                title,
                Occurred.stated("2026-21"),
                "Vienna",
                VIENNA,
                HOST,
                null,
                BY_PUBLICATION,
                SOURCE,
                HUMAN);
    }

    private static MoveEdition move(String date) {
        return new MoveEdition(
                SERIES, SECOND, Occurred.stated(date), null, null, null, "The hall", IN_2025, SOURCE, HUMAN);
    }

    private static EditionMoved moved(String date) {
        return new EditionMoved(
                SERIES, MISSION, SECOND, Occurred.stated(date), null, null, null, "The hall", IN_2025, SOURCE, HUMAN);
    }

    private static HoldEdition hold(@Nullable String title, @Nullable CreateSeries ifAbsent) {
        return new HoldEdition(SERIES, ifAbsent, FIRST, title, null, null, null, CAME, null, IN_2025, SOURCE, HUMAN);
    }

    private static HoldEdition holdSecond(@Nullable String title) {
        return new HoldEdition(SERIES, null, SECOND, title, null, null, null, CAME, null, IN_2025, SOURCE, HUMAN);
    }

    private static EditionHeld held(EditionId edition, String title) {
        return new EditionHeld(SERIES, MISSION, edition, title, null, null, null, CAME, null, IN_2025, SOURCE, HUMAN);
    }

    private static CancelEdition cancel() {
        return new CancelEdition(SERIES, SECOND, null, IN_2025, SOURCE, HUMAN);
    }

    private static EditionCancelled cancelled() {
        return new EditionCancelled(SERIES, MISSION, SECOND, null, IN_2025, SOURCE, HUMAN);
    }
}
