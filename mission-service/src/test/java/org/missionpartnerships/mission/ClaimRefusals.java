package org.missionpartnerships.mission;

import static org.missionpartnerships.mission.Refused.refused;

import java.util.List;

/** What is refused of a claim. */
final class ClaimRefusals {

    static final String LATER = "\"occurred\":{\"edtf\":\"2025-12-04\"}";
    static final String UNKNOWN_EVENT = "01938f5c-6f1e-7a3b-9c2d-4e5f60718293";
    static final List<Refused> ALL = List.of(
            refused("/claim-subjects/nothing/resolve", resolution("allStand", ""), 404, "claim-subject-not-found"),
            refused("/claims", claim("{\"id\":\"nothing\"}", "Something"), 404, "claim-subject-not-found"),
            refused(
                    "/claims",
                    claim("{\"id\":\"years-of-scouting\",\"city\":\"network\",\"topic\":\"months\"}", "Something"),
                    409,
                    "claim-subject-is-another"),
            refused("/claims/years-of-scouting-9/disputes", dispute(""), 404, "claim-not-found"),
            refused(
                    "/claim-subjects/years-of-scouting/resolve",
                    resolution("onePreferred", "\"years-of-scouting-9\""),
                    404,
                    "claim-not-found"),
            refused(
                    "/claims/refused-twice-1/disputes/7/withdraw",
                    "{\"reason\":\"No\",%s}".formatted(LATER),
                    404,
                    "dispute-not-found"),
            refused(
                    "/claims/refused-twice-1/disputes/1/withdraw",
                    "{\"reason\":\"Another reason\",%s}".formatted(LATER),
                    409,
                    "dispute-already-withdrawn"),
            refused(
                    "/claim-subjects/stadt-linz-population-2025/resolve",
                    resolution("allStand", ""),
                    422,
                    "nothing-to-resolve"),
            refused(
                    "/claim-subjects/refused-twice/resolve",
                    resolution("differentMeasures", ""),
                    409,
                    "claim-subject-already-resolved"),
            refused(
                    "/claim-subjects/cities-in-the-report/reopen",
                    "{\"reopenedBy\":\"Audit office\",\"reason\":\"Why not\",%s}".formatted(LATER),
                    422,
                    "claim-subject-not-resolved"),
            refused(
                    "/claims",
                    claim("{\"city\":\"stadt-linz\",\"topic\":\"area\"}", "Something")
                            .replace("{\"subject\"", "{\"event\":\"" + UNKNOWN_EVENT + "\",\"subject\""),
                    422,
                    "event-not-in-history"));

    private ClaimRefusals() {}

    static String claim(String subject, String statement) {
        return "{\"subject\":%s,\"statement\":\"%s\",\"occurred\":{\"edtf\":\"2025-09\"},\"source\":{\"document\":\"ipi-2025-09\",\"locator\":\"L1\"}}"
                .formatted(subject, statement);
    }

    static String dispute(String organisation) {
        return "{\"disputedBy\":{\"name\":\"An office\"%s},\"reason\":\"It is otherwise\",%s}"
                .formatted(organisation, LATER);
    }

    static String resolution(String outcome, String claims) {
        return "{\"resolution\":{\"outcome\":\"%s\",\"claims\":[%s]},\"decidedBy\":\"Data steward\",\"reason\":\"The budget names it\",%s}"
                .formatted(outcome, claims, LATER);
    }
}
