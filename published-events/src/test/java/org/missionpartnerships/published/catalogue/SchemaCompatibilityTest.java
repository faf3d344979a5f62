package org.missionpartnerships.published.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.published.catalogue.SchemaCompatibility.Breach;

class SchemaCompatibilityTest {

    private static final String SCHEMA = """
            {"$id":"v1","title":"Launched","type":"object",
             "properties":{"mission":{"type":"string","pattern":"^[a-z]+$"},"stage":{"enum":["a","b"]},
               "tags":{"type":"array","items":{"type":"string"}},"occurred":{"$ref":"#/$defs/Occurred"},
               "note":{"type":"string"},"parent":{"$ref":"#/$defs/Node"}},
             "required":["mission","occurred"],
             "$defs":{"Occurred":{"type":"object","properties":{"edtf":{"type":"string"},"after":{"type":"string","format":"uuid"}},"required":["edtf"]},
               "Node":{"type":"object","properties":{"child":{"$ref":"#/$defs/Node"}}}}}""";

    @Test
    void an_unchanged_schema_breaks_nothing() {
        assertHarmless(schema -> schema);
    }

    @Test
    void an_optional_member_may_be_added_at_the_top_and_below() {
        assertHarmless(schema -> schema.replace("\"note\":", "\"more\":{\"type\":\"number\"},\"note\":"));
        assertHarmless(schema -> schema.replace("\"edtf\":{", "\"calendar\":{\"type\":\"string\"},\"edtf\":{"));
        assertHarmless(schema -> schema.replace("\"child\":", "\"name\":{\"type\":\"string\"},\"child\":"));
    }

    @Test
    void words_about_the_data_may_change_and_definitions_may_move() {
        assertHarmless(
                schema -> schema.replace("\"title\":\"Launched\"", "\"title\":\"Begun\",\"description\":\"More\""));
        assertHarmless(
                schema -> schema.replace("#/$defs/Occurred", "#/$defs/When").replace("\"Occurred\":", "\"When\":"));
        assertHarmless(schema -> schema.replace(
                        "\"tags\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}}",
                        "\"tags\":{\"$ref\":\"#/$defs/Tags\"}")
                .replace("\"$defs\":{", "\"$defs\":{\"Tags\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}},"));
    }

    @Test
    void a_member_may_not_go() {
        assertBreach(
                schema -> schema.replace("\"note\":{\"type\":\"string\"},", ""),
                new Breach(
                        "/properties/note",
                        "there",
                        "gone",
                        "Keep the member; mark it deprecated and go on writing it."));
    }

    @Test
    void a_member_may_not_be_added_as_required() {
        assertBreach(
                schema -> schema.replace("\"note\":", "\"more\":{\"type\":\"number\"},\"note\":")
                        .replace("[\"mission\",", "[\"more\",\"mission\","),
                new Breach(
                        "/required/more",
                        "not there",
                        "required",
                        "Add the member as optional: mark its component @Nullable."));
    }

    @Test
    void an_optional_member_may_not_become_required() {
        assertBreach(
                schema -> schema.replace("[\"mission\",", "[\"note\",\"mission\","),
                new Breach(
                        "/required/note", "optional", "required", "Leave the member optional: stored events lack it."));
    }

    @Test
    void a_required_member_may_not_become_optional() {
        assertBreach(
                schema -> schema.replace("[\"edtf\"]", "[]"),
                new Breach(
                        "/properties/occurred/required/edtf",
                        "required",
                        "optional",
                        "Leave the member required: its readers rely on it."));
    }

    @Test
    void a_value_of_a_closed_list_may_not_go() {
        assertBreach(
                schema -> schema.replace("[\"a\",\"b\"]", "[\"a\"]"),
                new Breach("/properties/stage/enum", "b", "gone", "Keep the value: stored events use it."));
    }

    @Test
    void a_closed_list_may_grow_with_a_version_only() {
        UnaryOperator<String> grow = schema -> schema.replace("[\"a\",\"b\"]", "[\"a\",\"b\",\"c\"]");

        assertThat(SchemaCompatibility.withinVersion(json(SCHEMA), json(grow.apply(SCHEMA))))
                .containsExactly(
                        new Breach(
                                "/properties/stage/enum",
                                "not there",
                                "c",
                                "Make it the next version of the event: releases that do not know the value pass that over, and would fail on this."));
        assertThat(SchemaCompatibility.betweenVersions(json(SCHEMA), json(grow.apply(SCHEMA))))
                .isEmpty();
    }

