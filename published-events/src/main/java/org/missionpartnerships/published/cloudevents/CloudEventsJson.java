package org.missionpartnerships.published.cloudevents;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.ReceivedEvent;

/**
 * Events as CloudEvents in structured JSON: for webhooks, live streams, feeds, and the pages in which a service serves its
 * journal. The payload stands in {@code data} byte for byte, and is read back so. Thread-safe.
 */
public final class CloudEventsJson {

    public static final String MEDIA_TYPE = "application/cloudevents+json";
    public static final String BATCH_MEDIA_TYPE = "application/cloudevents-batch+json";

    private static final byte[] DATA = ",\"data\":".getBytes(StandardCharsets.UTF_8);

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private CloudEventsJson() {}

    /** One event for whoever may read it: without the attribute {@code actor}, which can name a person. */
    public static byte[] write(ReceivedEvent event) {
        ByteArrayOutputStream out =
                new ByteArrayOutputStream(1024 + event.event().payload().length);
        write(event, false, out);
        return out.toByteArray();
    }

    /** Reads what {@link #write} wrote. @throws MalformedCloudEvent saying what is wrong and where */
    public static ReceivedEvent read(byte[] json) {
        List<ReceivedEvent> events = parse(json, false);
        return events.getFirst();
    }

    /**
     * A page of a journal, in order, whole: with the attribute {@code actor}, so it is for services and auditors only.
     *
     * @see #readJournalPage
     */
    public static byte[] writeJournalPage(List<ReceivedEvent> events) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024 * (events.size() + 1));
        out.write('[');
        for (ReceivedEvent event : events) {
            if (out.size() > 1) {
                out.write(',');
            }
            write(event, true, out);
        }
        out.write(']');
        return out.toByteArray();
    }

    /** Reads what {@link #writeJournalPage} wrote. @throws MalformedCloudEvent saying what is wrong and where */
    public static List<ReceivedEvent> readJournalPage(byte[] json) {
        return parse(json, true);
    }

    private static void write(ReceivedEvent event, boolean withActor, ByteArrayOutputStream out) {
        ByteArrayOutputStream attributes = new ByteArrayOutputStream(1024);
        try (JsonGenerator generator = FACTORY.createGenerator(attributes)) {
            generator.writeStartObject();
            for (Map.Entry<String, String> attribute : EventAttributes.of(event).entrySet()) {
                if (withActor || !attribute.getKey().equals(EventAttributes.ACTOR)) {
                    generator.writeStringField(attribute.getKey(), attribute.getValue());
                }
            }
            generator.writeStringField("datacontenttype", EventAttributes.JSON);
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.write(attributes.toByteArray(), 0, attributes.size() - 1);
        out.writeBytes(DATA);
        out.writeBytes(event.event().payload());
        out.write('}');
    }

    private static List<ReceivedEvent> parse(byte[] json, boolean batch) {
        List<ReceivedEvent> events = new ArrayList<>();
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (batch) {
                if (parser.nextToken() != JsonToken.START_ARRAY) {
                    throw new EventAttributes.Malformed("expected a JSON array of CloudEvents");
                }
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    events.add(event(parser, json));
                }
            } else {
                parser.nextToken();
                events.add(event(parser, json));
            }
            if (parser.nextToken() != null) {
                throw new EventAttributes.Malformed("there is more after its end");
            }
            return events;
        } catch (EventAttributes.Malformed e) {
            throw new MalformedCloudEvent(batch ? events.size() : -1, e.getMessage());
        } catch (JsonProcessingException e) {
            throw new MalformedCloudEvent(
                    batch ? events.size() : -1,
                    "%s at byte %d"
                            .formatted(
                                    e.getOriginalMessage(),
                                    e.getLocation() == null
                                            ? 0
                                            : e.getLocation().getByteOffset()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReceivedEvent event(JsonParser parser, byte[] json) throws IOException, EventAttributes.Malformed {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new EventAttributes.Malformed("expected a JSON object with the attributes and data of a CloudEvent");
        }
        Map<String, String> attributes = new HashMap<>();
        byte @Nullable [] data = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("data")) {
                data = data(parser, json);
            } else if (value.isScalarValue()) {
                if (value != JsonToken.VALUE_NULL) {
                    attributes.put(name, parser.getText());
                }
            } else {
                throw new EventAttributes.Malformed("attribute %s is not a plain value".formatted(name));
            }
        }
        String contentType = attributes.getOrDefault("datacontenttype", EventAttributes.JSON);
        if (!contentType.equals(EventAttributes.JSON)) {
            throw new EventAttributes.Malformed(
                    "datacontenttype is \"%s\", expected %s".formatted(contentType, EventAttributes.JSON));
        }
        if (data == null) {
            throw new EventAttributes.Malformed("data is missing");
        }
        return EventAttributes.read(attributes, data);
    }

    /** The very bytes, as they will be compared and hashed. */
    private static byte[] data(JsonParser parser, byte[] json) throws IOException, EventAttributes.Malformed {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new EventAttributes.Malformed("data is not a JSON object");
        }
        long start = parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        long end = parser.currentLocation().getByteOffset();
        if (start < 0 || end < 0) {
            throw new EventAttributes.Malformed("it is not in UTF-8");
        }
        return Arrays.copyOfRange(json, (int) start, (int) end);
    }

    /** A document that is not an event of ours in structured JSON. */
    public static final class MalformedCloudEvent extends RuntimeException {

        private MalformedCloudEvent(int index, String what) {
            super(
                    index < 0
                            ? "The CloudEvent does not read: %s".formatted(what)
                            : "The page does not read, at its event %d: %s".formatted(index + 1, what));
        }
    }
}
