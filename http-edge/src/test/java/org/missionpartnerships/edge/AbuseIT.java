package org.missionpartnerships.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.edge.Http.get;
import static org.missionpartnerships.edge.Http.post;
import static org.missionpartnerships.edge.Http.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.missionpartnerships.edge.Http.Answer;
import org.missionpartnerships.edge.garden.GardenServers;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.testsupport.servers.Tokens;

/** Requests that no honest client sends: a clear problem each, nothing stored, service up. */
@QuarkusTest
@QuarkusTestResource(GardenServers.class)
class AbuseIT {

    private static final String TOKEN = "Bearer " + Tokens.shared().steward("abused");
    private static final String[] STEWARD = {"Authorization", TOKEN};

    @Inject
    Journal journal;

    @AfterEach
    void nothing_was_stored_and_the_service_is_up() {
        assertThat(journal.readLedger(new Ledger("abused"), 0, 10)).isEmpty();
        assertThat(get("/problems").status()).isEqualTo(200);
    }

    private static Answer open(String json, String... headers) {
        return post("/gardens", json, with(STEWARD, headers));
    }

    private static String garden(String member, String value) {
        return "{\"city\":\"abused\",\"id\":\"a\",\"title\":\"A\",\"%s\":%s}".formatted(member, value);
    }

