package org.missionpartnerships.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.edge.Http.get;
import static org.missionpartnerships.edge.Http.post;
import static org.missionpartnerships.edge.Http.send;
import static org.missionpartnerships.edge.Http.with;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.edge.Http.Answer;
import org.missionpartnerships.edge.garden.GardenServers;
import org.missionpartnerships.testsupport.servers.Tokens;

/** What the edge answers instead of success, word for word. The golden files are the contract. */
@QuarkusTest
@QuarkusTestResource(GardenServers.class)
class ProblemsIT {

    private static final String[] STEWARD = {
        "Authorization", "Bearer " + Tokens.shared().steward("burgos"), "Request-Id", "golden"
    };
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static Map<String, Answer> answers() {
        var answers = new TreeMap<String, Answer>();
        answers.put("malformed-json", post("/gardens", "{\"city\": burgos}", STEWARD));
        answers.put("invalid-request", post("/gardens", "{\"city\": 7, \"colour\": \"red\"}", STEWARD));
        answers.put("unauthenticated", post("/gardens", "{}", "Request-Id", "golden"));
        answers.put(
                "unauthenticated-invalid-token",
                post(
                        "/gardens",
                        "{}",
                        "Request-Id",
                        "golden",
                        "Authorization",
                        "Bearer " + Tokens.shared().expired()));
        answers.put(
                "forbidden",
                post(
                        "/gardens",
                        "{}",
                        "Request-Id",
                        "golden",
                        "Authorization",
                        "Bearer " + Tokens.shared().auditor()));
        answers.put(
                "outside-city-scope", post("/gardens", "{\"city\":\"leon\",\"id\":\"a\",\"title\":\"A\"}", STEWARD));
        answers.put("not-found", get("/nowhere", STEWARD));
        answers.put("rejection-not-found", get("/gardens/unknown", STEWARD));
        answers.put("method-not-allowed", send("DELETE", "/gardens/a", BodyPublishers.noBody(), STEWARD));
        answers.put("not-acceptable", get("/gardens/burgos/trees", with(STEWARD, "Accept", "text/csv")));
        answers.put(
                "unsupported-media-type",
                send("POST", "/gardens", BodyPublishers.ofString("a"), with(STEWARD, "Content-Type", "text/plain")));
        answers.put("internal-error", get("/gardens/a/fault", STEWARD));
        answers.put("unknown-parameter", get("/gardens/burgos/trees?colour=red&limit=5", STEWARD));
        answers.put("invalid-parameter", get("/gardens/burgos/trees?soil=peat", STEWARD));
        return answers;
    }

    @Test
    void every_answer_is_as_its_golden_file_says() throws IOException {
        var different = new ArrayList<String>();
        for (Map.Entry<String, Answer> entry : answers().entrySet()) {
            Answer answer = entry.getValue();
            assertThat(answer.header("Content-Type")).as(entry.getKey()).isEqualTo("application/problem+json");
            assertThat(answer.json().get("status").asInt()).isEqualTo(answer.status());
            String actual = JSON.writeValueAsString(answer.json());
            if (Boolean.getBoolean("golden.write")) {
                Files.writeString(
                        Path.of("src/test/resources/problems", entry.getKey() + ".json"),
                        actual + System.lineSeparator());
            } else if (!actual.equals(golden(entry.getKey()))) {
                different.add(entry.getKey() + ".json should be\n" + actual);
            }
        }
        assertThat(different).isEmpty();
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = ProblemsIT.class.getResourceAsStream("/problems/" + name + ".json")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    @Test
    void a_refusal_says_in_its_headers_what_to_do() {
        Map<String, Answer> answers = answers();
        assertThat(answers.get("unauthenticated").header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answers.get("unauthenticated-invalid-token").header("WWW-Authenticate"))
                .isEqualTo("Bearer error=\"invalid_token\"");
        assertThat(answers.get("method-not-allowed").header("Allow")).contains("GET");
        assertThat(answers.values()).allSatisfy(answer -> {
            assertThat(answer.header("Request-Id")).isEqualTo("golden");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Server")).isEmpty();
        });
    }

    @Test
    void every_code_is_in_the_catalogue_and_its_page_says_what_to_do() {
        Answer catalogue = get("/problems");
        var codes = new ArrayList<String>();
        catalogue.json().get("items").forEach(item -> codes.add(item.get("code").asText()));
        assertThat(codes).isSorted().contains("garden-full", "stale-version", "not-caught-up");
        answers().forEach((name, answer) -> assertThat(codes).as(name).contains(answer.code()));
        for (String code : codes) {
            ObjectNode entry = (ObjectNode) get("/problems/" + code).json();
            assertThat(entry.get("type").asText()).isEqualTo("/problems/" + code);
            assertThat(List.of("title", "cause", "nextStep"))
                    .allSatisfy(member -> assertThat(entry.get(member).asText()).isNotBlank());
            Answer page = get("/problems/" + code, "Accept", "text/html");
            assertThat(page.header("Content-Type")).startsWith("text/html");
            assertThat(page.text()).contains("<h1>" + entry.get("title").asText());
        }
        assertThat(get("/problems", "Accept", "text/html").text()).contains("<a href=\"/problems/garden-full\">");
        assertThat(get("/problems/unheard-of").status()).isEqualTo(404);
    }
}
