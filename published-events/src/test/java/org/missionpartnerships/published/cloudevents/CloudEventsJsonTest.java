package org.missionpartnerships.published.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.missionpartnerships.published.cloudevents.CloudEventsRecordFormatTest.assertSame;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.published.cloudevents.CloudEventsJson.MalformedCloudEvent;

class CloudEventsJsonTest {

    private static final String LAUNCHED = """
            {"specversion":"1.0","id":"01938f5c-6f1e-7a3b-9c2d-4e5f60718293","source":"/mission-service",\
            "type":"org.missionpartnerships.mission.launched.v1","subject":"missions/burgos-poligono-circular",\
            "time":"2026-11-22T07:05:00.123456Z",\
            "dataschema":"https://missionpartnerships.org/schemas/mission.launched/v1.json",\
            "partitionkey":"burgos","sequence":"00000000000000000057","streamversion":"4","storeepoch":"2",\
            "correlationid":"request-7","causationid":"01938f5c-0000-7000-8000-000000000001",\
            "traceparent":"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",\
            "datacontenttype":"application/json","data":%s}""".formatted(SampleEvents.PAYLOAD);

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void the_payload_stands_in_data_byte_for_byte_and_the_actor_is_not_disclosed() {
        assertThat(text(CloudEventsJson.write(SampleEvents.launched()))).isEqualTo(LAUNCHED);
    }

    @Test
    void an_event_is_read_back_but_for_its_actor() {
        ReceivedEvent read = CloudEventsJson.read(CloudEventsJson.write(SampleEvents.launched()));

        assertThat(read.event().metadata().actor()).isEqualTo("not disclosed");
        assertThat(read.event().payload()).isEqualTo(SampleEvents.PAYLOAD.getBytes(StandardCharsets.UTF_8));
        assertThat(read.position()).isEqualTo(SampleEvents.launched().position());
    }

    @Property(tries = 300)
    void a_journal_page_comes_back_whole(@ForAll("pages") List<ReceivedEvent> page) {
        List<ReceivedEvent> read = CloudEventsJson.readJournalPage(CloudEventsJson.writeJournalPage(page));

        assertThat(read).hasSameSizeAs(page);
        for (int i = 0; i < page.size(); i++) {
            assertSame(page.get(i), read.get(i));
        }
    }

    @Property
    void the_public_sdk_reads_what_we_write(@ForAll("awkward") ReceivedEvent received) throws Exception {
        CloudEvent read = new JsonFormat().deserialize(CloudEventsJson.write(received));

        RecordedEvent event = received.event();
        assertThat(read.getId()).isEqualTo(event.id().toString());
        assertThat(read.getType()).isEqualTo("org.missionpartnerships." + event.type());
        assertThat(read.getSubject()).isEqualTo(event.stream().toString());
        assertThat(read.getTime().toInstant()).isEqualTo(event.recordedAt());
        assertThat(read.getExtension("sequence")).isEqualTo("%020d".formatted(event.seq()));
        assertThat(read.getExtension("correlationid"))
                .isEqualTo(event.metadata().correlationId());
        assertThat(read.getExtension("traceparent")).isEqualTo(event.metadata().traceparent());
        assertThat(read.getExtensionNames()).doesNotContain("actor");
        assertThat(mapper.readTree(read.getData().toBytes())).isEqualTo(mapper.readTree(event.payload()));
    }

    @Property
    void we_read_what_the_public_sdk_writes(@ForAll("awkward") ReceivedEvent received) throws Exception {
        CloudEvent ours = new JsonFormat().deserialize(CloudEventsJson.write(received));
        byte[] written = new JsonFormat()
                .serialize(CloudEventBuilder.v1(ours)
                        .withData(
                                "application/json",
                                JsonCloudEventData.wrap(
                                        mapper.readTree(received.event().payload())))
                        .build());

        ReceivedEvent read = CloudEventsJson.read(written);

        assertThat(read.position()).isEqualTo(received.position());
        assertThat(read.event().id()).isEqualTo(received.event().id());
        assertThat(read.event().metadata().correlationId())
                .isEqualTo(received.event().metadata().correlationId());
        assertThat(mapper.readTree(read.event().payload()))
                .isEqualTo(mapper.readTree(received.event().payload()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                              | expected a JSON object
            "text"                          | expected a JSON object
            {"specversion":"1.0"}           | data is missing
            {"data":[1]}                    | data is not a JSON object
            {"data":null}                   | data is not a JSON object
            {"data":{}}                     | attribute specversion is missing
            {"id":{"a":1},"data":{}}        | attribute id is not a plain value
            {"id":"a","id":"b","data":{}}   | Duplicate field 'id' at byte
            {"datacontenttype":"text/plain"} | datacontenttype is "text/plain", expected application/json
            {"data":{}                      | at byte
            nonsense                        | at byte
            """)
    void a_document_that_is_no_event_is_refused_with_the_reason(String json, String why) {
        assertThatThrownBy(() -> CloudEventsJson.read(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedCloudEvent.class)
                .hasMessageStartingWith("The CloudEvent does not read: ")
                .hasMessageContaining(why);
    }

    @Test
    void more_after_the_end_another_encoding_and_nothing_at_all_are_refused() {
        assertThatThrownBy(() -> CloudEventsJson.read((LAUNCHED + "{}").getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("there is more after its end");
        assertThatThrownBy(() -> CloudEventsJson.read(LAUNCHED.getBytes(StandardCharsets.UTF_16BE)))
                .hasMessageContaining("it is not in UTF-8");
        assertThatThrownBy(() -> CloudEventsJson.read(new byte[0])).hasMessageContaining("expected a JSON object");
    }

    @Test
    void a_page_names_the_event_that_does_not_read() {
        String page = "[%s,{\"data\":{}}]".formatted(LAUNCHED);

        assertThatThrownBy(() -> CloudEventsJson.readJournalPage(page.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedCloudEvent.class)
                .hasMessage("The page does not read, at its event 2: attribute specversion is missing");
        assertThatThrownBy(() -> CloudEventsJson.readJournalPage("{}".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("expected a JSON array of CloudEvents");
    }

    @Test
    void a_page_that_breaks_off_is_refused() {
        byte[] page = CloudEventsJson.writeJournalPage(List.of(SampleEvents.launched(), SampleEvents.launched()));

        for (int length = 0; length < page.length; length++) {
            byte[] cut = Arrays.copyOf(page, length);
            assertThatThrownBy(() -> CloudEventsJson.readJournalPage(cut)).isInstanceOf(MalformedCloudEvent.class);
        }
    }

    @Provide
    Arbitrary<ReceivedEvent> awkward() {
        return SampleEvents.awkward();
    }

    @Provide
    Arbitrary<List<ReceivedEvent>> pages() {
        return SampleEvents.awkward().list().ofMaxSize(5);
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
