package org.missionpartnerships.mission.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.missionpartnerships.mission.GoldenEvents;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.PublishedEvent;

class TellingTest {

    /** What the lineage keeps for itself tells a city nothing. */
    @TestFactory
    Stream<DynamicTest> every_event_of_the_services_has_words() {
        Names names = Names.of(GoldenEvents.all().values());
        return GoldenEvents.all().entrySet().stream()
                .map(golden -> DynamicTest.dynamicTest(golden.getKey().name(), () -> {
                    Telling told = Telling.of(golden.getValue(), names);

                    assertThat(told.clause())
                            .isNotBlank()
                            .doesNotContain("null", "()", "[", "  ", "..", " ,")
                            .doesNotEndWith(".");
                    assertThat(told.sentence()).endsWith(".");
                }));
    }

    @TestFactory
    Stream<DynamicTest> dates_are_said_as_one_would_say_them() {
        return Map.ofEntries(
                        Map.entry("2024", "in 2024"),
                        Map.entry("2024-02", "in February 2024"),
                        Map.entry("2024-02-15", "on 15 February 2024"),
                        Map.entry("2026-21", "in spring 2026"),
                        Map.entry("2020~", "about 2020"),
                        Map.entry("2014/2019", "from 2014 to 2019"),
                        Map.entry("[2021..2025-09]", "some time from 2021 to September 2025"),
                        Map.entry("[..2025-09]", "by September 2025"),
                        Map.entry("[2024-02..]", "in February 2024 or later"),
                        Map.entry("XXXX", "at a time that is not known"))
                .entrySet()
                .stream()
                .map(date -> DynamicTest.dynamicTest(
                        date.getKey(),
                        () -> assertThat(
                                        Spoken.of(Occurred.parse(date.getKey())).words())
                                .isEqualTo(date.getValue())));
    }

    @Test
    void what_nobody_named_is_called_by_its_id_as_words() {
        assertThat(Names.of(List.<PublishedEvent>of()).of(new CityId("upper-austria")))
                .isEqualTo("Upper Austria");
    }
}
