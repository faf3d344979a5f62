package org.missionpartnerships.published.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.missionpartnerships.eventsourcing.json.EventJson;

class FiguresTest {

    private static final JsonMapper JSON = EventJson.mapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            83,000 t exactly    | {"qualifier":"exact","value":83000,"unit":"t"}              | 83000 t
            more than 700       | {"qualifier":"moreThan","value":700,"unit":"businesses"}    | more than 700 businesses
            ~65%                | {"qualifier":"approximate","value":65,"unit":"%"}           | about 65%
            60-70%              | {"qualifier":"range","min":60,"max":70,"unit":"%"}          | 60 to 70%
            up to 120,000       | {"qualifier":"upTo","value":120000,"unit":"households"}     | up to 120000 households
            nearly 300,000      | {"qualifier":"nearly","value":300000,"unit":"students"}     | nearly 300000 students
            around 30           | {"qualifier":"approximate","value":30,"unit":"schools"}     | about 30 schools
            hundreds of         | {"qualifier":"multiplesOf","value":100,"unit":"jobs"}       | hundreds of jobs
            less than 10%       | {"qualifier":"lessThan","value":10,"unit":"%"}              | less than 10%
            2,000+              | {"qualifier":"atLeast","value":2000,"unit":"practices"}     | at least 2000 practices
            life expectancy     | {"qualifier":"exact","value":-4.6,"unit":"years"}           | -4.6 years
            a bare count        | {"qualifier":"exact","value":9}                             | 9
            """)
    void every_figure_of_the_report_keeps_its_shade(String inTheReport, String json, String inWords) throws Exception {
        Quantity quantity = JSON.readValue(json, Quantity.class);

        assertThat(JSON.writeValueAsString(quantity)).as(inTheReport).isEqualTo(json);
        assertThat(quantity).as(inTheReport).hasToString(inWords);
    }

    @Test
    void money_has_the_same_shades() throws Exception {
        Money money = Money.between("300000000", "350000000.50", "EUR");

        String json = "{\"qualifier\":\"range\",\"min\":300000000,\"max\":350000000.5,\"currency\":\"EUR\"}";
        assertThat(JSON.writeValueAsString(money)).isEqualTo(json);
        assertThat(JSON.readValue(json, Money.class)).isEqualTo(money);
        assertThat(Money.exactly("350000", "EUR")).hasToString("EUR 350000");
    }

    @Test
    void a_plain_number_is_exact_and_two_ends_are_a_range() throws Exception {
        assertThat(JSON.readValue("{\"value\":1,\"unit\":\"FTE\"}", Quantity.class))
                .isEqualTo(Quantity.exactly("1", "FTE"));
        assertThat(JSON.readValue("{\"min\":60,\"max\":70,\"unit\":\"%\"}", Quantity.class))
                .isEqualTo(Quantity.between("60", "70", "%"));
        assertThat(JSON.readValue("{\"value\":350000,\"currency\":\"EUR\"}", Money.class))
                .isEqualTo(Money.exactly("350000", "EUR"));
    }

    @ParameterizedTest
    @CsvSource({
        "1e3, 1000",
        "1000.000, 1000",
        "0.10, 0.1",
        "0E+5, 0",
        "0.000, 0",
        "1E-12, 0.000000000001",
        "-4.60, -4.6"
    })
    void a_number_has_one_spelling(String given, String written) throws Exception {
        assertThat(JSON.writeValueAsString(Quantity.exactly(given, null)))
                .isEqualTo("{\"qualifier\":\"exact\",\"value\":%s}".formatted(written));
        assertThat(Quantity.exactly(given, null)).isEqualTo(Quantity.exactly(written, null));
    }

    @Property
    void decimals_come_back_exactly(
            @ForAll @BigRange(min = "-1000000000000000000", max = "1000000000000000000") @Scale(12) BigDecimal number)
            throws Exception {
        Quantity quantity = new Quantity(Qualifier.EXACT, number, null, null, "t");

        Quantity read = JSON.readValue(JSON.writeValueAsBytes(quantity), Quantity.class);

        assertThat(read).isEqualTo(quantity);
        assertThat(read.value()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e999999999", "1e31", "1e-999999999", "0.0000000000001", "1234567890123456789012345678901"})
    void a_number_with_too_many_digits_is_refused_before_it_is_spelled_out(String number) {
        assertThatThrownBy(() -> Quantity.exactly(number, "t"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Quantity: a number with ");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RANGE")
    void all_but_a_range_have_a_value_alone(Qualifier qualifier) {
        assertThatThrownBy(() -> new Quantity(qualifier, null, BigDecimal.ONE, BigDecimal.TEN, "t"))
                .hasMessage(
                        "Quantity: all but a range have a value, and neither min nor max; got value none, min 1, max 10");
    }

    @Test
    void a_range_has_two_ends_in_order() {
        assertThatThrownBy(() -> Quantity.between("70", "60", "%"))
                .hasMessage(
                        "Quantity: a range has min and max, min below max, and no value; got min 70, max 60, value none");
        assertThatThrownBy(() -> new Money(Qualifier.RANGE, BigDecimal.ONE, null, null, "EUR"))
                .hasMessageStartingWith("Money: a range has min and max");
    }

    @Test
    void a_currency_is_one_of_iso_4217() {
        assertThatThrownBy(() -> Money.exactly("1", "euro"))
                .hasMessage("Money currency \"euro\": expected an ISO 4217 code in capitals, such as EUR");
        assertThatThrownBy(() -> JSON.readValue("{\"value\":1}", Money.class))
                .hasMessageContaining("Money currency is missing");
    }

    @Test
    void a_unit_is_not_blank_or_a_page_long() {
        assertThatThrownBy(() -> Quantity.exactly("1", " "))
                .hasMessageStartingWith("Quantity unit \" \" has 1 characters");
        assertThatThrownBy(() -> Quantity.exactly("1", "x".repeat(61)))
                .hasMessageContaining("has 61 characters: expected 1 to 60");
    }
}
