package org.missionpartnerships.mission.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.scaling.ProjectSpan.Bounds;
import org.missionpartnerships.published.mission.ScalingPlanEvent.DurationPlanned;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.FirstDays;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;

class ProjectSpanTest {

    private static final MissionId TWINS = new MissionId("hamburg-connected-urban-twins");

    @Test
    void half_of_four_years_is_over_after_two() {
        assertThat(span(Occurred.stated("2021-01-01"), Period.ofYears(4), null, null))
                .hasValue(new Bounds(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 1, 1)));
    }

    @Test
    void a_vague_start_makes_a_vague_half() {
        assertThat(span(Occurred.stated("2021"), Period.ofYears(4), null, null))
                .hasValue(new Bounds(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)));
        assertThat(span(null, Period.ofYears(4), null, Occurred.notGiven("[..2025-09]")))
                .hasValue(new Bounds(null, LocalDate.of(2027, 9, 30)));
    }

    @Test
    void the_launch_is_the_start_unless_the_plan_says_otherwise() {
        assertThat(span(null, Period.ofYears(2), null, Occurred.stated("2024-03-01")))
                .hasValue(new Bounds(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 1)));
        assertThat(span(Occurred.stated("2025-03-01"), Period.ofYears(2), null, Occurred.stated("2024-03-01")))
                .hasValue(new Bounds(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 1)));
        assertThat(span(null, Period.ofYears(2), null, null)).isEmpty();
    }

    @Test
    void an_end_that_is_given_counts() {
        assertThat(span(Occurred.stated("2020-01-01"), null, Occurred.stated("2020-01-11"), null))
                .hasValue(new Bounds(LocalDate.of(2020, 1, 6), LocalDate.of(2020, 1, 6)));
        assertThat(span(Occurred.stated("2020-01-01"), null, Occurred.stated("[2021..]"), null))
                .hasValue(new Bounds(LocalDate.of(2020, 7, 2), null));
    }

    @Test
    void a_plan_comes_before_the_launch_only_if_every_reading_of_the_dates_says_so() {
        assertThat(before(Occurred.stated("2020"), Occurred.stated("2021"))).isEqualTo(BeforeLaunch.YES);
        assertThat(before(Occurred.stated("2021"), Occurred.stated("2021"))).isEqualTo(BeforeLaunch.UNKNOWN);
        assertThat(before(Occurred.unknown(), Occurred.stated("2021"))).isEqualTo(BeforeLaunch.UNKNOWN);
        assertThat(before(Occurred.stated("2022"), Occurred.stated("2021"))).isEqualTo(BeforeLaunch.NO);
        assertThat(before(Occurred.stated("2021-05-01"), Occurred.stated("2021-05-01")))
                .isEqualTo(BeforeLaunch.UNKNOWN);
        assertThat(before(Occurred.stated("2022"), null)).isEqualTo(BeforeLaunch.YES);
    }

    private static BeforeLaunch before(Occurred agreed, @Nullable Occurred launched) {
        return BeforeLaunch.of(agreed, launched, new FirstDays(_ -> null));
    }

    private static Optional<Bounds> span(
            @Nullable Occurred starts, @Nullable Period length, @Nullable Occurred ends, @Nullable Occurred launched) {
        return ProjectSpan.of(
                        new DurationPlanned(TWINS, starts, length, ends, Occurred.unknown(), null, AssertedBy.HUMAN),
                        launched,
                        new FirstDays(_ -> null))
                .half();
    }
}
