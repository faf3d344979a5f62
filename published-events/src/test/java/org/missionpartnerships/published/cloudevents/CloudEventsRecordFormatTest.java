package org.missionpartnerships.published.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.publication.RecordFormat.MalformedRecord;

class CloudEventsRecordFormatTest {

    private final CloudEventsRecordFormat format = new CloudEventsRecordFormat();

    @Test
    void a_record_has_exactly_the_headers_of_the_binding() {
        ProducerRecord<String, byte[]> record = format.write("missions.v1", SampleEvents.launched());

        assertThat(record.topic()).isEqualTo("missions.v1");
        assertThat(record.key()).isEqualTo("burgos");
        assertThat(record.partition()).isNull();
        assertThat(record.value()).isEqualTo(SampleEvents.PAYLOAD.getBytes(StandardCharsets.UTF_8));
        assertThat(texts(record.headers())).containsExactlyEntriesOf(headers());
    }

    @Test
    void what_was_written_is_read_back() {
        assertSame(SampleEvents.launched(), format.read(arrived(format.write("missions.v1", SampleEvents.launched()))));
    }

    @Property
    void awkward_events_come_back_unchanged(@ForAll("awkward") ReceivedEvent event) {
        assertSame(event, format.read(arrived(format.write("missions.v1", event))));
    }

    @Property
    void the_public_sdk_reads_what_we_write(@ForAll("awkward") ReceivedEvent received) {
        CloudEvent read = KafkaMessageFactory.createReader(arrived(format.write("missions.v1", received)))
                .toEvent();

        RecordedEvent event = received.event();
        assertThat(read.getSpecVersion()).hasToString("1.0");
        assertThat(read.getId()).isEqualTo(event.id().toString());
        assertThat(read.getSource()).isEqualTo(URI.create("/mission-service"));
        assertThat(read.getType()).isEqualTo("org.missionpartnerships." + event.type());
        assertThat(read.getSubject()).isEqualTo(event.stream().toString());
        assertThat(read.getTime().toInstant()).isEqualTo(event.recordedAt());
        assertThat(read.getDataContentType()).isEqualTo("application/json");
        assertThat(read.getDataSchema())
                .isEqualTo(URI.create("https://missionpartnerships.org/schemas/%s/v%d.json"
                        .formatted(event.type().name(), event.type().version())));
        assertThat(read.getExtension("partitionkey")).isEqualTo(event.ledger().name());
        assertThat(read.getExtension("sequence")).isEqualTo("%020d".formatted(event.seq()));
        assertThat(read.getExtension("streamversion")).isEqualTo(Long.toString(event.version()));
        assertThat(read.getExtension("storeepoch")).isEqualTo(Integer.toString(received.epoch()));
        assertThat(read.getExtension("correlationid"))
                .isEqualTo(event.metadata().correlationId());
        assertThat(read.getExtension("causationid")).isEqualTo(event.metadata().causationId());
        assertThat(read.getExtension("traceparent")).isEqualTo(event.metadata().traceparent());
        assertThat(read.getExtension("actor")).isEqualTo(event.metadata().actor());
        assertThat(read.getData().toBytes()).isEqualTo(event.payload());
    }

