package org.missionpartnerships.mission;

import java.util.List;

/** What is refused of how a community is heard. */
final class CommunityRefusals {

    static final String MISSION = "/missions/youth-employment";
    static final String YOUNG = MISSION + "/consultations/young-and-out-of-work";
    static final String WARSAW = "/cities/miasto-warszawa";
    static final String SOMETIME = "\"occurred\":{\"edtf\":\"[2023..2025-09]\",\"basis\":\"inferred\"}";
    static final String IN_2022 = "\"occurred\":{\"edtf\":\"2022\"}";
    static final String IN_2030 = "\"occurred\":{\"edtf\":\"2030\"}";
    static final String HEARD = "\"becauseOf\":[{\"consultation\":\"young-and-out-of-work\"}]";
    static final List<Refused> ALL = List.of(
            refused(
                    MISSION + "/consultations/nothing/inputs",
                    "\"method\":\"survey\",\"title\":\"Survey\"," + SOMETIME,
                    404,
                    "consultation-not-found"),
            refused(
                    MISSION + "/consultations",
                    "\"consultation\":\"young-and-out-of-work\",\"question\":\"How?\"," + SOMETIME,
                    409,
                    "consultation-already-opened"),
            refused(
                    YOUNG + "/inputs",
                    "\"input\":\"survey\",\"method\":\"survey\",\"title\":\"Another\"," + SOMETIME,
                    409,
                    "input-already-collected"),
            refused(
                    YOUNG + "/findings",
                    "\"statement\":\"Rent is high\",\"inputs\":[\"nothing\"]," + SOMETIME,
                    404,
                    "input-not-found"),
            refused(
                    YOUNG + "/findings",
                    "\"finding\":\"mobility\",\"statement\":\"Rent is high\"," + SOMETIME,
                    409,
                    "finding-already-recorded"),
            refused(
                    WARSAW + "/consultations/adaptation/close",
                    "\"occurred\":{\"edtf\":\"2020\"}",
                    409,
                    "consultation-already-closed"),
            refused(MISSION + "/consultations/silent/close", IN_2022, 422, "closing-precedes-opening"),
            refused(
                    WARSAW + "/consultations/adaptation/inputs",
                    "\"method\":\"survey\",\"title\":\"Late\"," + IN_2030,
                    422,
                    "input-follows-closing"),
            refused(
                    MISSION + "/policy-priorities",
                    "\"title\":\"Rent\"," + SOMETIME,
                    422,
                    "policy-priority-without-grounds"),
            refused(
                    MISSION + "/policy-priorities",
                    "\"title\":\"Rent\",\"withoutInput\":\"By law\"," + HEARD + "," + SOMETIME,
                    422,
                    "policy-priority-grounds-contradict"),
            refused(
                    MISSION + "/policy-priorities",
                    "\"title\":\"Rent\",\"becauseOf\":[{\"consultation\":\"silent\"}]," + SOMETIME,
                    422,
                    "nothing-was-heard"),
            refused(
                    MISSION + "/policy-priorities",
                    "\"title\":\"Rent\"," + HEARD + "," + IN_2022,
                    422,
                    "decision-precedes-input"),
            refused(
                    MISSION + "/policy-priorities",
                    "\"title\":\"Rent\",\"becauseOf\":[{\"consultation\":\"young-and-out-of-work\",\"finding\":\"rent\"}],"
                            + SOMETIME,
                    404,
                    "finding-not-found"),
            refused(
                    MISSION + "/policy-priorities",
                    "\"priority\":\"mobility\",\"title\":\"Rent\"," + HEARD + "," + SOMETIME,
                    409,
                    "policy-priority-already-adopted"),
            refused(
                    MISSION + "/policy-instruments",
                    "\"title\":\"Rent cap\",\"priorities\":[\"rent\"]," + SOMETIME,
                    404,
                    "policy-priority-not-found"),
            refused(
                    MISSION + "/policy-instruments",
                    "\"instrument\":\"recruitment-toolkit\",\"title\":\"Tools\"," + SOMETIME,
                    409,
                    "policy-instrument-already-adopted"));

    private CommunityRefusals() {}

    static Refused refused(String path, String body, int status, String code) {
        return new Refused(path, "{%s}".formatted(body), status, code);
    }
}
