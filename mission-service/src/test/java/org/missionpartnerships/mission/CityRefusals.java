package org.missionpartnerships.mission;

import static org.missionpartnerships.mission.Refused.refused;

import java.util.List;

/** What is refused of a city's record. */
final class CityRefusals {

    private static final String IN_2021 = "\"occurred\":{\"edtf\":\"2021\"}";

    /** In the order in which they are tried; each on what the set-up left. */
    static final List<Refused> ALL = List.of(
            refused("/cities/nowhere/facts", "{\"economy\":\"Steel\",%s}".formatted(IN_2021), 404, "city-not-found"),
            refused("/cities", "{\"id\":\"network\",\"name\":\"Network\"}", 422, "city-id-reserved"),
            refused("/cities", "{\"id\":\"linz\",\"name\":\"Lintz\"}", 409, "city-already-registered"),
            refused("/cities/linz/facts", "{%s}".formatted(IN_2021), 422, "no-facts"),
            refused(
                    "/cities/linz/administrations/1999/end",
                    "{%s}".formatted(IN_2021),
                    404,
                    "administration-term-not-found"),
            refused(
                    "/cities/linz/administrations",
                    "{\"term\":\"2021\",\"description\":\"Another\",%s}".formatted(IN_2021),
                    409,
                    "administration-term-already-started"),
            refused(
                    "/cities/linz/administrations/2021/end",
                    "{\"occurred\":{\"edtf\":\"2020\"}}",
                    422,
                    "administration-term-ends-before-it-starts"),
            refused(
                    "/cities/linz/administrations/2015/end",
                    "{\"occurred\":{\"edtf\":\"2022\"}}",
                    409,
                    "administration-term-already-ended"),
            refused("/cities/linz/members", "{\"member\":\"vienna\",%s}".formatted(IN_2021), 422, "not-a-region"),
            refused(
                    "/cities/vienna/members",
                    "{\"member\":\"vienna\",%s}".formatted(IN_2021),
                    422,
                    "region-is-its-own-member"),
            refused(
                    "/cities/vienna/members",
                    "{\"member\":\"oesterreich\",%s}".formatted(IN_2021),
                    422,
                    "region-would-contain-itself"),
            refused(
                    "/cities/vienna/members",
                    "{\"member\":\"linz\",\"occurred\":{\"edtf\":\"2022\"}}",
                    409,
                    "already-a-member"),
            refused("/cities/vienna/members/vienna/leave", "{%s}".formatted(IN_2021), 422, "not-a-member"),
            refused(
                    "/cities/vienna/members/linz/leave",
                    "{\"occurred\":{\"edtf\":\"1999\"}}",
                    422,
                    "member-leaves-before-it-joined"));

    private CityRefusals() {}
}
