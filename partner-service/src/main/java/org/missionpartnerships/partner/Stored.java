package org.missionpartnerships.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.missionpartnerships.eventsourcing.EventCodec;
import org.missionpartnerships.eventsourcing.json.EventJson;

/** Events as read models keep them: in today's shape, so that a list shows what the stream itself would. */
public final class Stored {

    private Stored() {}

    public static <E> String write(EventCodec<E> codec, E event) {
        return new String(codec.encode(event), StandardCharsets.UTF_8);
    }

    public static <T> T read(Class<T> type, String json) {
        try {
            return EventJson.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
