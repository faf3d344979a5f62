package org.missionpartnerships.mission;

import java.util.List;

/** The ten places where the report contradicts or blurs itself: what each says, side by side. */
final class ReportContradictions {

    /**
     * @param number as the places are counted
     * @param subject how the claims name what they are about
     * @param id of the subject
     * @param status how the claims stand to each other while nobody decided
     * @param claims each without subject, date of the report and document, which are the same in all
     */
    record Contradiction(int number, String subject, String id, String status, List<String> claims) {

        @Override
        public String toString() {
            return number + " " + id;
        }
    }

    static final List<Contradiction> ALL = List.of(
            new Contradiction(
                    1,
                    "{\"mission\":\"stad-antwerpen-youth-employment\",\"topic\":\"budget\",\"title\":\"Money moved to youth employment\"}",
                    "stad-antwerpen-youth-employment-budget",
                    "parallel",
                    List.of(
                            claim("L72", "Substantial sums of public spending were shifted", ""),
                            claim(
                                    "L505",
                                    "Three policy priorities came with a budget",
                                    "\"money\":{\"value\":350000,\"currency\":\"EUR\"},"),
                            claim(
                                    "L876",
                                    "The budget was shifted by this sum",
                                    "\"money\":{\"value\":350000,\"currency\":\"EUR\"},"))),
            new Contradiction(
                    2,
                    "{\"city\":\"stolica-warszawa\",\"topic\":\"share-beyond-city-hall\"}",
                    "stolica-warszawa-share-beyond-city-hall",
                    "parallel",
                    List.of(
                            claim(
                                    "L76",
                                    "Share of climate actions that involve others than government",
                                    percent("moreThan", 90)),
                            claim(
                                    "L407",
                                    "Share of urban emissions that fall directly under municipal authorities",
                                    percent("lessThan", 10)),
                            claim(
                                    "L870",
                                    "Share of the contract's work that depends on actors outside city hall",
                                    percent("moreThan", 90)))),
            new Contradiction(
                    3,
                    "{\"mission\":\"stadt-linz-re-use\",\"topic\":\"governing-body\",\"title\":\"Who governs re-use\"}",
                    "stadt-linz-re-use-governing-body",
                    "parallel",
                    List.of(
                            claim(
                                    "L312",
                                    "A steering committee defines and oversees the measures",
                                    parties(
                                            "City administration",
                                            "Municipal services company",
                                            "Housing associations",
                                            "Construction companies",
                                            "Local banks")),
                            claim(
                                    "L847",
                                    "A steering group that city and province created met regularly",
                                    parties(
                                            "Construction firms",
                                            "Property developers",
                                            "Municipal utilities",
                                            "Banks",
                                            "NGOs",
                                            "Academic experts")))),
            new Contradiction(
                    3,
                    "{\"mission\":\"stadt-linz-re-use\",\"topic\":\"province\",\"title\":\"Since when the province takes part\"}",
                    "stadt-linz-re-use-province",
                    "parallel",
                    List.of(
                            claim("L314", "Upper Austria joined in 2025", "\"date\":{\"edtf\":\"2025\"},"),
                            claim(
                                    "L847",
                                    "The province created the steering group together with the city",
                                    "\"date\":{\"edtf\":\"[..2025-09]\",\"basis\":\"notGiven\"},"))),
            new Contradiction(
                    4,
                    "{\"mission\":\"ciudad-de-burgos-circular\",\"topic\":\"office-staff\",\"title\":\"Who pays the staff of the office\"}",
                    "ciudad-de-burgos-circular-office-staff",
                    "parallel",
                    List.of(
                            claim(
                                    "L298",
                                    "A banking foundation provides one full-time member of staff",
                                    "\"quantity\":{\"value\":1,\"unit\":\"FTE\"},"
                                            + parties("Fundación Caja de Burgos")),
                            claim("L807", "Private and public actors fund the staff jointly", ""))),
            new Contradiction(
                    5,
                    "{\"mission\":\"ciudad-de-burgos-circular\",\"topic\":\"start\"}",
                    "ciudad-de-burgos-circular-start",
                    "parallel",
                    List.of(
                            claim(
                                    "L292",
                                    "The association launched it with the council",
                                    "\"date\":{\"edtf\":\"2021\"},"
                                            + parties("Business association", "Burgos City Council")),
                            claim("L294", "The association initiated it", parties("Business association")),
                            claim(
                                    "L821",
                                    "It began as an informal group",
                                    "\"date\":{\"edtf\":\"[..2021]\",\"basis\":\"inferred\"},"))),
            new Contradiction(
                    6,
                    "{\"city\":\"network\",\"topic\":\"years-of-scouting\"}",
                    "years-of-scouting",
                    "parallel",
                    List.of(
                            claim(
                                    "L96",
                                    "The institute scouted for seven years",
                                    "\"quantity\":{\"value\":7,\"unit\":\"years\"},"),
                            claim("L219", "The awards were launched in 2017", "\"date\":{\"edtf\":\"2017\"},"))),
            new Contradiction(
                    7,
                    "{\"city\":\"network\",\"topic\":\"cities-in-the-report\"}",
                    "cities-in-the-report",
                    "parallel",
                    List.of(
                            claim(
                                    "L48",
                                    "Field research in more than twenty cities",
                                    "\"quantity\":{\"qualifier\":\"atLeast\",\"value\":20,\"unit\":\"cities\"},"),
                            claim(
                                    "L124",
                                    "About twenty cities and regions",
                                    "\"quantity\":{\"qualifier\":\"approximate\",\"value\":20,\"unit\":\"cities\"},"),
                            claim(
                                    "L229",
                                    "Eleven interviewed, and desk research on ten",
                                    "\"quantity\":{\"value\":21,\"unit\":\"cities\"},"))),
            new Contradiction(
                    8,
                    "{\"city\":\"stadt-linz\",\"topic\":\"population-2025\"}",
                    "stadt-linz-population-2025",
                    "single",
                    List.of(claim("L335", "Residents of Linz", residents()))),
            new Contradiction(
                    8,
                    "{\"city\":\"municipio-cascais\",\"topic\":\"population-2025\"}",
                    "municipio-cascais-population-2025",
                    "single",
                    List.of(claim("L433", "Residents of Cascais", residents()))),
            new Contradiction(
                    9,
                    "{\"city\":\"misto-kyiv\",\"topic\":\"name\"}",
                    "misto-kyiv-name",
                    "parallel",
                    List.of(claim("L229", "Kiev", ""), claim("L773", "Kyiv", ""))),
            new Contradiction(
                    9,
                    "{\"city\":\"network\",\"topic\":\"name-of-tallinn\"}",
                    "name-of-tallinn",
                    "parallel",
                    List.of(claim("L580", "Tallin", ""), claim("L553", "Tallinn", ""))),
            new Contradiction(
                    9,
                    "{\"city\":\"network\",\"topic\":\"odd-names\"}",
                    "odd-names",
                    "parallel",
                    List.of(
                            claim("L300", "L'Óreal", ""),
                            claim("L229", "Vienna Vienna", ""),
                            claim("L579", "Bolt and IoT", ""))),
            new Contradiction(
                    10,
                    "{\"city\":\"network\",\"topic\":\"founders-of-kood\"}",
                    "founders-of-kood",
                    "parallel",
                    List.of(
                            claim("L545", "Founders in all", "\"quantity\":{\"value\":8,\"unit\":\"founders\"},"),
                            claim(
                                    "L545 in brackets",
                                    "Founders that are named, here by their companies",
                                    "\"quantity\":{\"value\":3,\"unit\":\"founders\"},"
                                            + parties("Wise", "Bolt", "Superangel")))),
            new Contradiction(
                    10,
                    "{\"city\":\"network\",\"topic\":\"schools-of-kood\"}",
                    "schools-of-kood",
                    "parallel",
                    List.of(
                            claim(
                                    "L553",
                                    "High schools around Estonia",
                                    "\"quantity\":{\"qualifier\":\"approximate\",\"value\":30,\"unit\":\"schools\"},"),
                            claim(
                                    "L553 second half",
                                    "High schools in Tallinn, among them",
                                    "\"quantity\":{\"value\":10,\"unit\":\"schools\"},"))));

    private ReportContradictions() {}

    private static String claim(String locator, String statement, String figures) {
        return "{\"statement\":\"%s\",%s\"occurred\":{\"edtf\":\"2025-09\"},\"source\":{\"document\":\"ipi-2025-09\",\"locator\":\"%s\"}}"
                .formatted(statement, figures, locator);
    }

    private static String percent(String qualifier, int value) {
        return "\"quantity\":{\"qualifier\":\"%s\",\"value\":%d,\"unit\":\"%%\"},".formatted(qualifier, value);
    }

    private static String residents() {
        return "\"quantity\":{\"qualifier\":\"approximate\",\"value\":214000,\"unit\":\"residents\"},";
    }

    private static String parties(String... names) {
        return "\"parties\":["
                + String.join(
                        ",",
                        List.of(names).stream()
                                .map("{\"name\":\"%s\"}"::formatted)
                                .toList())
                + "],";
    }
}
