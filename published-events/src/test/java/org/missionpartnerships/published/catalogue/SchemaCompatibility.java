package org.missionpartnerships.published.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a changed schema breaks for those who read or have written the old one. Only optional additions are harmless. What is
 * not understood here counts as a breach if it changed, so the gate errs on the side of the readers.
 */
final class SchemaCompatibility {

    /** Words about the data that change nothing in it. */
    private static final Set<String> NOTES =
            Set.of("$schema", "$id", "$comment", "$defs", "title", "description", "examples", "deprecated");

    private static final Set<String> UNDERSTOOD = Set.of("$ref", "properties", "required", "enum", "items");

    private final JsonNode older;
    private final JsonNode newer;
    private final boolean newVersion;
    private final List<Breach> breaches = new ArrayList<>();
    private final Set<String> compared = new HashSet<>();

    private SchemaCompatibility(JsonNode older, JsonNode newer, boolean newVersion) {
        this.older = older;
        this.newer = newer;
        this.newVersion = newVersion;
    }

    /** What a change of a schema breaks that goes on under the same name and version. */
    static List<Breach> withinVersion(JsonNode older, JsonNode newer) {
        return new SchemaCompatibility(older, newer, false).breaches();
    }

    /**
     * What a later version breaks. A closed list of values may grow in it, as releases that do not know the version pass its
     * events over; within a version they would fail on the new value.
     */
    static List<Breach> betweenVersions(JsonNode older, JsonNode newer) {
        return new SchemaCompatibility(older, newer, true).breaches();
    }

    private List<Breach> breaches() {
        compare("", older, newer);
        return List.copyOf(breaches);
    }

    private void compare(String pointer, JsonNode oldSchema, JsonNode newSchema) {
        // A definition that holds itself is compared where it first stands.
        if (oldSchema.has("$ref")
                && newSchema.has("$ref")
                && !compared.add(oldSchema.get("$ref") + " " + newSchema.get("$ref"))) {
            return;
        }
        JsonNode was = resolved(older, oldSchema);
        JsonNode is = resolved(newer, newSchema);
        compareProperties(pointer, was, is);
        compareRequired(pointer, was, is);
        compareEnum(pointer, was, is);
        if (was.has("items") && is.has("items")) {
            compare(pointer + "/items", was.get("items"), is.get("items"));
        } else {
            compareWhole(pointer, "items", was, is);
        }
        Set<String> keywords = new TreeSet<>();
        was.fieldNames().forEachRemaining(keywords::add);
        is.fieldNames().forEachRemaining(keywords::add);
        keywords.removeAll(NOTES);
        keywords.removeAll(UNDERSTOOD);
        keywords.forEach(keyword -> compareWhole(pointer, keyword, was, is));
    }

    private void compareProperties(String pointer, JsonNode was, JsonNode is) {
        for (Map.Entry<String, JsonNode> property : was.path("properties").properties()) {
            String at = pointer + "/properties/" + escaped(property.getKey());
            JsonNode now = is.path("properties").path(property.getKey());
            if (now.isMissingNode()) {
                breach(at, "there", "gone", "Keep the member; mark it deprecated and go on writing it.");
            } else {
                compare(at, property.getValue(), now);
            }
        }
    }

    private void compareRequired(String pointer, JsonNode was, JsonNode is) {
        Set<String> required = names(was.path("required"));
        Set<String> nowRequired = names(is.path("required"));
        for (String name : nowRequired) {
            if (!required.contains(name)) {
                boolean added = !was.path("properties").has(name);
                breach(
                        pointer + "/required/" + escaped(name),
                        added ? "not there" : "optional",
                        "required",
                        added
                                ? "Add the member as optional: mark its component @Nullable."
                                : "Leave the member optional: stored events lack it.");
            }
        }
        for (String name : required) {
            if (!nowRequired.contains(name) && is.path("properties").has(name)) {
                breach(
                        pointer + "/required/" + escaped(name),
                        "required",
                        "optional",
                        "Leave the member required: its readers rely on it.");
            }
        }
    }

    private void compareEnum(String pointer, JsonNode was, JsonNode is) {
        if (!was.has("enum") || !is.has("enum")) {
            compareWhole(pointer, "enum", was, is);
            return;
        }
        Set<String> values = names(was.get("enum"));
        Set<String> nowValues = names(is.get("enum"));
        for (String value : values) {
            if (!nowValues.contains(value)) {
                breach(pointer + "/enum", value, "gone", "Keep the value: stored events use it.");
            }
        }
        for (String value : nowValues) {
            if (!values.contains(value) && !newVersion) {
                breach(
                        pointer + "/enum",
                        "not there",
                        value,
                        "Make it the next version of the event: releases that do not know the value pass that over, and would fail on this.");
            }
        }
    }

    private void compareWhole(String pointer, String keyword, JsonNode was, JsonNode is) {
        JsonNode before = was.path(keyword);
        JsonNode now = is.path(keyword);
        if (!before.equals(now)) {
            breach(
                    pointer + "/" + keyword,
                    shown(before),
                    shown(now),
                    "Leave it as it was, and add an optional member beside it, or publish an event of another name.");
        }
    }

    private void breach(String pointer, String was, String is, String fix) {
        breaches.add(new Breach(pointer, was, is, fix));
    }

    /** Where a schema stands: itself, or the definition it refers to. */
    private static JsonNode resolved(JsonNode root, JsonNode schema) {
        JsonNode at = schema;
        for (int hops = 0; at.has("$ref") && hops < 10; hops++) {
            String ref = at.get("$ref").asText();
            at = ref.startsWith("#") ? root.at(ref.substring(1)) : MissingNode.getInstance();
        }
        return at;
    }

    private static Set<String> names(JsonNode array) {
        Set<String> names = new TreeSet<>();
        array.forEach(each -> names.add(each.asText()));
        return names;
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? "not there" : node.toString();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /**
     * A change that breaks someone.
     *
     * @param pointer where in the schema, with references followed
     */
    record Breach(String pointer, String was, String is, String fix) {

        @Override
        public String toString() {
            return "%s: was %s, is %s. %s".formatted(pointer, was, is, fix);
        }
    }
}
