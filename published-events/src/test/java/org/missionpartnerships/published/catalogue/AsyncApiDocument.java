package org.missionpartnerships.published.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.published.catalogue.EventCatalogue.Entry;
import org.missionpartnerships.published.catalogue.EventCatalogue.Owner;

/** The topics and their events as AsyncAPI 3.1: schemas as in the tree, golden events as examples. Stands on its own. */
final class AsyncApiDocument {

    private static final JsonMapper JSON = EventJson.mapper();
    private static final int PARTITIONS = 12;

    private final ObjectNode document = JSON.createObjectNode();
    private final ObjectNode channels = JSON.createObjectNode();
    private final ObjectNode operations = JSON.createObjectNode();
    private final ObjectNode messages = JSON.createObjectNode();
    private final Map<String, JsonNode> schemas = new TreeMap<>();

    private AsyncApiDocument() {}

    static String draw() throws IOException {
        return JsonFiles.pretty(new AsyncApiDocument().drawn());
    }

    private ObjectNode drawn() throws IOException {
        document.put("asyncapi", "3.1.0");
        document.putObject("info")
                .put("title", "Mission Partnerships events")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "Every change of a mission partnership is an event on one of these topics, for ever, in order for each city."
                                + " Records are CloudEvents 1.0 in binary mode; the key is the city. The same event may come twice,"
                                + " with the same id and sequence: take the next sequence of each source and city, and drop lower ones."
                                + " Pass over types and versions that you do not know. Only optional members are ever added to a type.")
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        document.put("defaultContentType", "application/json");
        document.set("channels", channels);
        document.set("operations", operations);
        for (Owner owner : Owner.values()) {
            addTopic(owner);
        }
        for (Entry entry : EventCatalogue.entries()) {
            addEvent(entry);
        }
        ObjectNode components = document.putObject("components");
        components.set("messages", messages);
        ObjectNode schemaNodes = components.putObject("schemas");
        schemas.forEach(schemaNodes::set);
        addEnvelope(components);
        return document;
    }

    private void addTopic(Owner owner) {
        ObjectNode channel = channels.putObject(owner.topic());
        channel.put("address", owner.topic());
        channel.put("description", "All events of %s.".formatted(owner.service()));
        channel.putObject("messages");
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("topic", owner.topic()).put("partitions", PARTITIONS);
        ObjectNode configuration = kafka.putObject("topicConfiguration");
        configuration.putArray("cleanup.policy").add("delete");
        configuration.put("retention.ms", -1);
        kafka.put("bindingVersion", "0.5.0");
        ObjectNode operation = operations.putObject(owner.service());
        operation.put("action", "send").put("summary", "%s publishes its journal.".formatted(owner.service()));
        operation.putObject("channel").put("$ref", "#/channels/" + owner.topic());
    }

    private void addEvent(Entry entry) throws IOException {
        String name = entry.type().toString();
        ((ObjectNode) channels.get(entry.owner().topic()).get("messages"))
                .putObject(name)
                .put("$ref", "#/components/messages/" + name);
        ObjectNode message = messages.putObject(name);
        message.put("name", "org.missionpartnerships." + name)
                .put("title", entry.title())
                .put("summary", entry.description());
        message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/cloudEvent");
        message.putObject("payload").put("$ref", "#/components/schemas/" + name);
        ((ArrayNode) message.putArray("examples"))
                .addObject()
                .set("payload", JSON.readTree(Files.readAllBytes(EventFiles.GOLDEN.path(entry.type()))));
        addSchema(name, (ObjectNode) JSON.readTree(Files.readAllBytes(EventFiles.SCHEMAS.path(entry.type()))));
    }

    private void addSchema(String name, ObjectNode schema) {
        schema.remove("$schema");
        schema.remove("$id");
        JsonNode definitions = schema.remove("$defs");
        if (definitions != null) {
            definitions.properties().forEach(definition -> addOnce(definition.getKey(), definition.getValue()));
        }
        addOnce(name, schema);
    }

    private void addOnce(String name, JsonNode schema) {
        referToComponents(schema);
        JsonNode other = schemas.putIfAbsent(name, schema);
        if (other != null && !other.equals(schema)) {
            throw new IllegalStateException(
                    "Two different value types are called %s: rename one of them".formatted(name));
        }
    }

    private static void referToComponents(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("$ref").isTextual()) {
            object.put("$ref", object.get("$ref").asText().replace("#/$defs/", "#/components/schemas/"));
        }
        schema.forEach(AsyncApiDocument::referToComponents);
    }

    private static void addEnvelope(ObjectNode components) throws IOException {
        ObjectNode trait = components.putObject("messageTraits").putObject("cloudEvent");
        trait.set("headers", JSON.readTree("""
                {"type": "object",
                 "properties": {
                   "content-type": {"const": "application/json"},
                   "ce_specversion": {"const": "1.0"},
                   "ce_id": {"type": "string", "format": "uuid", "description": "UUIDv7. The same event keeps its id wherever it appears."},
                   "ce_source": {"type": "string", "description": "The service that owns the event.", "examples": ["/mission-service"]},
                   "ce_type": {"type": "string", "description": "The name of the message."},
                   "ce_subject": {"type": "string", "description": "What it happened to.", "examples": ["missions/burgos-poligono-circular"]},
                   "ce_time": {"type": "string", "format": "date-time", "description": "When it was recorded; the payload says when it occurred."},
                   "ce_dataschema": {"type": "string", "format": "uri", "description": "The JSON Schema of the payload."},
                   "ce_partitionkey": {"type": "string", "description": "The city; network for what belongs to none. Also the record's key."},
                   "ce_sequence": {"type": "string", "pattern": "^[0-9]{20}$", "description": "Number of the event in its source and city: 1, 2, 3, without a hole."},
                   "ce_streamversion": {"type": "string", "pattern": "^[1-9][0-9]*$", "description": "Number of the event among those of its subject."},
                   "ce_storeepoch": {"type": "string", "pattern": "^[1-9][0-9]*$", "description": "Incarnation of the source's journal; raised if a restore lost history."},
                   "ce_correlationid": {"type": "string", "description": "Shared by all that one request set in motion."},
                   "ce_causationid": {"type": "string", "description": "The request or event that caused this one."},
                   "ce_traceparent": {"type": "string", "description": "W3C trace context of the request."},
                   "ce_actor": {"type": "string", "description": "Who asked for it."}},
                 "required": ["content-type", "ce_specversion", "ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "ce_dataschema",
                   "ce_partitionkey", "ce_sequence", "ce_streamversion", "ce_storeepoch", "ce_correlationid", "ce_causationid"]}
                """));
        ObjectNode kafka = trait.putObject("bindings").putObject("kafka");
        kafka.putObject("key").put("type", "string").put("description", "The city.");
        kafka.put("bindingVersion", "0.5.0");
    }
}
