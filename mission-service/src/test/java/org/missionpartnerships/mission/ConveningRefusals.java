package org.missionpartnerships.mission;

import java.util.List;

/** What is refused of meetings. */
final class ConveningRefusals {

    static final String BY_PUBLICATION = "\"occurred\":{\"edtf\":\"[..2025-09]\",\"basis\":\"notGiven\"}";
    static final String H2 = "/series/h2-convention/editions";
    static final List<Refused> ALL = List.of(
            new Refused("/series/nothing/editions/1/hold", "{%s}".formatted(BY_PUBLICATION), 404, "series-not-found"),
            new Refused(
                    "/series",
                    "{\"id\":\"h2-convention\",\"title\":\"Another\",\"city\":\"wien\",%s}".formatted(BY_PUBLICATION),
                    409,
                    "id-taken"),
            new Refused(
                    "/series",
                    "{\"id\":\"h2-convention\",\"mission\":\"h2-upper-austria\",\"title\":\"Another\",%s}"
                            .formatted(BY_PUBLICATION),
                    409,
                    "series-already-created"),
            new Refused(
                    "/missions/tutors/editions",
                    "{\"title\":\"A first meeting\",%s}".formatted(BY_PUBLICATION),
                    409,
                    "series-of-another"),
            new Refused(H2 + "/2030/move", "{%s}".formatted(BY_PUBLICATION), 404, "edition-not-found"),
            new Refused(H2 + "/2030/cancel", "{%s}".formatted(BY_PUBLICATION), 404, "edition-not-found"),
            new Refused(
                    H2,
                    "{\"edition\":\"2025\",\"title\":\"Another convention\",%s}".formatted(BY_PUBLICATION),
                    409,
                    "edition-already-scheduled"),
            new Refused(H2 + "/2024/cancel", "{%s}".formatted(BY_PUBLICATION), 409, "edition-already-held"),
            new Refused(
                    "/series/tutors/editions/cancelled/hold",
                    "{%s}".formatted(BY_PUBLICATION),
                    409,
                    "edition-was-cancelled"));

    private ConveningRefusals() {}
}