    @Test
    void an_open_value_may_not_be_closed_nor_a_closed_one_opened() {
        assertChanged("/properties/note/enum", "\"note\":{", "\"note\":{\"enum\":[\"x\"],");
        assertChanged("/properties/stage/enum", "\"enum\":[\"a\",\"b\"]", "\"title\":\"Stage\"");
    }

    @Test
    void a_type_may_not_change() {
        assertChanged("/properties/note/type", "\"note\":{\"type\":\"string\"}", "\"note\":{\"type\":\"number\"}");
        assertChanged(
                "/properties/tags/items/type", "\"items\":{\"type\":\"string\"}", "\"items\":{\"type\":\"integer\"}");
        assertChanged("/type", "\"type\":\"object\",\n", "\"type\":[\"object\",\"null\"],\n");
    }

    @Test
    void a_limit_or_a_form_may_not_change() {
        assertChanged("/properties/mission/pattern", "^[a-z]+$", "^[a-z0-9]+$");
        assertChanged("/properties/mission/maxLength", "\"pattern\"", "\"maxLength\":80,\"pattern\"");
        assertChanged("/properties/occurred/properties/after/format", "\"format\":\"uuid\"", "\"format\":\"uri\"");
        assertChanged("/properties/tags/items", ",\"items\":{\"type\":\"string\"}", "");
        assertChanged(
                "/additionalProperties",
                "\"required\":[\"mission\"",
                "\"additionalProperties\":false,\"required\":[\"mission\"");
    }

    @Test
    void what_is_not_understood_may_not_change() {
        assertChanged("/oneOf", "\"required\":[\"mission\"", "\"oneOf\":[{}],\"required\":[\"mission\"");
        assertChanged("/properties/note/const", "\"note\":{", "\"note\":{\"const\":\"x\",");
    }

    @Test
    void a_reference_to_nowhere_is_a_breach() {
        assertThat(SchemaCompatibility.withinVersion(
                        json(SCHEMA),
                        json(SCHEMA.replace("\"$ref\":\"#/$defs/Occurred\"", "\"$ref\":\"#/$defs/Nowhere\""))))
                .isNotEmpty();
    }

    @Test
    void two_members_that_move_to_one_definition_are_both_compared() {
        JsonNode before = json("{\"properties\":{\"a\":{\"type\":\"string\"},\"b\":{\"type\":\"number\"}}}");
        JsonNode after = json("{\"properties\":{\"a\":{\"$ref\":\"#/$defs/T\"},\"b\":{\"$ref\":\"#/$defs/T\"}},"
                + "\"$defs\":{\"T\":{\"type\":\"string\"}}}");

        assertThat(SchemaCompatibility.withinVersion(before, after))
                .extracting(Breach::pointer)
                .containsExactly("/properties/b/type");
    }

    @Test
    void a_breach_says_where_what_it_was_what_it_is_and_what_to_do() {
        assertThat(SchemaCompatibility.withinVersion(
                        json(SCHEMA), json(SCHEMA.replace("\"note\":{\"type\":\"string\"},", ""))))
                .singleElement()
                .hasToString(
                        "/properties/note: was there, is gone. Keep the member; mark it deprecated and go on writing it.");
    }

    private static void assertHarmless(UnaryOperator<String> change) {
        assertThat(SchemaCompatibility.withinVersion(json(SCHEMA), json(change.apply(SCHEMA))))
                .isEmpty();
        assertThat(SchemaCompatibility.betweenVersions(json(SCHEMA), json(change.apply(SCHEMA))))
                .isEmpty();
    }

    private static void assertBreach(UnaryOperator<String> change, Breach breach) {
        assertThat(SchemaCompatibility.withinVersion(json(SCHEMA), json(change.apply(SCHEMA))))
                .containsExactly(breach);
        assertThat(SchemaCompatibility.betweenVersions(json(SCHEMA), json(change.apply(SCHEMA))))
                .containsExactly(breach);
    }

    private static void assertChanged(String pointer, String from, String to) {
        assertThat(SCHEMA).contains(from);
        assertThat(SchemaCompatibility.withinVersion(json(SCHEMA), json(SCHEMA.replace(from, to))))
                .extracting(Breach::pointer)
                .containsExactly(pointer);
    }

    private static JsonNode json(String text) {
        try {
            return EventJson.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
