package org.missionpartnerships.eventsourcing.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.BeanDeserializer;
import com.fasterxml.jackson.databind.deser.DefaultDeserializationContext;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.time.api.Dates;

class PlainDatesTest {

    private record Held(LocalDate date) {}

    private static final JsonMapper AS_EVER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @Property
    void a_date_is_read_as_it_was_written(@ForAll("dates") LocalDate date) {
        assertThat(read(EventJson.mapper(), date.toString())).contains(date);
    }

    @Property
    void what_only_looks_like_a_date_is_read_or_refused_as_by_the_general_parser(@ForAll("nearlyDates") String text) {
        assertThat(read(EventJson.mapper(), text)).isEqualTo(read(AS_EVER, text));
    }

    @Example
    void the_longest_months_end_where_they_end() {
        assertThat(read(EventJson.mapper(), "2024-02-29")).contains(LocalDate.of(2024, 2, 29));
        assertThat(read(EventJson.mapper(), "2023-02-29")).isEmpty();
        assertThat(read(EventJson.mapper(), "2024-04-31")).isEmpty();
        assertThat(read(EventJson.mapper(), "2024-13-01")).isEmpty();
    }

    /** Jackson's own deserializer of dates replaces itself there, by its like and not by a subclass. */
    @Example
    void a_record_reads_its_dates_with_it() throws IOException {
        JsonMapper mapper = EventJson.mapper();
        DeserializationContext context = ((DefaultDeserializationContext) mapper.getDeserializationContext())
                .createInstance(mapper.getDeserializationConfig(), mapper.createParser("{}"), null);
        var held = (BeanDeserializer) context.findRootValueDeserializer(mapper.constructType(Held.class));

        assertThat(held.creatorProperties())
                .toIterable()
                .singleElement()
                .satisfies(member -> assertThat(member.getValueDeserializer()).isInstanceOf(PlainDates.class));
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Dates.dates().between(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));
    }

    @Provide
    Arbitrary<String> nearlyDates() {
        Arbitrary<Character> mark = Arbitraries.frequency(Tuple.of(9, '-'), Tuple.of(1, '/'), Tuple.of(1, '1'));
        return Combinators.combine(
                        Arbitraries.integers().between(-10, 10_010),
                        mark,
                        Arbitraries.integers().between(-1, 14),
                        mark,
                        Arbitraries.integers().between(-1, 33))
                .as("%04d%c%02d%c%02d"::formatted);
    }

    private static Optional<LocalDate> read(JsonMapper mapper, String text) {
        try {
            return Optional.ofNullable(mapper.readValue("\"" + text + "\"", LocalDate.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
