package org.missionpartnerships.published.cloudevents;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventMetadata;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.Slug;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.published.catalogue.EventSchemas;

/**
 * The context attributes of an event, apart from {@code datacontenttype}. Each is a string here; how a string travels is the
 * encoding's business.
 */
final class EventAttributes {

    static final String JSON = "application/json";
    static final String ACTOR = "actor";

    private static final String TYPE_PREFIX = "org.missionpartnerships.";
    private static final Pattern TYPE = Pattern.compile(Pattern.quote(TYPE_PREFIX) + "(.+)\\.v([1-9][0-9]{0,8})");
    // Twenty digits hold more than a long; what does not fit is refused by the parser.
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,20}");

    private EventAttributes() {}

    static Map<String, String> of(ReceivedEvent received) {
        RecordedEvent event = received.event();
        EventMetadata metadata = event.metadata();
        Map<String, String> attributes = LinkedHashMap.newLinkedHashMap(16);
        attributes.put("specversion", "1.0");
        attributes.put("id", event.id().toString());
        attributes.put("source", "/" + received.source());
        attributes.put("type", TYPE_PREFIX + event.type());
        attributes.put("subject", event.stream().toString());
        attributes.put("time", event.recordedAt().toString());
        attributes.put("dataschema", EventSchemas.id(event.type()));
        attributes.put("partitionkey", event.ledger().name());
        attributes.put("sequence", sequence(event.seq()));
        attributes.put("streamversion", Long.toString(event.version()));
        attributes.put("storeepoch", Integer.toString(received.epoch()));
        attributes.put("correlationid", metadata.correlationId());
        attributes.put("causationid", metadata.causationId());
        if (metadata.traceparent() != null) {
            attributes.put("traceparent", metadata.traceparent());
        }
        attributes.put(ACTOR, metadata.actor());
        return attributes;
    }

    /** @throws Malformed saying which attribute is wrong */
    static ReceivedEvent read(Map<String, String> attributes, byte[] data) throws Malformed {
        String version = require(attributes, "specversion");
        if (!version.equals("1.0")) {
            throw new Malformed("specversion is \"%s\", expected 1.0".formatted(version));
        }
        RecordedEvent event = new RecordedEvent(
                parse(attributes, "partitionkey", Ledger::new),
                parse(attributes, "sequence", EventAttributes::positive),
                parse(attributes, "subject", StreamId::parse),
                parse(attributes, "streamversion", EventAttributes::positive),
                parse(attributes, "id", EventAttributes::uuid),
                parse(attributes, "type", EventAttributes::type),
                parse(attributes, "time", Instant::parse),
                new EventMetadata(
                        require(attributes, "correlationid"),
                        require(attributes, "causationid"),
                        attributes.get("traceparent"),
                        // Left out where the public reads.
                        attributes.getOrDefault(ACTOR, "not disclosed")),
                data);
        return new ReceivedEvent(
                parse(attributes, "source", EventAttributes::service),
                parse(attributes, "storeepoch", text -> Math.toIntExact(positive(text))),
                event);
    }

    /** Wide enough for every long, so that the order of the texts is the order of the numbers. */
    private static String sequence(long seq) {
        String digits = Long.toString(seq);
        return "0".repeat(20 - digits.length()) + digits;
    }

    private static String require(Map<String, String> attributes, String name) throws Malformed {
        @Nullable String text = attributes.get(name);
        if (text == null) {
            throw new Malformed("attribute %s is missing".formatted(name));
        }
        return text;
    }

    private static <T> T parse(Map<String, String> attributes, String name, Function<String, T> parser)
            throws Malformed {
        String text = require(attributes, name);
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new Malformed("attribute %s is \"%s\": %s".formatted(name, shown(text), e.getMessage()));
        }
    }

    private static long positive(String text) {
        long number = DIGITS.matcher(text).matches() ? Long.parseLong(text) : 0;
        if (number < 1) {
            throw new IllegalArgumentException("expected a whole number from 1");
        }
        return number;
    }

    private static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("expected a UUID");
        }
        return id;
    }

    private static String service(String text) {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("expected a service, such as /mission-service");
        }
        return Slug.require("Service", text.substring(1));
    }

    private static EventType type(String text) {
        Matcher matcher = TYPE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("expected %s, a name, .v and a version, such as %smission.launched.v1"
                    .formatted(TYPE_PREFIX, TYPE_PREFIX));
        }
        return new EventType(matcher.group(1), Integer.parseInt(matcher.group(2)));
    }

    private static String shown(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }

    /** What is wrong; the caller knows of which record or document. */
    static final class Malformed extends Exception {
        Malformed(String message) {
            super(message);
        }
    }
}
