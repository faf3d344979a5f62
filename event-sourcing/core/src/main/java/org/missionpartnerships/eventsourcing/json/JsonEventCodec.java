package org.missionpartnerships.eventsourcing.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventCodec;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.MalformedEvent;
import org.missionpartnerships.eventsourcing.UnknownEventType;

/**
 * A family of events as JSON. Each event type names the record that holds today's version; older versions are read
 * through a chain of upcasters.
 *
 * <pre>{@code
 * EventCodec<MissionEvent> codec = JsonEventCodec.of(MissionEvent.class, MissionEvent::typeOf)
 *         .event(new EventType("mission.launched", 2), MissionLaunched.class)
 *         .upcast(new EventType("mission.launched", 1), json -> json.put("legalEntity", false))
 *         .build();
 * }</pre>
 */
public final class JsonEventCodec<E> implements EventCodec<E> {

    private final Function<? super E, EventType> typeOf;
    private final Map<EventType, Class<? extends E>> current;
    private final Map<EventType, ObjectReader> readers = new HashMap<>();
    private final Map<Class<?>, ObjectWriter> writers = new HashMap<>();
    private final Map<EventType, Upcaster> upcasters;
    private final JsonMapper mapper = EventJson.mapper();

    private JsonEventCodec(Builder<E> builder) {
        this.typeOf = builder.typeOf;
        this.current = Map.copyOf(builder.current);
        this.upcasters = Map.copyOf(builder.upcasters);
        current.forEach((type, record) -> {
            readers.put(type, mapper.readerFor(record));
            writers.put(record, mapper.writerFor(record));
        });
        upcasters.values().forEach(this::requireEnd);
    }

    public static <E> Builder<E> of(Class<E> family, Function<? super E, EventType> typeOf) {
        return new Builder<>(family, typeOf);
    }

    @Override
    public EventType typeOf(E event) {
        return typeOf.apply(event);
    }

    @Override
    public byte[] encode(E event) {
        try {
            ObjectWriter writer = writers.get(event.getClass());
            if (writer == null) {
                throw new IllegalStateException("Event %s is not registered with its codec"
                        .formatted(event.getClass().getSimpleName()));
            }
            return writer.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean knows(EventType type) {
        return readers.containsKey(type) || upcasters.containsKey(type);
    }

    @Override
    public E decode(EventType type, byte[] payload) {
        try {
            ObjectReader reader = readers.get(type);
            return reader != null ? reader.readValue(payload) : decodeOlder(type, payload);
        } catch (IOException e) {
            throw new MalformedEvent(type, e);
        }
    }

    /** Today's types and the records that hold them. */
    public Map<EventType, Class<? extends E>> types() {
        return current;
    }

    /** The older versions that are still read. */
    public Set<EventType> olderTypes() {
        return upcasters.keySet();
    }

    private E decodeOlder(EventType type, byte[] payload) throws IOException {
        @Nullable Upcaster step = upcasters.get(type);
        if (step == null) {
            throw new UnknownEventType(type);
        }
        if (!(mapper.readTree(payload) instanceof ObjectNode json)) {
            throw new MalformedEvent(type, new IOException("expected a JSON object"));
        }
        EventType at = type;
        while (step != null) {
            json = step.transform().apply(json);
            at = step.to();
            step = upcasters.get(at);
        }
        return readers.get(at).readValue(json);
    }

    private void requireEnd(Upcaster upcaster) {
        if (!readers.containsKey(upcaster.to()) && !upcasters.containsKey(upcaster.to())) {
            throw new IllegalArgumentException("Upcaster %s leads to %s, which is neither registered nor upcast further"
                    .formatted(upcaster.from(), upcaster.to()));
        }
    }

    /** Collects the types of a family. */
    public static final class Builder<E> {

        private final Class<E> family;
        private final Function<? super E, EventType> typeOf;
        private final Map<EventType, Class<? extends E>> current = new LinkedHashMap<>();
        private final Map<EventType, Upcaster> upcasters = new LinkedHashMap<>();

        private Builder(Class<E> family, Function<? super E, EventType> typeOf) {
            this.family = family;
            this.typeOf = typeOf;
        }

        /** Today's version of an event and the record that holds it. */
        public Builder<E> event(EventType type, Class<? extends E> record) {
            if (current.putIfAbsent(type, record) != null) {
                throw new IllegalArgumentException("Event type %s is registered twice".formatted(type));
            }
            return this;
        }

        /** How the JSON of an older version becomes that of the next. */
        public Builder<E> upcast(EventType from, UnaryOperator<ObjectNode> transform) {
            Upcaster upcaster = new Upcaster(from, new EventType(from.name(), from.version() + 1), transform);
            if (upcasters.putIfAbsent(from, upcaster) != null) {
                throw new IllegalArgumentException("Event type %s has two upcasters".formatted(from));
            }
            return this;
        }

        /** @throws IllegalArgumentException if a permitted record of a sealed family is missing */
        public JsonEventCodec<E> build() {
            requireAll(family);
            return new JsonEventCodec<>(this);
        }

        private void requireAll(Class<?> type) {
            if (type.isSealed()) {
                for (Class<?> permitted : type.getPermittedSubclasses()) {
                    requireAll(permitted);
                }
            } else if (!current.containsValue(type)) {
                throw new IllegalArgumentException(
                        "%s has no event type: register it with event(…)".formatted(type.getSimpleName()));
            }
        }
    }
}
