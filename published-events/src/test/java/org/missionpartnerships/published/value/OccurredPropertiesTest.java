package org.missionpartnerships.published.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;
import org.missionpartnerships.eventsourcing.json.EventJson;

class OccurredPropertiesTest {

    @Property
    void any_text_is_a_date_or_is_refused_with_a_reason(@ForAll String text) {
        readOrRefused(text);
    }

    @Property
    void any_text_in_the_letters_of_dates_is_a_date_or_is_refused_with_a_reason(@ForAll("almostDates") String text) {
        readOrRefused(text);
    }

    @Property
    void json_gives_the_same_date_back(@ForAll("dates") String edtf) throws Exception {
        Occurred occurred = Occurred.parse(edtf);

        assertThat(EventJson.mapper().readValue(EventJson.mapper().writeValueAsBytes(occurred), Occurred.class))
                .isEqualTo(occurred);
    }

    @Property
    void a_date_never_ends_before_it_begins(@ForAll("dates") String edtf) {
        Occurred occurred = Occurred.parse(edtf);

        if (occurred.earliest() != null && occurred.latest() != null) {
            assertThat(occurred.latest()).isAfterOrEqualTo(occurred.earliest());
        }
    }

    @Property
    void about_says_no_more_than_the_date_itself(@ForAll("points") String edtf, @ForAll("days") LocalDate at) {
        Certainty exact = Occurred.parse(edtf).certainty(at);
        Certainty about = Occurred.parse(edtf + "~").certainty(at);

        assertThat(about).isIn(exact, Certainty.POSSIBLE);
    }

    @Property
    void what_is_certain_stays_certain_and_what_is_possible_never_becomes_impossible(
            @ForAll("dates") String edtf, @ForAll("days") LocalDate at, @ForAll @IntRange(max = 5000) int later) {
        Occurred occurred = Occurred.parse(edtf);

        assertThat(occurred.certainty(at.plusDays(later))).isLessThanOrEqualTo(occurred.certainty(at));
    }

    private static void readOrRefused(String text) {
        try {
            assertThat(Occurred.parse(text).edtf()).isEqualTo(text);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageStartingWith("Date \"");
        }
    }

    @Provide
    Arbitrary<String> almostDates() {
        return Arbitraries.of("2024", "20", "-", "02", "21", "30", "~", "/", "[", "..", "]", "XXXX", " ", "?")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Dates.dates().between(LocalDate.of(1990, 1, 1), LocalDate.of(2050, 12, 31));
    }

    @Provide
    Arbitrary<String> points() {
        Arbitrary<String> seasons = Combinators.combine(
                        Arbitraries.integers().between(1990, 2050),
                        Arbitraries.integers().between(21, 24))
                .as((year, season) -> year + "-" + season);
        return Arbitraries.oneOf(
                days().map(LocalDate::toString),
                days().map(day -> day.toString().substring(0, 7)),
                days().map(day -> day.toString().substring(0, 4)),
                seasons);
    }

    @Provide
    Arbitrary<String> dates() {
        Arbitrary<String> points =
                Combinators.combine(points(), Arbitraries.of("", "~")).as(String::concat);
        Arbitrary<String> ranges = Combinators.combine(points(), points(), Arbitraries.of("%s/%s", "[%s..%s]"))
                .as((a, b, form) -> form.formatted(first(a, b), first(a, b).equals(a) ? b : a));
        return Arbitraries.oneOf(
                points,
                ranges,
                points.map("[..%s]"::formatted),
                points.map("[%s..]"::formatted),
                Arbitraries.just("XXXX"));
    }

    private static String first(String a, String b) {
        LocalDate earliestA = Edtf.parse(a).earliest();
        LocalDate earliestB = Edtf.parse(b).earliest();
        return earliestA.isAfter(earliestB) ? b : a;
    }
}
