package org.missionpartnerships.published.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.missionpartnerships.eventsourcing.json.EventJson;

class OccurredTest {

    /** Every shade of date that the report's timelines use, and the forms around them. */
    @ParameterizedTest
    @CsvSource(nullValues = "open", textBlock = """
            2009,               2009-01-01, 2009-12-31
            2024-02,            2024-02-01, 2024-02-29
            2023-02,            2023-02-01, 2023-02-28
            2025-11,            2025-11-01, 2025-11-30
            2024-02-15,         2024-02-15, 2024-02-15
            2024-02-29,         2024-02-29, 2024-02-29
            2026-21,            2026-03-01, 2026-05-31
            2026-22,            2026-06-01, 2026-08-31
            2026-23,            2026-09-01, 2026-11-30
            2026-24,            2026-12-01, 2027-02-28
            2027-24,            2027-12-01, 2028-02-29
            2020~,              2019-01-01, 2021-12-31
            2024-01~,           2023-12-01, 2024-02-29
            2024-02~,           2024-01-01, 2024-03-31
            2026-21~,           2025-12-01, 2026-08-31
            2024-03-01~,        2024-02-29, 2024-03-02
            2014/2019,          2014-01-01, 2019-12-31
            2021/2022,          2021-01-01, 2022-12-31
            2024/2024-02,       2024-01-01, 2024-02-29
            2024-05-02/2024-06, 2024-05-02, 2024-06-30
            2021~/2022,         2020-01-01, 2022-12-31
            [2021..2025-09],    2021-01-01, 2025-09-30
            [2024-02..2025-09], 2024-02-01, 2025-09-30
            [..2025-09],        open,       2025-09-30
            [..2014],           open,       2014-12-31
            [2024-02..],        2024-02-01, open
            XXXX,               open,       open
            """)
    void earliest_and_latest_day_follow_from_the_text(String edtf, LocalDate earliest, LocalDate latest) {
        Occurred occurred = Occurred.parse(edtf);

        assertThat(occurred.earliest()).isEqualTo(earliest);
        assertThat(occurred.latest()).isEqualTo(latest);
        assertThat(occurred.edtf()).isEqualTo(edtf);
        assertThat(occurred.basis()).isEqualTo(edtf.equals("XXXX") ? Basis.NOT_GIVEN : Basis.STATED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            24            | 3  | a year of four digits
            20a4          | 3  | a year of four digits
            2024-13       | 6  | a season 21 to 24
            2024-00       | 6  | a month is 01 to 12
            2024-2        | 7  | a month 01 to 12
            2024-25       | 6  | a season 21 to 24
            2024-02-30    | 9  | 2024-02 has days 01 to 29
            2024-02-00    | 9  | 2024-02 has days 01 to 29
            2024-21-01    | 8  | nothing more was expected
            2024?         | 5  | nothing more was expected
            2024-02T10:00 | 8  | nothing more was expected
            02/2024       | 3  | a year of four digits
            2022/2021     | 1  | ends before it begins
            2021/         | 6  | a year of four digits
            2021/..       | 6  | a year of four digits
            [2022..2021]  | 1  | ends before it begins
            [2021,2022]   | 6  | ".." was expected
            [2021..2022   | 12 | "]" was expected
            [..]          | 1  | an unknown date is XXXX
            [2021..2022]~ | 13 | nothing more was expected
            0999          | 1  | years from 1000 to 2999
            9999          | 1  | years from 1000 to 2999
            unknown       | 1  | a year of four digits
            """)
    void what_is_not_understood_is_named_with_its_position_and_the_accepted_forms(
            String edtf, int position, String why) {
        assertThatThrownBy(() -> Occurred.parse(edtf))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Date \"%s\" is not understood at position %d: ".formatted(edtf, position))
                .hasMessageContaining(why)
                .hasMessageContaining("Accepted forms: 2024, 2024-02, 2024-02-15, 2024-21");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void a_blank_date_is_refused_with_the_accepted_forms(String edtf) {
        assertThatThrownBy(() -> Occurred.parse(edtf))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Date \"%s\" is not understood at position 1: ".formatted(edtf))
                .hasMessageContaining("Accepted forms: 2024, 2024-02");
    }

    @Test
    void an_endless_date_is_refused_without_being_repeated() {
        assertThatThrownBy(() -> Occurred.parse("2".repeat(1_000_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2024-02,            2024-01-31, NOT_YET
            2024-02,            2024-02-01, POSSIBLE
            2024-02,            2024-02-28, POSSIBLE
            2024-02,            2024-02-29, CERTAIN
            2024-02-15,         2024-02-14, NOT_YET
            2024-02-15,         2024-02-15, CERTAIN
            2021/2022,          2022-12-30, POSSIBLE
            2021/2022,          2022-12-31, CERTAIN
            [2024-02..2025-09], 2024-03-01, POSSIBLE
            [..2025-09],        1900-01-01, POSSIBLE
            [..2025-09],        2025-09-30, CERTAIN
            [2024-02..],        2024-01-31, NOT_YET
            [2024-02..],        2500-01-01, POSSIBLE
            XXXX,               1900-01-01, POSSIBLE
            XXXX,               2500-01-01, POSSIBLE
            """)
    void by_the_end_of_a_day_it_is_certain_possible_or_not_yet(String edtf, LocalDate at, Certainty expected) {
        assertThat(Occurred.parse(edtf).certainty(at)).isEqualTo(expected);
    }

    @Test
    void the_event_it_follows_raises_the_earliest_day() {
        Occurred following = Occurred.notGiven("[..2025-09]");
        LocalDate launch = LocalDate.of(2021, 1, 1);

        assertThat(Certainty.of(launch, following.latest(), LocalDate.of(2020, 12, 31)))
                .isEqualTo(Certainty.NOT_YET);
        assertThat(Certainty.of(launch, following.latest(), LocalDate.of(2021, 1, 1)))
                .isEqualTo(Certainty.POSSIBLE);
        assertThat(Certainty.of(launch, LocalDate.of(2020, 5, 1), LocalDate.of(2020, 6, 1)))
                .as("when both contradict each other, the latest day decides")
                .isEqualTo(Certainty.CERTAIN);
    }

    @Test
    void json_carries_the_days_beside_the_text() throws Exception {
        UUID launch = UUID.fromString("01938f5c-6f1e-7a3b-9c2d-4e5f60718293");
        Occurred occurred =
                Occurred.inferred("[2024-02..2025-09]").withPhrase("since then").withAfter(launch);

        String json = EventJson.mapper().writeValueAsString(occurred);

        assertThat(json)
                .isEqualTo(
                        "{\"edtf\":\"[2024-02..2025-09]\",\"earliest\":\"2024-02-01\",\"latest\":\"2025-09-30\","
                                + "\"basis\":\"inferred\",\"phrase\":\"since then\",\"after\":\"01938f5c-6f1e-7a3b-9c2d-4e5f60718293\"}");
        assertThat(EventJson.mapper().readValue(json, Occurred.class)).isEqualTo(occurred);
    }

    @Test
    void open_ends_are_left_out_of_json() throws Exception {
        assertThat(EventJson.mapper().writeValueAsString(Occurred.notGiven("[..2025-09]")))
                .isEqualTo("{\"edtf\":\"[..2025-09]\",\"latest\":\"2025-09-30\",\"basis\":\"notGiven\"}");
        assertThat(EventJson.mapper().writeValueAsString(Occurred.unknown()))
                .isEqualTo("{\"edtf\":\"XXXX\",\"basis\":\"notGiven\"}");
    }

    @Test
    void who_writes_json_may_leave_out_what_follows_from_the_text() throws Exception {
        assertThat(EventJson.mapper().readValue("{\"edtf\":\"2024-02\"}", Occurred.class))
                .isEqualTo(Occurred.stated("2024-02"));
        assertThat(EventJson.mapper().readValue("{\"edtf\":\"XXXX\"}", Occurred.class))
                .isEqualTo(Occurred.unknown());
    }

    @Test
    void what_contradicts_the_text_is_refused() {
        assertThatThrownBy(() -> new Occurred("2024-02", LocalDate.of(2024, 3, 1), null, Basis.STATED, null, null))
                .hasMessage("Date \"2024-02\": earliest is 2024-03-01, but the date itself says 2024-02-01."
                        + " Leave earliest out, it follows from the date.");
        assertThatThrownBy(() -> new Occurred("[2024..]", null, LocalDate.of(2025, 1, 1), Basis.STATED, null, null))
                .hasMessageContaining("latest is 2025-01-01, but the date itself says that it is open");
        assertThatThrownBy(() -> Occurred.stated("XXXX")).hasMessageContaining("its basis cannot be stated");
    }

    @Test
    void a_missing_date_is_named() {
        assertThatThrownBy(() -> EventJson.mapper().readValue("{\"basis\":\"stated\"}", Occurred.class))
                .hasMessageContaining("Date is missing");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "never", textBlock = """
            2014,      never,       2013-12-31, never
            2014,      never,       2014-06-30, POSSIBLE
            2014,      never,       2014-12-31, CERTAIN
            2014,      2020,        2019-12-31, CERTAIN
            2014,      2020,        2020-06-30, POSSIBLE
            2014,      2020,        2020-12-31, never
            never,     2014,        1900-01-01, CERTAIN
            never,     2014,        2014-01-01, POSSIBLE
            XXXX,      [..2025-09], 2020-01-01, POSSIBLE
            XXXX,      [..2025-09], 2025-09-30, never
            """)
    void what_began_and_ended_stands_in_between_as_sure_as_both_are(
            @Nullable String began, @Nullable String ended, LocalDate at, @Nullable Certainty expected) {
        assertThat(Certainty.standing(
                        began == null ? null : Occurred.parse(began), ended == null ? null : Occurred.parse(ended), at))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void one_date_is_certainly_before_another_only_if_no_reading_puts_them_the_other_way_round() {
        assertThat(Occurred.parse("2013").isCertainlyBefore(Occurred.parse("2014")))
                .isTrue();
        assertThat(Occurred.parse("2014").isCertainlyBefore(Occurred.parse("2014-06")))
                .isFalse();
        assertThat(Occurred.parse("2014").isCertainlyBefore(Occurred.parse("[..2020]")))
                .isFalse();
        assertThat(Occurred.parse("XXXX").isCertainlyBefore(Occurred.parse("2014")))
                .isFalse();
    }
}
