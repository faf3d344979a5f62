package org.missionpartnerships.milestone;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.missionpartnerships.milestone.MissionService.proposed;
import static org.missionpartnerships.milestone.MissionService.registered;
import static org.missionpartnerships.milestone.Requests.after;
import static org.missionpartnerships.milestone.Requests.anyone;
import static org.missionpartnerships.milestone.Requests.steward;
import static org.missionpartnerships.milestone.Requests.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.testsupport.servers.Tokens;
import org.missionpartnerships.testsupport.specs.RealServers;

/** Every way in which this service refuses a request, as its caller sees it. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RefusalsIT {

    private static final String MISSION = "linz-re-use";
    private static final String INDICATORS = "/missions/linz-re-use/indicators";
    private static final String DELIVERABLES = "/missions/linz-re-use/deliverables";
    private static final String NOBODY = "01938f5c-0000-7000-8000-000000000000";
    private static final String INDICATOR = """
            {"name": "Buildings re-used", "unit": "buildings", "occurred": {"edtf": "2024"}}""";
    private static final String DELIVERABLE = """
            {"kind": "report", "title": "First report", "occurred": {"edtf": "2025"}}""";

    private static ValidatableResponse problem(Response response, int status, String code) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + code))
                .body("code", equalTo(code))
                .body("status", equalTo(status));
    }

    private static Response post(String path, String body) {
        return after(proposed("linz", MISSION), steward("linz")).body(body).post(path);
    }

    private static String created(String path, String body) {
        return post(path, body).then().statusCode(201).extract().path("id");
    }

    private static String measurement(String value) {
        return """
                {"value": %s, "occurred": {"edtf": "2025"}}""".formatted(value);
    }

    @Test
    void a_mission_that_is_not_known_here_is_not_found_and_the_next_step_is_told() {
        problem(steward("linz").body(INDICATOR).post("/missions/nowhere/indicators"), 404, "mission-not-known")
                .body("detail", containsString("After"))
                .body("detail", containsString("Event-Position"));
        problem(steward("linz").body(DELIVERABLE).post("/missions/nowhere/deliverables"), 404, "mission-not-known");
        problem(anyone().get("/missions/nowhere/indicators"), 404, "mission-not-known");
        problem(anyone().get("/missions/nowhere/deliverables"), 404, "mission-not-known");
    }

    @Test
    void a_city_that_is_not_known_here_is_refused_and_the_next_step_is_told() {
        problem(steward("*").body("""
                                {"city": "atlantis", "subject": "the harbour", "name": "ships", "statement": "many", "occurred": {"edtf": "2024"}}""").post("/context-indicators"), 422, "city-not-known")
                .body("detail", containsString("Event-Position"))
                .body("city", equalTo("atlantis"));
    }

    @Test
    void an_indicator_that_nobody_defined_is_not_found() {
        problem(anyone().get("/indicators/" + NOBODY), 404, "indicator-not-found");
        problem(
                steward("linz")
                        .body(measurement("{\"value\": 1, \"unit\": \"t\"}"))
                        .post("/indicators/" + NOBODY + "/measurements"),
                404,
                "indicator-not-found");
    }

    @Test
    void another_indicator_under_a_taken_id_is_a_conflict() {
        String id = created(INDICATORS, INDICATOR);
        problem(post(INDICATORS, """
                                {"id": "%s", "name": "Jobs", "unit": "jobs", "occurred": {"edtf": "2024"}}""".formatted(id)), 409, "indicator-already-defined")
                .body("indicator", equalTo(id));
    }

    @Test
    void a_measurement_in_another_unit_is_refused() {
        String id = created(INDICATORS, INDICATOR);
        problem(
                        steward("linz")
                                .body(measurement("{\"value\": 12, \"unit\": \"t\"}"))
                                .post("/indicators/" + id + "/measurements"),
                        422,
                        "measured-in-another-unit")
                .body("expectedUnit", equalTo("buildings"))
                .body("actualUnit", equalTo("t"));
        problem(
                        steward("linz")
                                .body(measurement("{\"value\": 12}"))
                                .post("/indicators/" + id + "/measurements"),
                        422,
                        "measured-in-another-unit")
                .body("detail", containsString("no unit"));
    }

    @Test
    void another_measurement_under_a_taken_id_is_a_conflict() {
        String id = created(INDICATORS, INDICATOR);
        String measurements = "/indicators/" + id + "/measurements";
        String first = """
                {"id": "%s", "value": {"value": 12, "unit": "buildings"}, "occurred": {"edtf": "2025"}}""".formatted(NOBODY);
        steward("linz").body(first).post(measurements).then().statusCode(200);
        steward("linz").body(first).post(measurements).then().statusCode(200).header("ETag", "\"2\"");
        problem(steward("linz").body("""
                        {"id": "%s", "value": {"value": 13, "unit": "buildings"}, "occurred": {"edtf": "2025"}}""".formatted(NOBODY)).post(measurements), 409, "measurement-already-recorded");
    }

    @Test
    void a_stale_version_is_refused() {
        String id = created(INDICATORS, INDICATOR);
        problem(
                        steward("linz")
                                .header("If-Match", "\"4\"")
                                .body(measurement("{\"value\": 12, \"unit\": \"buildings\"}"))
                                .post("/indicators/" + id + "/measurements"),
                        412,
                        "stale-version")
                .body("currentVersion", equalTo(1));
    }

    @Test
    void an_idempotency_key_is_for_one_request() {
        after(proposed("linz", MISSION), steward("linz"))
                .header("Idempotency-Key", "once")
                .body(INDICATOR)
                .post(INDICATORS)
                .then()
                .statusCode(201);
        problem(
                after(proposed("linz", MISSION), steward("linz"))
                        .header("Idempotency-Key", "once")
                        .body("""
                                {"name": "Jobs kept", "unit": "jobs", "occurred": {"edtf": "2024"}}""")
                        .post(INDICATORS),
                422,
                "idempotency-key-reused");
    }

    @Test
    void another_deliverable_under_a_taken_id_is_a_conflict_and_an_unknown_one_is_not_found() {
        String id = created(DELIVERABLES, DELIVERABLE);
        problem(post(DELIVERABLES, """
                        {"id": "%s", "kind": "report", "title": "Second report", "occurred": {"edtf": "2025"}}""".formatted(id)), 409, "deliverable-already-published");
        problem(anyone().get(DELIVERABLES + "/" + NOBODY), 404, "deliverable-not-found");
        problem(anyone().get("/missions/linz-other/deliverables/" + id), 404, "deliverable-not-found");
    }

    @Test
    void a_link_is_a_web_address() {
        problem(post(DELIVERABLES, """
                        {"kind": "report", "title": "A report", "link": "javascript:alert(1)", "occurred": {"edtf": "2025"}}"""), 400, "invalid-request");
    }

    @Test
    void a_fact_is_about_something_and_says_something() {
        problem(steward("linz").body("""
                        {"subject": "the world", "name": "people", "value": {"value": 8, "unit": "billion"}, "occurred": {"edtf": "2024"}}""").post("/context-indicators"), 422, "neither-city-nor-topic");
        problem(
                after(registered("linz"), steward("linz")).body("""
                                {"city": "linz", "subject": "Linz", "name": "emissions", "occurred": {"edtf": "2024"}}""").post("/context-indicators"),
                422,
                "nothing-stated");
        problem(anyone().get("/context-indicators/" + NOBODY), 404, "context-indicator-not-found");
    }

    @Test
    void another_fact_under_a_taken_id_is_a_conflict() {
        String id = created("/context-indicators", """
                {"city": "linz", "subject": "Linz", "name": "emissions", "statement": "an eighth of the country's", "occurred": {"edtf": "2024"}}""");
        problem(post("/context-indicators", """
                        {"id": "%s", "city": "linz", "subject": "Linz", "name": "emissions", "statement": "less", "occurred": {"edtf": "2024"}}""".formatted(id)), 409, "context-indicator-already-recorded");
        registered("steyr");
        problem(
                after(registered("steyr"), steward("steyr"))
                        .body("""
                                {"id": "%s", "city": "steyr", "subject": "Steyr", "name": "emissions", "statement": "less", "occurred": {"edtf": "2024"}}""".formatted(id))
                        .post("/context-indicators"),
                409,
                "id-taken");
    }

    @Test
    void all_mistakes_in_a_body_are_told_at_once() {
        problem(post(INDICATORS, """
                                {"name": 7, "direction": "sideways", "occurred": {"edtf": "once"}, "colour": "green"}"""), 400, "invalid-request")
                .body("errors.pointer", hasItems("/name", "/unit", "/direction", "/occurred", "/colour"));
    }

    @Test
    void only_a_steward_of_the_city_writes() {
        String fact = """
                {"city": "linz", "subject": "Linz", "name": "people", "statement": "some", "occurred": {"edtf": "2024"}}""";
        String[][] commands = {{INDICATORS, INDICATOR}, {DELIVERABLES, DELIVERABLE}, {"/context-indicators", fact}};
        for (String[] command : commands) {
            problem(
                    after(proposed("linz", MISSION), anyone()).body(command[1]).post(command[0]),
                    401,
                    "unauthenticated");
            problem(
                            after(proposed("linz", MISSION), steward("burgos"))
                                    .body(command[1])
                                    .post(command[0]),
                            403,
                            "outside-city-scope")
                    .body("city", equalTo("linz"));
            problem(
                    after(proposed("linz", MISSION), with(Tokens.shared().partner("linz-ag")))
                            .body(command[1])
                            .post(command[0]),
                    403,
                    "forbidden");
        }
        String id = created(INDICATORS, INDICATOR);
        problem(
                steward("burgos")
                        .body(measurement("{\"value\": 12, \"unit\": \"buildings\"}"))
                        .post("/indicators/" + id + "/measurements"),
                403,
                "outside-city-scope");
    }

    @Test
    void every_problem_of_this_service_is_in_the_catalogue() {
        anyone().accept("application/json")
                .get("/problems")
                .then()
                .statusCode(200)
                .body(containsString("mission-not-known"))
                .body(containsString("city-not-known"))
                .body(containsString("nothing-stated"));
        anyone().accept("application/json")
                .get("/problems/measured-in-another-unit")
                .then()
                .statusCode(200)
                .body("status", equalTo(422));
    }
}
