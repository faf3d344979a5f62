package org.missionpartnerships.mission;

import static org.missionpartnerships.mission.Refused.refused;

import java.util.ArrayList;
import java.util.List;

/** What is refused of a mission's record. */
final class MissionRefusals {

    private static final String IN_2021 = "\"occurred\":{\"edtf\":\"2021\"}";
    private static final String PARTY = "{\"name\":\"Linz AG\",\"sector\":\"publicEnterprise\"}";
    private static final String OVERRIDE =
            "\"fitTestOverride\":{\"decidedBy\":\"Data steward\",\"reason\":\"A mission of the past\"}";

    /** In the order in which they are tried; each on what the set-up left. */
    static final List<Refused> ALL = List.of(
            refused("/missions/nothing/launch", "{%s}".formatted(IN_2021), 404, "mission-not-found"),
            refused("/missions", mission("linz-re-use", "Another"), 409, "mission-already-proposed"),
            refused(
                    "/missions",
                    "{\"id\":\"linz-circle\",\"city\":\"linz\",\"title\":\"Circle\",\"topic\":\"circular-economy\",\"parent\":\"linz-circle\",%s}"
                            .formatted(IN_2021),
                    422,
                    "mission-is-its-own-parent"),
            refused("/missions/linz-re-use/fit-test", fitTest("[%s]", "", "met"), 422, "fit-criteria-incomplete"),
            refused(
                    "/missions/linz-re-use/fit-test",
                    "{\"criteria\":[{\"criterion\":\"transformational\",\"verdict\":\"met\"},%s],%s}"
                            .formatted(criteria("met").split(",(?=\\{)", 2)[1], IN_2021),
                    422,
                    "fit-evidence-missing"),
            refused(
                    "/missions/linz-re-use/fit-test",
                    "{\"criteria\":[%s],\"stakes\":[{\"stakeholder\":%s,\"kind\":\"goodPublicity\"}],%s}"
                            .formatted(criteria("met"), PARTY, IN_2021),
                    422,
                    "stake-not-real"),
            refused(
                    "/missions/linz-re-use/fit-test",
                    "{\"criteria\":[%s],\"stakes\":[{\"stakeholder\":%s,\"kind\":\"costSavings\"}],%s}"
                            .formatted(criteria("met"), PARTY, IN_2021),
                    422,
                    "progress-not-measurable"),
            refused(
                    "/missions/linz-re-use/fit-test",
                    "{\"criteria\":[%s],%s}".formatted(criteria("met"), IN_2021),
                    422,
                    "stakes-not-stated"),
            refused("/missions/linz-re-use/launch", "{%s}".formatted(IN_2021), 422, "launch-needs-passed-fit-test"),
            refused(
                    "/missions/linz-re-use/launch",
                    "{%s,\"occurred\":{\"edtf\":\"1999\"}}".formatted(OVERRIDE),
                    422,
                    "launch-precedes-proposal"),
            refused(
                    "/missions/linz-re-use/continuity-confirmations",
                    "{\"term\":\"2021\",%s}".formatted(IN_2021),
                    422,
                    "mission-not-launched"),
            refused(
                    "/missions/linz-given-up/relaunch",
                    "{\"reason\":\"Again\",%s}".formatted(IN_2021),
                    422,
                    "mission-not-launched"),
            refused(
                    "/missions/linz-fit/launch",
                    "{%s,%s}".formatted(OVERRIDE, IN_2021),
                    422,
                    "fit-test-override-not-needed"),
            refused(
                    "/missions/linz-launched/launch",
                    "{%s,\"occurred\":{\"edtf\":\"2022\"}}".formatted(OVERRIDE),
                    409,
                    "mission-already-launched"),
            refused(
                    "/missions/linz-launched/formalisation-stages",
                    "{\"stage\":\"trigger\",\"occurred\":{\"edtf\":\"2022\"}}",
                    409,
                    "formalisation-stage-already-reached"),
            refused(
                    "/missions/linz-launched/continuity-confirmations",
                    "{\"city\":\"vienna\",\"term\":\"2020\",%s}".formatted(IN_2021),
                    422,
                    "city-takes-no-part"),
            refused(
                    "/missions/linz-launched/coordination-unit",
                    "{\"unit\":\"office\",\"name\":\"Another office\",\"permanent\":false,%s}".formatted(IN_2021),
                    409,
                    "coordination-unit-already-established"),
            refused(
                    "/missions/linz-re-use/coordination-unit",
                    "{\"unit\":\"office\",\"name\":\"Office\",\"permanent\":true,\"occurred\":{\"edtf\":\"1999\"}}",
                    422,
                    "precedes-mission"),
            refused(
                    "/missions/linz-launched/continuity-confirmations",
                    "{\"city\":\"linz\",\"term\":\"2021\",\"occurred\":{\"edtf\":\"2020-12-31\"}}",
                    422,
                    "precedes-mission"),
            refused(
                    "/missions/linz-launched/goals",
                    "{\"goal\":\"neutral\",\"statement\":\"Positive\",%s}".formatted(IN_2021),
                    409,
                    "goal-already-set"),
            refused(
                    "/missions/linz-launched/successors",
                    "{\"successor\":\"linz-launched\",%s}".formatted(IN_2021),
                    422,
                    "mission-is-its-own-successor"),
            refused(
                    "/missions/linz-given-up/launch",
                    "{%s,%s}".formatted(OVERRIDE, IN_2021),
                    422,
                    "not-in-this-status"),
            refused(
                    "/missions/linz-launched/close",
                    "{\"reason\":\"Done\",\"occurred\":{\"edtf\":\"1999\"}}",
                    422,
                    "turn-out-of-order"),
            refused(
                    "/missions/linz-launched/suspend",
                    "{\"reason\":\"Rest\",\"occurred\":{\"edtf\":\"2020-12\"}}",
                    422,
                    "turn-out-of-order"),
            refused(
                    "/missions/linz-framed/goals",
                    "{\"statement\":\"Neutral\",%s}".formatted(IN_2021),
                    422,
                    "mission-not-proposed"),
            refused(
                    "/missions/linz-launched/framings",
                    "{\"city\":\"vienna\",\"challenge\":\"Stone is dear\",%s}".formatted(IN_2021),
                    409,
                    "mission-led-elsewhere"),
            refused(
                    "/missions/linz-unheard/framings",
                    "{\"city\":\"linz\",\"challenge\":\"Stone is dear\",%s}".formatted(IN_2021),
                    422,
                    "first-framing-incomplete"),
            refused(
                    "/missions/linz-launched/goals/unheard/revise",
                    "{\"statement\":\"Neutral\",%s}".formatted(IN_2021),
                    404,
                    "goal-not-found"),
            refused(
                    "/missions/linz-launched/participating-cities",
                    "{\"city\":\"linz\",%s}".formatted(IN_2021),
                    409,
                    "city-takes-part-already"),
            refused(
                    "/missions/linz-launched/participating-cities/linz/leave",
                    "{%s}".formatted(IN_2021),
                    422,
                    "lead-city-stays"),
            refused(
                    "/missions/linz-joined/participating-cities/vienna/leave",
                    "{\"occurred\":{\"edtf\":\"1999\"}}",
                    422,
                    "city-leaves-before-it-joined"),
            refused(
                    "/missions/linz-launched/arrangement-changes",
                    "{%s}".formatted(IN_2021),
                    422,
                    "arrangement-says-nothing"),
            refused(
                    "/missions/linz-launched/formalisation-stages/governingBody/end",
                    "{%s}".formatted(IN_2021),
                    422,
                    "formalisation-stage-not-reached"),
            refused(
                    "/missions/linz-launched/formalisation-stages/trigger/end",
                    "{\"occurred\":{\"edtf\":\"1999\"}}",
                    422,
                    "formalisation-stage-ends-before-it-was-reached"),
            refused(
                    "/missions/linz-joined/formalisation-stages/trigger/end",
                    "{\"occurred\":{\"edtf\":\"2023\"}}",
                    409,
                    "formalisation-stage-already-ended"));

    private MissionRefusals() {}

    static String mission(String id, String title) {
        return "{\"id\":\"%s\",\"city\":\"linz\",\"title\":\"%s\",\"topic\":\"circular-economy\",%s}"
                .formatted(id, title, IN_2021);
    }

    static String criteria(String verdict) {
        List<String> criteria = new ArrayList<>();
        for (String criterion :
                List.of("transformational", "noSingleActor", "realStakes", "solvableByAction", "measurableProgress")) {
            criteria.add("{\"criterion\":\"%s\",\"verdict\":\"%s\",\"evidence\":\"Seen on the site\"}"
                    .formatted(criterion, verdict));
        }
        return String.join(",", criteria);
    }

    static String fitTest(String list, String criteria, String verdict) {
        return "{\"criteria\":%s,%s}".formatted(list.formatted(criteria), IN_2021);
    }
}
