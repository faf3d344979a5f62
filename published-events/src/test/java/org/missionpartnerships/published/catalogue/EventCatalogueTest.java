package org.missionpartnerships.published.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.missionpartnerships.eventsourcing.EventMetadata;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.StreamId;

class EventCatalogueTest {

    static final Comparator<EventType> BY_NAME_AND_VERSION =
            Comparator.comparing(EventType::name).thenComparing(EventType::version);

    @Test
    void an_unknown_type_and_a_newer_version_are_empty() {
        assertThat(EventCatalogue.decode(recorded(new EventType("city.twinned", 1))))
                .isEmpty();
        assertThat(EventCatalogue.decode(recorded(new EventType("mission.launched", 99))))
                .isEmpty();
        assertThat(EventCatalogue.knows(new EventType("mission.launched", 99))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("org.missionpartnerships.published.catalogue.EventCatalogue#entries")
    void every_event_says_in_one_line_what_it_means(EventCatalogue.Entry entry) {
        assertThat(entry.description())
                .as("Describe %s in EventCatalogue", entry.type())
                .isNotEqualTo(entry.title() + ".")
                .endsWith(".")
                .hasSizeBetween(20, 120);
    }

    @ParameterizedTest
    @MethodSource("org.missionpartnerships.published.catalogue.EventCatalogue#entries")
    void every_record_says_when_where_and_who(EventCatalogue.Entry entry) {
        assertThat(entry.record().getRecordComponents())
                .as("Every event ends with occurred, source, assertedBy")
                .extracting(component -> component.getName())
                .endsWith("occurred", "source", "assertedBy");
    }

    private static RecordedEvent recorded(EventType type) {
        return new RecordedEvent(
                new Ledger("burgos"),
                1,
                new StreamId("missions", "burgos-poligono-circular"),
                1,
                UUID.fromString("01938f5c-6f1e-7a3b-9c2d-4e5f60718293"),
                type,
                Instant.EPOCH,
                new EventMetadata("c", "c", null, "steward"),
                "{}".getBytes(StandardCharsets.UTF_8));
    }
}
