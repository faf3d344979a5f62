package org.missionpartnerships.mission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.published.catalogue.EventCatalogue;
import org.missionpartnerships.published.value.PublishedEvent;

/** One event of every type that the services publish, as its golden file has it. */
public final class GoldenEvents {

    private static final Map<EventType, PublishedEvent> ALL = read();

    private GoldenEvents() {}

    public static Map<EventType, PublishedEvent> all() {
        return ALL;
    }

    private static Map<EventType, PublishedEvent> read() {
        Map<EventType, PublishedEvent> events = new LinkedHashMap<>();
        for (EventCatalogue.Entry entry : EventCatalogue.entries()) {
            Path golden = Path.of(
                    "../published-events/src/test/resources/golden",
                    entry.type().name(),
                    "v" + entry.type().version() + ".json");
            try {
                events.put(
                        entry.type(),
                        EventCatalogue.decode(entry.type(), Files.readAllBytes(golden))
                                .orElseThrow());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Collections.unmodifiableMap(events);
    }
}
