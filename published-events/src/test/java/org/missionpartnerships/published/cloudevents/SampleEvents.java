package org.missionpartnerships.published.cloudevents;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.missionpartnerships.eventsourcing.EventMetadata;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.StreamId;

/** Events to send around: one plain, and any number of awkward ones. */
final class SampleEvents {

    static final String PAYLOAD =
            "{ \"mission\":\"burgos-poligono-circular\",\"title\":\"Polígono \\\"Circular\\\" ♻ 100%\", \"n\":1.50}";

    private SampleEvents() {}

    static ReceivedEvent launched() {
        return new ReceivedEvent(
                "mission-service",
                2,
                new RecordedEvent(
                        new Ledger("burgos"),
                        57,
                        StreamId.parse("missions/burgos-poligono-circular"),
                        4,
                        UUID.fromString("01938f5c-6f1e-7a3b-9c2d-4e5f60718293"),
                        new EventType("mission.launched", 1),
                        Instant.parse("2026-11-22T07:05:00.123456Z"),
                        new EventMetadata(
                                "request-7",
                                "01938f5c-0000-7000-8000-000000000001",
                                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                                "maría"),
                        PAYLOAD.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whatever the edge may let through in metadata, and whatever may stand in a payload. */
    static Arbitrary<ReceivedEvent> awkward() {
        Arbitrary<String> slugs = Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(80);
        Arbitrary<Long> numbers = Arbitraries.longs().between(1, Long.MAX_VALUE);
        Arbitrary<EventType> types = Combinators.combine(
                        Arbitraries.of("mission.launched", "city.facts-recorded", "a.b.c", "x.v2", "x.v2.v3"),
                        Arbitraries.integers().between(1, 999_999_999))
                .as(EventType::new);
        Arbitrary<Instant> times = Arbitraries.longs()
                .between(0, 4_000_000_000_000_000L)
                .map(micros -> Instant.EPOCH.plusNanos(micros * 1000));
        Arbitrary<EventMetadata> metadata = Combinators.combine(texts(), texts(), texts().injectNull(0.3), texts())
                .as(EventMetadata::new);
        return Combinators.combine(slugs, numbers, slugs, numbers, types, times, metadata, payloads())
                .as((ledger, seq, key, version, type, time, meta, payload) -> new ReceivedEvent(
                        "mission-service",
                        1 + (int) (seq % 1000),
                        new RecordedEvent(
                                new Ledger(ledger),
                                seq,
                                new StreamId("missions", key),
                                version,
                                UUID.nameUUIDFromBytes(payload),
                                type,
                                time,
                                meta,
                                payload)));
    }

    private static Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings()
                .ofMaxLength(60)
                .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .map(text -> text.replaceAll("\\p{Cntrl}", "¶"));
        return Arbitraries.oneOf(
                any,
                Arbitraries.of(
                        "100%",
                        "%E2%82%AC", "say \"hi\"", "a\\b", "{\"data\":{}}", "♻ 𝔅urgos", "ünïcode", "a,b=c;d", "'"));
    }

    private static Arbitrary<byte[]> payloads() {
        return Combinators.combine(texts(), Arbitraries.of("", " ", "\n\t "), Arbitraries.bigDecimals())
                .as((text, space, number) -> "{%s\"a\":%s\"%s\",\"b\":[{\"}\":%s},null,%strue]%s}"
                        .formatted(space, space, escaped(text), number, space, space)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
