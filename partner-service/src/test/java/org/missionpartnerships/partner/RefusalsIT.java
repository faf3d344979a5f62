package org.missionpartnerships.partner;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.missionpartnerships.partner.Requests.after;
import static org.missionpartnerships.partner.Requests.anyone;
import static org.missionpartnerships.partner.Requests.partner;
import static org.missionpartnerships.partner.Requests.steward;
import static org.missionpartnerships.partner.Requests.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.testsupport.servers.Tokens;
import org.missionpartnerships.testsupport.specs.RealServers;

/** Every way in which this service refuses a request, as its caller sees it. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RefusalsIT {

    private static final String MISSION = "linz-re-use";
    private static final String PARTNERS = "/missions/linz-re-use/partners";
    private static final String COMMITMENTS = "/missions/linz-re-use/commitments";
    private static final String FUNDING_SHARES = "/missions/linz-re-use/funding-shares";
    private static final String NOBODY = "01938f5c-0000-7000-8000-000000000000";

    @BeforeEach
    void organisations() {
        register("linz-ag", "Linz AG");
        register("voestalpine", "voestalpine");
    }

    private static Response register(String id, String name) {
        return steward("linz").body("""
                        {"id": "%s", "name": "%s", "sector": "business"}""".formatted(id, name)).post("/organisations");
    }

    private static ValidatableResponse problem(Response response, int status, String code) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + code))
                .body("code", equalTo(code))
                .body("status", equalTo(status));
    }

    private static Response join(String body) {
        return after("linz", MISSION, steward("linz")).body(body).post(PARTNERS);
    }

    private static Response commit(String body) {
        return after("linz", MISSION, steward("linz")).body(body).post(COMMITMENTS);
    }

    private static String promise(String description) {
        return commit("""
                {"organisation": "linz-ag", "kind": "data", "description": "%s", "occurred": {"edtf": "2024-09"}}""".formatted(description))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void an_organisation_that_nobody_registered_is_not_found() {
        problem(anyone().get("/organisations/nobody"), 404, "organisation-not-found")
                .body("detail", containsString("nobody"));
    }

    @Test
    void another_organisation_under_a_taken_id_is_a_conflict() {
        problem(register("linz-ag", "Another firm"), 409, "organisation-already-registered")
                .body("detail", containsString("Linz AG"));
    }

    @Test
    void a_name_that_no_id_can_be_made_of_asks_for_one() {
        problem(steward("kyiv").body("""
                                {"name": "Київ", "sector": "government"}""").post("/organisations"), 400, "invalid-request")
                .body("errors[0].message", containsString("Choose an id"));
    }

    @Test
    void a_subtype_of_another_sector_is_refused() {
        problem(steward("linz").body("""
                                {"name": "Some firm", "sector": "business", "subtype": "university"}""").post("/organisations"), 422, "subtype-outside-sector")
                .body("detail", containsString("association"));
        problem(join("""
                        {"group": "some", "role": "member", "sector": "broker", "subtype": "city", "occurred": {"edtf": "2024"}}"""), 422, "subtype-outside-sector");
    }

    @Test
    void a_mission_that_is_not_known_here_is_not_found_and_the_next_step_is_told() {
        for (String path : new String[] {"partners", "commitments", "funding-shares"}) {
            problem(steward("linz").body(body(path)).post("/missions/nowhere/" + path), 404, "mission-not-known")
                    .body("detail", containsString("After"))
                    .body("detail", containsString("Event-Position"))
                    .body("mission", equalTo("nowhere"));
        }
        problem(anyone().get("/missions/nowhere/partners"), 404, "mission-not-known");
        problem(anyone().get("/missions/nowhere/funding-shares"), 404, "mission-not-known");
    }

    private static String body(String path) {
        return switch (path) {
            case "partners" -> """
                    {"organisation": "linz-ag", "role": "member", "occurred": {"edtf": "2024"}}""";
            case "commitments" -> """
                    {"organisation": "linz-ag", "kind": "cash", "description": "A sum", "occurred": {"edtf": "2024"}}""";
            default -> """
                    {"subject": "everything", "parts": [{"side": "public"}], "occurred": {"edtf": "2024"}}""";
        };
    }

    @Test
    void an_organisation_must_be_registered_before_it_is_named() {
        problem(join("""
                        {"organisation": "stranger", "role": "member", "occurred": {"edtf": "2024"}}"""), 422, "organisation-not-registered");
        problem(commit("""
                        {"organisation": "stranger", "kind": "cash", "description": "A sum", "occurred": {"edtf": "2024"}}"""), 422, "organisation-not-registered");
        problem(
                        after("linz", MISSION, steward("linz")).body("""
                                        {"subject": "all", "parts": [{"side": "public", "organisations": ["stranger"]}], "occurred": {"edtf": "2024"}}""").post(FUNDING_SHARES),
                        422,
                        "organisation-not-registered")
                .body("organisation", equalTo("stranger"));
    }

    @Test
    void nobody_promises_delivers_or_pays_less_than_nothing() {
        String terms = "\"%s\": {\"value\": -1%s}, \"occurred\": {\"edtf\": \"2024\"}}";
        String money = terms.formatted("money", ", \"currency\": \"EUR\"");
        String quantity = terms.formatted("quantity", ", \"unit\": \"FTE\"");
        String id = promise("Data that is delivered");
        for (String negative : new String[] {money, quantity}) {
            problem(
                            commit("{\"organisation\": \"linz-ag\", \"kind\": \"cash\", \"description\": \"A debt\", "
                                    + negative),
                            400,
                            "invalid-request")
                    .body("errors[0].message", containsString("expected 0 or more"));
            problem(
                            steward("linz").body("{" + negative).post("/commitments/" + id + "/delivery"),
                            400,
                            "invalid-request")
                    .body("errors[0].message", containsString("expected 0 or more"));
        }
        problem(after("linz", MISSION, steward("linz")).body("""
                                        {"subject": "all", "parts": [{"side": "public", "share": {"value": 150, "unit": "%"}},
                                          {"side": "private", "share": {"value": -50, "unit": "%"}}], "occurred": {"edtf": "2024"}}""").post(FUNDING_SHARES), 400, "invalid-request")
                .body("errors[0].message", containsString("Share of a part is -50%: expected 0 or more"));
    }

    @Test
    void a_partner_joins_once() {
        String lead = """
                {"organisation": "voestalpine", "role": "lead", "occurred": {"edtf": "2024-09"}}""";
        join(lead).then().statusCode(201);
        join(lead).then().statusCode(200);
        problem(join("""
                                {"organisation": "voestalpine", "role": "funder", "occurred": {"edtf": "2024-09"}}"""), 409, "already-partner").body("detail", containsString("voestalpine"));
    }

    @Test
    void a_partner_is_either_an_organisation_or_a_group() {
        problem(join("""
                                {"organisation": "linz-ag", "group": "others", "role": "member", "occurred": {"edtf": "2024"}}"""), 400, "invalid-request")
                .body("errors[0].message", containsString("exactly one of organisation and group"));
        problem(join("""
                                {"group": "others", "role": "member", "occurred": {"edtf": "2024"}}"""), 400, "invalid-request").body("errors[0].message", containsString("sector"));
        problem(commit("""
                                {"kind": "cash", "description": "A sum", "occurred": {"edtf": "2024"}}"""), 400, "invalid-request")
                .body("errors[0].message", containsString("exactly one of organisation and group"));
    }

    @Test
    void all_mistakes_in_a_body_are_told_at_once() {
        problem(join("""
                                {"organisation": "Not A Slug", "role": "chief", "occurred": {"edtf": "last week"}, "colour": "green"}"""), 400, "invalid-request")
                .body("errors.pointer", hasItems("/organisation", "/role", "/occurred", "/colour"));
    }

    @Test
    void a_partner_that_never_joined_is_not_found() {
        MissionService.proposed("linz", MISSION);
        problem(anyone().get(PARTNERS + "/" + NOBODY), 404, "partner-not-found");
    }

    @Test
    void a_commitment_that_nobody_made_is_not_found_and_cannot_be_delivered() {
        problem(anyone().get("/commitments/" + NOBODY), 404, "commitment-not-found");
        problem(steward("linz").body("""
                        {"occurred": {"edtf": "2024"}}""").post("/commitments/" + NOBODY + "/delivery"), 404, "commitment-not-found");
    }

    @Test
    void another_commitment_under_a_taken_id_is_a_conflict() {
        String id = promise("Building data");
        problem(commit("""
                                {"id": "%s", "organisation": "linz-ag", "kind": "cash", "description": "A sum", "occurred": {"edtf": "2024"}}""".formatted(id)), 409, "commitment-already-made").body("commitment", equalTo(id));
    }

    @Test
    void a_commitment_is_delivered_once() {
        String id = promise("Energy data");
        String delivered = """
                {"occurred": {"edtf": "2025"}}""";
        steward("linz")
                .body(delivered)
                .post("/commitments/" + id + "/delivery")
                .then()
                .statusCode(200);
        steward("linz")
                .body(delivered)
                .post("/commitments/" + id + "/delivery")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        problem(
                steward("linz").body("""
                        {"occurred": {"edtf": "2026"}}""").post("/commitments/" + id + "/delivery"),
                409,
                "commitment-already-delivered");
    }

    @Test
    void a_delivery_before_the_promise_is_refused() {
        String id = promise("Traffic data");
        problem(steward("linz").body("""
                                {"occurred": {"edtf": "2023"}}""").post("/commitments/" + id + "/delivery"), 422, "delivered-before-promised")
                .body("detail", containsString("2024-09"));
    }

    @Test
    void a_stale_version_is_refused() {
        String id = promise("Water data");
        problem(
                        steward("linz").header("If-Match", "\"7\"").body("""
                                        {"occurred": {"edtf": "2025"}}""").post("/commitments/" + id + "/delivery"),
                        412,
                        "stale-version")
                .body("currentVersion", equalTo(1));
    }

    @Test
    void an_idempotency_key_is_for_one_request() {
        String first = """
                {"organisation": "linz-ag", "kind": "venue", "description": "A hall", "occurred": {"edtf": "2024"}}""";
        String second = """
                {"organisation": "linz-ag", "kind": "venue", "description": "Two halls", "occurred": {"edtf": "2024"}}""";
        after("linz", MISSION, steward("linz"))
                .header("Idempotency-Key", "a-hall")
                .body(first)
                .post(COMMITMENTS)
                .then()
                .statusCode(201);
        problem(
                after("linz", MISSION, steward("linz"))
                        .header("Idempotency-Key", "a-hall")
                        .body(second)
                        .post(COMMITMENTS),
                422,
                "idempotency-key-reused");
    }

    @Test
    void a_claim_that_contradicts_itself_is_refused() {
        problem(after("linz", MISSION, steward("linz")).body("""
                                        {"subject": "the hub", "occurred": {"edtf": "2025"},
                                         "parts": [{"side": "public", "share": {"value": 65, "unit": "%"}},
                                                   {"side": "private", "share": {"qualifier": "moreThan", "value": 40, "unit": "%"}}]}""").post(FUNDING_SHARES), 422, "shares-exceed-whole")
                .body("percent", equalTo(105));
    }

    @Test
    void another_claim_under_a_taken_id_is_a_conflict_and_an_unknown_one_is_not_found() {
        String id = after("linz", MISSION, steward("linz"))
                .body("""
                        {"subject": "the congress", "parts": [{"side": "public"}], "occurred": {"edtf": "2024-09"}}""")
                .post(FUNDING_SHARES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        problem(
                after("linz", MISSION, steward("linz")).body("""
                                {"id": "%s", "subject": "the hub", "parts": [{"side": "public"}], "occurred": {"edtf": "2024"}}""".formatted(id)).post(FUNDING_SHARES),
                409,
                "funding-share-already-recorded");
        problem(anyone().get(FUNDING_SHARES + "/" + NOBODY), 404, "funding-share-not-found");
        MissionService.proposed("linz", "linz-other");
        problem(
                after("linz", "linz-other", anyone()).get("/missions/linz-other/funding-shares/" + id),
                404,
                "funding-share-not-found");
    }

    @Test
    void a_claim_has_at_least_one_side() {
        problem(after("linz", MISSION, steward("linz")).body("""
                                {"subject": "the hub", "parts": [], "occurred": {"edtf": "2024"}}""").post(FUNDING_SHARES), 400, "invalid-request");
    }

    @Test
    void only_a_steward_of_the_city_writes() {
        for (String path : new String[] {"partners", "commitments", "funding-shares"}) {
            String address = "/missions/" + MISSION + "/" + path;
            problem(after("linz", MISSION, anyone()).body(body(path)).post(address), 401, "unauthenticated");
            problem(after("linz", MISSION, steward("burgos")).body(body(path)).post(address), 403, "outside-city-scope")
                    .body("city", equalTo("linz"));
            problem(
                    after("linz", MISSION, with(Tokens.shared().auditor()))
                            .body(body(path))
                            .post(address),
                    403,
                    "forbidden");
        }
        problem(anyone().body("""
                {"name": "Some firm", "sector": "business"}""").post("/organisations"), 401, "unauthenticated");
    }

    @Test
    void a_token_that_is_not_good_is_refused() {
        Tokens tokens = Tokens.shared();
        for (String token : new String[] {
            tokens.expired(),
            tokens.unsigned(),
            tokens.tampered(),
            tokens.fromAnotherIssuer(),
            tokens.signedWithAnotherKey()
        }) {
            problem(with(token).body(body("partners")).post(PARTNERS), 401, "unauthenticated");
        }
    }

    @Test
    void a_partner_writes_the_commitments_of_its_own_organisation_alone() {
        String own = """
                {"organisation": "linz-ag", "kind": "cash", "description": "A sum of its own", "occurred": {"edtf": "2024"}}""";
        String id = after("linz", MISSION, partner("linz-ag"))
                .body(own)
                .post(COMMITMENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        problem(
                        after("linz", MISSION, partner("voestalpine")).body(own).post(COMMITMENTS),
                        403,
                        "outside-organisation-scope")
                .body("organisation", equalTo("linz-ag"));
        problem(
                partner("voestalpine").body("""
                        {"occurred": {"edtf": "2025"}}""").post("/commitments/" + id + "/delivery"),
                403,
                "outside-organisation-scope");
        problem(
                after("linz", MISSION, partner("linz-ag")).body("""
                                {"group": "others", "kind": "cash", "description": "A sum", "occurred": {"edtf": "2024"}}""").post(COMMITMENTS),
                403,
                "outside-organisation-scope");
        problem(
                after("linz", MISSION, partner("linz-ag"))
                        .body(body("partners"))
                        .post(PARTNERS),
                403,
                "forbidden");
    }

    @Test
    void every_problem_of_this_service_is_in_the_catalogue() {
        anyone().accept("application/json")
                .get("/problems")
                .then()
                .statusCode(200)
                .body(containsString("mission-not-known"))
                .body(containsString("shares-exceed-whole"));
        anyone().accept("application/json")
                .get("/problems/delivered-before-promised")
                .then()
                .statusCode(200)
                .body("status", equalTo(422));
    }

    @Test
    void a_filter_that_is_not_one_is_refused() {
        problem(anyone().get("/commitments?status=forgotten"), 400, "invalid-request")
                .body("errors.message", hasItem(containsString("delivered")));
        problem(anyone().get("/commitments?colour=green"), 400, "invalid-request");
    }
}
