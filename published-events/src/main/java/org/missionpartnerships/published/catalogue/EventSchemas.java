package org.missionpartnerships.published.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.missionpartnerships.eventsourcing.EventType;

/** The JSON Schemas of the events' payloads, one for each version ever published. Packaged, so that services can serve them. */
public final class EventSchemas {

    public static final String MEDIA_TYPE = "application/schema+json";

    private static final String BASE = "https://missionpartnerships.org/schemas/";

    private EventSchemas() {}

    /** The schema's {@code $id} and the events' {@code dataschema}: a name, the same wherever the schema is served. */
    public static String id(EventType type) {
        return BASE + path(type);
    }

    /** Where a schema stands below {@code schemas/}: {@code mission.launched/v1.json}. */
    public static String path(EventType type) {
        return "%s/v%d.json".formatted(type.name(), type.version());
    }

    /** The schema of a type and version, if there is such an event. */
    public static Optional<byte[]> read(EventType type) {
        try (InputStream schema = EventSchemas.class.getResourceAsStream("/schemas/" + path(type))) {
            return schema == null ? Optional.empty() : Optional.of(schema.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