    @Property
    void we_read_what_the_public_sdk_writes(@ForAll("awkward") ReceivedEvent received) {
        RecordedEvent event = received.event();
        CloudEventBuilder builder = CloudEventBuilder.v1()
                .withId(event.id().toString())
                .withSource(URI.create("/mission-service"))
                .withType("org.missionpartnerships." + event.type())
                .withSubject(event.stream().toString())
                .withTime(OffsetDateTime.ofInstant(event.recordedAt(), ZoneOffset.UTC))
                .withData("application/json", event.payload())
                .withExtension("partitionkey", event.ledger().name())
                .withExtension("sequence", "%020d".formatted(event.seq()))
                .withExtension("streamversion", Long.toString(event.version()))
                .withExtension("storeepoch", received.epoch())
                .withExtension("correlationid", event.metadata().correlationId())
                .withExtension("causationid", event.metadata().causationId())
                .withExtension("actor", event.metadata().actor());
        Optional.ofNullable(event.metadata().traceparent())
                .ifPresent(trace -> builder.withExtension("traceparent", trace));
        ProducerRecord<String, byte[]> record = KafkaMessageFactory.<String>createWriter(
                        "missions.v1", null, null, event.ledger().name())
                .writeBinary(builder.build());

        assertSame(received, format.read(arrived(record)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ce_specversion   | 0.3                                   | specversion is "0.3", expected 1.0
            ce_id            | 1-1-1-1-1                             | attribute id is "1-1-1-1-1": expected a UUID
            ce_source        | mission-service                       | attribute source is "mission-service": expected a service, such as /mission-service
            ce_type          | com.example.launched.v1               | attribute type is "com.example.launched.v1": expected org.missionpartnerships.
            ce_type          | org.missionpartnerships.mission.v1    | attribute type is "org.missionpartnerships.mission.v1": Event type name mission
            ce_type          | org.missionpartnerships.mission.a.v0  | attribute type is "org.missionpartnerships.mission.a.v0": expected
            ce_subject       | missions                              | attribute subject is "missions"
            ce_time          | yesterday                             | attribute time is "yesterday"
            ce_partitionkey  | lisboa                                | its key is "burgos", but its partitionkey "lisboa"
            ce_sequence      | 0                                     | attribute sequence is "0": expected a whole number from 1
            ce_sequence      | -5                                    | attribute sequence is "-5": expected a whole number from 1
            ce_streamversion | one                                   | attribute streamversion is "one": expected a whole number from 1
            ce_storeepoch    | 99999999999                           | attribute storeepoch is "99999999999"
            content-type     | text/plain                            | header content-type is "text/plain", expected application/json
            """)
    void a_wrong_header_is_named_with_what_was_expected(String header, String value, String why) {
        Map<String, String> headers = headers();
        headers.put(header, value);

        assertMalformed(record("burgos", headers, SampleEvents.PAYLOAD), why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ce_specversion",
                "ce_id",
                "ce_source",
                "ce_type",
                "ce_subject",
                "ce_time",
                "ce_partitionkey",
                "ce_sequence",
                "ce_streamversion",
                "ce_storeepoch",
                "ce_correlationid",
                "ce_causationid",
                "content-type"
            })
    void a_missing_header_is_named(String header) {
        Map<String, String> headers = headers();
        headers.remove(header);

        assertMalformed(record("burgos", headers, SampleEvents.PAYLOAD), header.replace("ce_", "") + " is missing");
    }

    @Test
    void a_record_without_key_value_or_with_a_header_twice_is_malformed() {
        assertMalformed(record(null, headers(), SampleEvents.PAYLOAD), "its key is \"null\"");
        assertMalformed(record("burgos", headers(), null), "it has no value");
        ConsumerRecord<String, byte[]> twice = record("burgos", headers(), SampleEvents.PAYLOAD);
        twice.headers().add("ce_id", "x".getBytes(StandardCharsets.UTF_8));
        assertMalformed(twice, "header ce_id stands there twice");
        ConsumerRecord<String, byte[]> empty = record("burgos", headers(), SampleEvents.PAYLOAD);
        empty.headers().add("ce_more", null);
        assertMalformed(empty, "header ce_more has no value");
    }

    @Test
    void headers_of_others_are_passed_over() {
        Map<String, String> headers = headers();
        headers.put("traceparent", "00-another");
        headers.put("ce_dataclassification", "public");
        headers.put("content-type", "application/json; charset=utf-8");

        assertSame(SampleEvents.launched(), format.read(record("burgos", headers, SampleEvents.PAYLOAD)));
    }

    @Provide
    Arbitrary<ReceivedEvent> awkward() {
        return SampleEvents.awkward();
    }

    private void assertMalformed(ConsumerRecord<String, byte[]> record, String why) {
        assertThatThrownBy(() -> format.read(record))
                .isInstanceOf(MalformedRecord.class)
                .hasMessageStartingWith("Record missions.v1-3@42 is not an event: ")
                .hasMessageContaining(why);
    }

    static void assertSame(ReceivedEvent expected, ReceivedEvent actual) {
        assertThat(actual)
                .usingRecursiveComparison()
                .ignoringAllOverriddenEquals()
                .isEqualTo(expected);
    }

    private static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", "application/json");
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", "01938f5c-6f1e-7a3b-9c2d-4e5f60718293");
        headers.put("ce_source", "/mission-service");
        headers.put("ce_type", "org.missionpartnerships.mission.launched.v1");
        headers.put("ce_subject", "missions/burgos-poligono-circular");
        headers.put("ce_time", "2026-11-22T07:05:00.123456Z");
        headers.put("ce_dataschema", "https://missionpartnerships.org/schemas/mission.launched/v1.json");
        headers.put("ce_partitionkey", "burgos");
        headers.put("ce_sequence", "00000000000000000057");
        headers.put("ce_streamversion", "4");
        headers.put("ce_storeepoch", "2");
        headers.put("ce_correlationid", "request-7");
        headers.put("ce_causationid", "01938f5c-0000-7000-8000-000000000001");
        headers.put("ce_traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        headers.put("ce_actor", "maría");
        return headers;
    }

    private static Map<String, String> texts(Headers headers) {
        Map<String, String> texts = new LinkedHashMap<>();
        headers.forEach(header -> texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return texts;
    }

    private static ConsumerRecord<String, byte[]> record(
            @Nullable String key, Map<String, String> headers, @Nullable String value) {
        RecordHeaders recordHeaders = new RecordHeaders();
        headers.forEach((name, text) -> recordHeaders.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return consumed(key, recordHeaders, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    private static ConsumerRecord<String, byte[]> arrived(ProducerRecord<String, byte[]> sent) {
        return consumed(sent.key(), new RecordHeaders(sent.headers().toArray()), sent.value());
    }

    private static ConsumerRecord<String, byte[]> consumed(
            @Nullable String key, Headers headers, byte @Nullable [] value) {
        return new ConsumerRecord<>(
                "missions.v1", 3, 42, 0L, TimestampType.CREATE_TIME, 0, 0, key, value, headers, Optional.empty());
    }
}
