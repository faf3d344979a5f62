package org.missionpartnerships.mission.governing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.mission.governing.LinzGovernance.QUARTERLY;
import static org.missionpartnerships.mission.governing.LinzGovernance.on;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.governing.MeetingRhythm.Due;
import org.missionpartnerships.mission.governing.MeetingRhythm.Planned;
import org.missionpartnerships.mission.governing.MeetingRhythm.Regular;
import org.missionpartnerships.published.mission.Cadence;
import org.missionpartnerships.published.mission.CadenceUnit;
import org.missionpartnerships.published.value.Occurred;

class MeetingRhythmTest {

    @Test
    void before_the_first_meeting_is_due_it_is_too_early_to_say() {
        assertThat(rhythm("2025-01-10", "2025-04-10"))
                .isEqualTo(expected(0, 0, null, "2025-04-10", "2025-04-10", Due.IN_TIME, Regular.TOO_EARLY_TO_SAY));
    }

    @Test
    void a_first_meeting_that_never_came_is_overdue_the_day_after() {
        assertThat(rhythm("2025-01-10", "2025-04-11"))
                .isEqualTo(expected(0, 0, null, "2025-04-10", "2025-04-10", Due.OVERDUE, Regular.NO));
    }

    @Test
    void the_next_is_due_counting_from_the_last_in_whatever_order_they_were_told() {
        assertThat(rhythm("2025-01-10", "2025-10-01", "2025-07-01", "2025-04-01"))
                .isEqualTo(expected(2, 0, "2025-07-01", "2025-10-01", "2025-10-01", Due.IN_TIME, Regular.YES));
    }

    @Test
    void one_meeting_too_late_is_not_regular_though_the_next_is_in_time() {
        assertThat(rhythm("2025-01-10", "2025-07-01", "2025-06-01"))
                .isEqualTo(expected(1, 0, "2025-06-01", "2025-09-01", "2025-09-01", Due.IN_TIME, Regular.NO));
    }

    @Test
    void days_of_grace_are_still_regular() {
        Cadence lenient = new Cadence(3, CadenceUnit.MONTHS, 14);
        assertThat(MeetingRhythm.of(
                        lenient,
                        on("2025-01-10"),
                        List.of(on("2025-04-24")),
                        0,
                        List.of(),
                        LocalDate.parse("2025-05-01")))
                .isEqualTo(expected(1, 0, "2025-04-24", "2025-08-07", "2025-08-07", Due.IN_TIME, Regular.YES));
    }

    @Test
    void between_the_two_ends_of_a_vague_date_it_is_possibly_overdue() {
        assertThat(rhythm("2025-01-10", "2025-06-15", "2025-03"))
                .isEqualTo(
                        expected(1, 0, "2025-03", "2025-06-01", "2025-06-30", Due.POSSIBLY_OVERDUE, Regular.POSSIBLY));
        assertThat(rhythm("2025-01-10", "2025-06-01", "2025-03"))
                .isEqualTo(expected(1, 0, "2025-03", "2025-06-01", "2025-06-30", Due.IN_TIME, Regular.YES));
        assertThat(rhythm("2025-01-10", "2025-07-01", "2025-03"))
                .isEqualTo(expected(1, 0, "2025-03", "2025-06-01", "2025-06-30", Due.OVERDUE, Regular.NO));
    }

    @Test
    void a_meeting_that_may_have_been_held_may_fill_the_gap() {
        assertThat(MeetingRhythm.of(
                        QUARTERLY, on("2025-01-10"), List.of(), 1, List.of(), LocalDate.parse("2025-05-01")))
                .isEqualTo(expected(0, 1, null, "2025-04-10", "2025-04-10", Due.POSSIBLY_OVERDUE, Regular.POSSIBLY));
    }

    @Test
    void without_any_date_to_count_from_nothing_is_known() {
        assertThat(rhythm("XXXX", "2025-05-01"))
                .isEqualTo(expected(0, 0, null, null, null, Due.NOT_KNOWN, Regular.POSSIBLY));
    }

    @Test
    void the_next_meeting_is_planned_in_time_or_late_or_its_date_leaves_that_open() {
        assertThat(planned()).isEqualTo(Planned.NOT_PLANNED);
        assertThat(planned("2025-04-10")).isEqualTo(Planned.IN_TIME);
        assertThat(planned("2025-05", "2025-03")).isEqualTo(Planned.IN_TIME);
        assertThat(planned("2025-04")).isEqualTo(Planned.POSSIBLY_LATE);
        assertThat(planned("2025-22")).isEqualTo(Planned.LATE);
        assertThat(planned("")).isEqualTo(Planned.DAY_OPEN);
        assertThat(planned("", "2025-03")).isEqualTo(Planned.IN_TIME);
    }

    private static Planned planned(String... ahead) {
        return MeetingRhythm.of(
                        QUARTERLY,
                        on("2025-01-10"),
                        List.of(),
                        0,
                        Stream.of(ahead)
                                .map(day -> Optional.of(day)
                                        .filter(given -> !given.isEmpty())
                                        .map(LinzGovernance::on))
                                .toList(),
                        LocalDate.parse("2025-02-01"))
                .planned();
    }

    private static MeetingRhythm rhythm(String promised, String at, String... held) {
        List<Occurred> meetings = Stream.of(held).map(LinzGovernance::on).toList();
        return MeetingRhythm.of(QUARTERLY, on(promised), meetings, 0, List.of(), LocalDate.parse(at));
    }

    private static MeetingRhythm expected(
            int meetings,
            int possible,
            @Nullable String last,
            @Nullable String earliest,
            @Nullable String latest,
            Due due,
            Regular regular) {
        return new MeetingRhythm(
                meetings,
                possible,
                last == null ? null : on(last),
                earliest == null ? null : LocalDate.parse(earliest),
                latest == null ? null : LocalDate.parse(latest),
                due,
                regular,
                null,
                Planned.NOT_PLANNED);
    }
}