    private static Answer refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.text())
                .doesNotContain("Exception", "com.fasterxml", "missionpartnerships.edge", "StreamReadConstraints");
        return answer;
    }

    @Test
    void eleven_megabytes() {
        Answer answer = refused(
                open(garden("labels", "{\"a\":\"%s\"}".formatted("x".repeat(11 * 1024 * 1024)))),
                413,
                "body-too-large");
        assertThat(answer.json().get("maxBytes").asInt()).isEqualTo(1_048_576);
    }

    @Test
    void eleven_megabytes_in_chunks_without_saying_how_many() {
        byte[] body = garden("labels", "{\"a\":\"%s\"}".formatted("x".repeat(11 * 1024 * 1024)))
                .getBytes(UTF_8);
        Answer answer = Http.send(
                "POST",
                "/gardens",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
                with(STEWARD, "Content-Type", "application/json"));
        refused(answer, 413, "body-too-large");
    }

    @Test
    void a_hundred_thousand_levels() {
        refused(open("[".repeat(100_000) + "]".repeat(100_000)), 400, "json-limit-exceeded");
        refused(open("{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000)), 400, "json-limit-exceeded");
        Answer justTooDeep = refused(open("[".repeat(65) + "]".repeat(65)), 400, "json-limit-exceeded");
        assertThat(justTooDeep.json().get("detail").asText())
                .isEqualTo("The body holds more than 64 levels at line 1, column 65. Send less in one request.");
        refused(open("[".repeat(64) + "]".repeat(64)), 400, "invalid-request");
    }

    @Test
    void a_million_keys() {
        String members = IntStream.range(0, 1_000_000)
                .mapToObj(i -> "\"" + Integer.toString(i, 36) + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
        refused(open(members), 413, "body-too-large");
        String fewer = IntStream.range(0, 60_000)
                .mapToObj(i -> "\"" + Integer.toString(i, 36) + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
        refused(open(fewer), 400, "json-limit-exceeded");
        refused(open("[" + "{},".repeat(9_999) + "{}," + "{}]"), 400, "json-limit-exceeded");
    }

    @Test
    void a_number_of_a_million_digits() {
        refused(open(garden("hectares", "9".repeat(1_000_000))), 400, "json-limit-exceeded");
        refused(open(garden("hectares", "0." + "9".repeat(1_000_000))), 400, "json-limit-exceeded");
        refused(open(garden("hectares", "9".repeat(101))), 400, "json-limit-exceeded");
        refused(open(garden("hectares", "1e999999999")), 400, "json-limit-exceeded");
        refused(open(garden("hectares", "1e-999999999")), 400, "json-limit-exceeded");
        refused(open(garden("hectares", "1e99999999999999999999")), 400, "json-limit-exceeded");
    }

    @Test
    void a_text_of_more_than_sixty_four_kibibytes() {
        refused(open(garden("title2", "\"" + "x".repeat(65_537) + "\"")), 400, "json-limit-exceeded");
        refused(open(garden("x".repeat(2_000), "1")), 400, "json-limit-exceeded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0000b", "\\ud800", "\\udc00", "\\ud800x", "\\udc00\\ud800"})
    void a_character_that_text_may_not_hold(String escaped) {
        Answer answer = refused(open(garden("labels", "{\"a\":\"" + escaped + "\"}")), 400, "malformed-json");
        assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo("/labels/a");
        refused(open(garden("labels", "{\"" + escaped + "\":\"a\"}")), 400, "malformed-json");
    }

    @Test
    void bytes_that_are_not_utf_8() {
        for (String bytes : List.of(
                "\u00c0\u0080",
                "\u00c0\u00af",
                "\u00ed\u00a0\u0080",
                "\u00ff",
                "\u00e2\u0082",
                "\u00f4\u0090\u0080\u0080",
                "\u00f1")) {
            byte[] body = garden("labels", "{\"a\":\"" + bytes + "\"}").getBytes(ISO_8859_1);
            Answer answer = refused(post("/gardens", body, STEWARD), 400, "malformed-json");
            assertThat(answer.json().get("detail").asText()).isEqualTo("The body is not valid UTF-8.");
        }
        refused(post("/gardens", garden("labels", "{}").getBytes(UTF_16), STEWARD), 400, "malformed-json");
        refused(open("\uFEFF" + garden("labels", "{}")), 400, "malformed-json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "Infinity",
                "-Infinity",
                "01",
                "1.",
                ".5",
                "+1",
                "0x10",
                "'a'",
                "undefined",
                "True",
                "/* a */ 1",
                "1 // a",
                "[1,]",
                "{\"a\":1,}",
                "\"\t\"",
                "\"\\x\"",
                "\"unfinished"
            })
    void what_is_not_json(String value) {
        Answer answer = refused(open(garden("hectares", value)), 400, "malformed-json");
        assertThat(answer.json().get("detail").asText())
                .contains("at line 1, column ")
                .doesNotContain("`", "Feature", "Source");
    }

    @Test
    void a_member_that_stands_twice() {
        Answer answer = refused(open(garden("title", "\"B\"")), 400, "malformed-json");
        assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo("/title");
        assertThat(answer.json().get("detail").asText()).startsWith("The body names /title twice at line 1, column");
        refused(open(garden("\\u0074itle", "\"B\"")), 400, "malformed-json");
    }

    @Test
    void more_than_one_value_or_none() {
        for (String body : List.of("", " ", "{}{}", "{} x", "{}]", "null 1")) {
            refused(open(body), 400, "malformed-json");
        }
        refused(open("null"), 400, "invalid-request");
        refused(open("7"), 400, "invalid-request");
    }

    @Test
    void a_gzip_bomb() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                gzip.write(zeros);
            }
        }
        for (String encoding : List.of("gzip", "deflate", "br", "identity, gzip")) {
            Answer answer = refused(
                    post("/gardens", bomb.toByteArray(), with(STEWARD, "Content-Encoding", encoding)),
                    415,
                    "unsupported-media-type");
            assertThat(answer.header("Accept-Encoding")).isEqualTo("identity");
        }
    }

    @Test
    void another_media_type_or_another_character_set() {
        for (String type : List.of(
                "text/plain",
                "application/xml",
                "application/json; charset=utf-16",
                "multipart/form-data; boundary=a")) {
            Answer answer = Http.send(
                    "POST",
                    "/gardens",
                    BodyPublishers.ofString(garden("labels", "{}")),
                    with(STEWARD, "Content-Type", type));
            refused(answer, 415, "unsupported-media-type");
        }
    }

    @Test
    void every_mistake_in_a_body_is_named_at_once() {
        Answer answer = refused(open("""
                        {"city": "Not A Slug", "title": 7, "colour": "red", "soil": "peat", "address": {"street": null, "numer": 3},
                         "neighbours": [{"street": "Espolón"}, 4, {"street": true}], "hectares": "many", "since": "yesterday",
                         "owner": "me", "labels": {"a/b": 1}, "occurred": {"edtf": "last year"}}"""), 400, "invalid-request");
        Map<String, String> errors = IntStream.range(
                        0, answer.json().get("errors").size())
                .mapToObj(i -> answer.json().get("errors").get(i))
                .collect(Collectors.toMap(
                        error -> error.get("pointer").asText(),
                        error -> error.get("code").asText() + ": "
                                + error.get("message").asText()));
        assertThat(errors)
                .containsEntry("/id", "required: is missing; expected a text")
                .containsEntry("/title", "type: is the number 7; expected a text")
                .containsEntry(
                        "/colour",
                        "unknown: is not known; expected one of city, id, title, occurred, soil, address, neighbours, hectares, since, owner, labels")
                .containsEntry("/soil", "type: is the text \"peat\"; expected one of CLAY, SAND")
                .containsEntry("/address/street", "required: is missing; expected a text")
                .containsEntry("/address/numer", "unknown: is not known; expected one of street, number")
                .containsEntry("/neighbours/1", "type: is the number 4; expected an object")
                .containsEntry("/neighbours/2/street", "type: is true; expected a text")
                .containsEntry("/hectares", "type: is the text \"many\"; expected a number")
                .containsEntry("/since", "type: is the text \"yesterday\"; expected a day, such as 2024-03-01")
                .containsEntry("/owner", "type: is the text \"me\"; expected a UUID")
                .containsEntry("/labels/a~1b", "type: is the number 1; expected a text");
        assertThat(errors.get("/city")).startsWith("invalid: City id");
        assertThat(errors.get("/occurred")).startsWith("invalid: ");
        assertThat(errors).hasSize(14);
    }

    @Test
    void a_constraint_on_a_member() {
        Answer answer = refused(
                open("{\"city\":\"abused\",\"id\":\"a\",\"title\":\"%s\"}".formatted("x".repeat(41))),
                400,
                "invalid-request");
        assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo("/title");
        assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo("size");
        assertThat(answer.json().path("detail").asText()).isEqualTo("/title has 41 characters; expected at most 40.");
    }

    @Test
    void what_has_a_value_of_its_own_is_not_called_missing_beside_another_mistake() {
        Answer answer = refused(
                open("{\"city\":\"abused\",\"id\":\"a\",\"title\":\"A\",\"occurred\":{\"date\":\"2021\"}}"),
                400,
                "invalid-request");
        assertThat(answer.json().path("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/occurred/date", "/occurred/edtf");
    }

    @Test
    void numbers_out_of_range_and_of_the_wrong_kind() {
        for (String count :
                List.of("1.5", "1e2", "99999999999", "-99999999999999999999", "\"1\"", "true", "null", "[]", "{}")) {
            Answer answer = refused(
                    post("/gardens/any/trees", "{\"count\":%s}".formatted(count), STEWARD), 400, "invalid-request");
            assertThat(answer.json().at("/errors/0/pointer").asText()).as(count).isEqualTo("/count");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/gardens/%00",
                "/gardens/a%2fb",
                "/gardens/a%5cb",
                "/gardens/%2e%2e/problems",
                "/gardens//a",
                "/gardens/../problems",
                "/gardens/./a",
                "/gardens/a;b=c",
                "/gardens/a%0d%0aSet-Cookie:x",
                "/gardens/%c0%af",
                "/gardens/%ed%a0%80",
                "/gardens/%252e%252e/x",
                "/gardens?city=%00",
                "/gardens?city=%c0%80",
                "/%2e%2e/q/health"
            })
    void an_address_that_plays_tricks(String path) {
        String answer = Http.raw(
                ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(US_ASCII));
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/problem+json", "invalid-path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gardens/%zz", "/gardens/%", "/gardens?city=%f"})
    void an_address_that_is_none_does_not_even_get_in(String path) {
        String answer = Http.raw(
                ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(US_ASCII));
        assertThat(answer).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void an_address_that_is_too_long() {
        refused(get("/gardens/" + "a".repeat(3_000)), 400, "invalid-path");
        refused(get("/gardens/burgos/trees?soil=" + "a".repeat(9_000)), 400, "invalid-path");
        refused(get("/gardens/burgos/trees?cursor=" + "a".repeat(3_000)), 400, "invalid-request");
    }
}
