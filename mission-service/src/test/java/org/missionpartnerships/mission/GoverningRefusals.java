package org.missionpartnerships.mission;

import java.util.List;

/** What is refused of how a mission is governed. */
final class GoverningRefusals {

    static final String IN_2021 = "\"occurred\":{\"edtf\":\"2021\"}";
    static final String IN_1999 = "\"occurred\":{\"edtf\":\"1999\"}";
    static final String IN_2022 = "\"occurred\":{\"edtf\":\"2022\"}";
    static final String IN_2023 = "\"occurred\":{\"edtf\":\"2023-05\"}";
    static final String MISSION = "/missions/katowice-governed";
    static final String BODIES = MISSION + "/governing-bodies";
    static final String COMMITTEE = BODIES + "/committee";
    static final String DECISIONS = MISSION + "/decisions";
    static final String GROUPS = MISSION + "/working-groups";

    /** Each on what the set-up left, since none leaves anything. */
    static final List<Refused> ALL = List.of(
            at(IN_1999, COMMITTEE + "/seats", seat("late", "Late comers"), 422, "outside-its-time"),
            at(IN_1999, COMMITTEE + "/seats/city/vacate", "{%s}", 422, "outside-its-time"),
            at(IN_1999, COMMITTEE + "/dissolve", "{%s}", 422, "outside-its-time"),
            at(IN_1999, COMMITTEE + "/decision-processes", "{\"method\":\"consensus\",%s}", 422, "outside-its-time"),
            at(
                    IN_1999,
                    COMMITTEE + "/meeting-cadences",
                    "{\"cadence\":{\"every\":1,\"unit\":\"months\"},%s}",
                    422,
                    "outside-its-time"),
            at(IN_1999, COMMITTEE + "/meetings", "{%s}", 422, "outside-its-time"),
            at(IN_1999, GROUPS + "/preparing/members/banks/leave", "{%s}", 422, "outside-its-time"),
            at(IN_1999, GROUPS + "/preparing/end", "{%s}", 422, "outside-its-time"),
            at(IN_2022, BODIES + "/ended/seats", seat("late", "Late comers"), 422, "outside-its-time"),
            refused(BODIES + "/nothing/dissolve", "{%s}", 404, "governing-body-not-found"),
            refused(BODIES + "/nothing/seats", seat("city", "Katowice"), 404, "governing-body-not-found"),
            refused(BODIES + "/nothing/meetings", "{%s}", 404, "governing-body-not-found"),
            refused(DECISIONS, "{\"body\":\"nothing\",\"title\":\"A decision\",%s}", 404, "governing-body-not-found"),
            refused(GROUPS, "{\"name\":\"New\",\"reportsTo\":\"nothing\",%s}", 404, "governing-body-not-found"),
            refused(
                    BODIES,
                    "{\"body\":\"committee\",\"name\":\"Another\",\"type\":\"advisory\",%s}",
                    409,
                    "governing-body-already-established"),
            refused(BODIES + "/ended/dissolve", "{\"reason\":\"Again\",%s}", 409, "governing-body-already-dissolved"),
            refused(COMMITTEE + "/seats/nothing/vacate", "{%s}", 404, "seat-not-found"),
            refused(COMMITTEE + "/meetings", "{\"seats\":[\"nothing\"],%s}", 404, "seat-not-found"),
            refused(
                    DECISIONS,
                    ofCommittee("\"dissent\":[{\"seat\":\"nothing\",\"statement\":\"No\"}]"),
                    404,
                    "seat-not-found"),
            at(IN_1999, COMMITTEE + "/rosters", roster("third"), 422, "outside-its-time"),
            refused(BODIES + "/nothing/rosters", roster("third"), 404, "governing-body-not-found"),
            at(IN_2022, COMMITTEE + "/rosters", roster("second"), 409, "roster-already-told"),
            refused(COMMITTEE + "/rosters/nothing/withdraw", withdrawal("Never told"), 404, "roster-not-found"),
            refused(
                    BODIES + "/nothing/rosters/second/withdraw",
                    withdrawal("No body"),
                    404,
                    "governing-body-not-found"),
            at(IN_1999, COMMITTEE + "/rosters/second/withdraw", withdrawal("Too early"), 422, "outside-its-time"),
            at(IN_2023, COMMITTEE + "/rosters/gone/withdraw", withdrawal("Again"), 409, "roster-already-withdrawn"),
            at(IN_2023, COMMITTEE + "/rosters", roster("gone"), 409, "roster-already-told"),
            memberCorrection("nothing", "banks", 1, "2022", 404, "working-group-not-found"),
            memberCorrection("preparing", "nothing", 1, "2022", 404, "member-not-found"),
            memberCorrection("preparing", "banks", 2, "2022", 404, "member-tenure-not-found"),
            memberCorrection("preparing", "banks", 1, "1999", 422, "outside-its-time"),
            memberCorrection("preparing", "twice", 1, "2022", 409, "member-already-in"),
            correction("city", 1, "1999", 422, "outside-its-time"),
            correction("nothing", 1, "2022", 404, "seat-not-found"),
            correction("city", 2, "2022", 404, "seat-tenure-not-found"),
            correction("shared", 2, "2022", 409, "seat-taken"),
            ahead(BODIES + "/nothing", "new", "2022", 404, "governing-body-not-found"),
            ahead(GROUPS + "/nothing", "new", "2022", 404, "working-group-not-found"),
            ahead(COMMITTEE, "new", "1999", 422, "outside-its-time"),
            ahead(COMMITTEE, "ahead", "2031", 409, "meeting-already-scheduled"),
            ahead(GROUPS + "/preparing", "ahead", "2030", 409, "meeting-already-scheduled"),
            refused(MISSION + "/meetings/nothing/move", "{%s}", 404, "meeting-not-found"),
            refused(MISSION + "/meetings/nothing/cancel", "{%s}", 404, "meeting-not-found"),
            refused(MISSION + "/meetings/first/move", "{%s}", 409, "meeting-already-over"),
            refused(MISSION + "/meetings/first/cancel", "{%s}", 409, "meeting-already-over"),
            refused(MISSION + "/meetings/off/move", "{%s}", 409, "meeting-already-over"),
            refused(COMMITTEE + "/meetings", "{\"meeting\":\"off\",%s}", 409, "meeting-already-over"),
            refused(DECISIONS, ofCommittee("\"meeting\":\"ahead\""), 422, "meeting-not-held"),
            at(IN_2022, COMMITTEE + "/seats", seat("city", "Another city"), 409, "seat-taken"),
            at(IN_2023, COMMITTEE + "/seats/left/vacate", "{%s}", 409, "seat-already-vacant"),
            refused(DECISIONS, ofCommittee("\"process\":\"nothing\""), 404, "decision-process-not-found"),
            refused(
                    COMMITTEE + "/decision-processes",
                    "{\"process\":\"majority\",\"method\":\"consensus\",%s}",
                    409,
                    "decision-process-already-defined"),
            refused(DECISIONS, ofCommittee("\"meeting\":\"nothing\""), 404, "meeting-not-found"),
            refused(
                    COMMITTEE + "/meetings",
                    "{\"meeting\":\"first\",\"title\":\"Another\",%s}",
                    409,
                    "meeting-already-held"),
            at(
                    IN_2022,
                    DECISIONS,
                    "{\"workingGroup\":\"deciding\",\"meeting\":\"first\",\"title\":\"A decision\",%s}",
                    422,
                    "meeting-of-another-body"),
            at(IN_2023, DECISIONS, ofCommittee("\"meeting\":\"first\""), 422, "meeting-on-another-day"),
            at(IN_2023, COMMITTEE + "/meetings", "{\"seats\":[\"left\"],%s}", 422, "seat-not-filled"),
            at(IN_2023, DECISIONS, ofCommittee(votes("left", "for")), 422, "seat-not-filled"),
            refused(DECISIONS + "/nothing/supersede", "{\"by\":\"last\",%s}", 404, "decision-not-found"),
            refused(DECISIONS + "/last/supersede", "{\"by\":\"nothing\",%s}", 404, "decision-not-found"),
            refused(
                    DECISIONS,
                    "{\"decision\":\"first\",\"body\":\"committee\",\"title\":\"Another\",%s}",
                    409,
                    "decision-already-recorded"),
            refused(DECISIONS, "{\"title\":\"A decision\",%s}", 422, "decision-not-taken-by-one"),
            refused(DECISIONS, ofCommittee("\"workingGroup\":\"deciding\""), 422, "decision-not-taken-by-one"),
            refused(
                    DECISIONS,
                    "{\"body\":\"advisers\",\"title\":\"A decision\",%s}",
                    422,
                    "advisory-body-takes-no-decisions"),
            refused(
                    DECISIONS,
                    "{\"workingGroup\":\"preparing\",\"title\":\"A decision\",%s}",
                    422,
                    "working-group-may-not-decide"),
            refused(
                    DECISIONS,
                    "{\"workingGroup\":\"deciding\",\"title\":\"A decision\",\"process\":\"majority\",%s}",
                    422,
                    "working-group-has-no-seats"),
            at(IN_2023, DECISIONS, ofCommittee(votes("observer", "for")), 422, "seat-has-no-vote"),
            at(
                    IN_2023,
                    DECISIONS,
                    ofCommittee(votes("city", "for").replace("]", ",{\"seat\":\"city\",\"vote\":\"against\"}]")),
                    422,
                    "seat-voted-twice"),
            at(IN_2023, DECISIONS, ofCommittee("\"process\":\"unanimous\""), 422, "decision-process-not-in-force"),
            at(IN_2023, DECISIONS, ofCommittee(votes("city", "for")), 422, "quorum-not-reached"),
            at(
                    "\"occurred\":{\"edtf\":\"2024\"}",
                    DECISIONS,
                    ofCommittee(
                            votes("city", "for")
                                    .replace(
                                            "]",
                                            ",{\"seat\":\"builders\",\"vote\":\"for\"},{\"seat\":\"banks\",\"vote\":\"against\"}]")),
                    422,
                    "vote-count-unclear"),
            at(IN_2023, DECISIONS + "/last/supersede", "{\"by\":\"last\",%s}", 422, "decision-supersedes-itself"),
            at(IN_2023, DECISIONS + "/last/supersede", "{\"by\":\"first\",%s}", 422, "superseded-in-circle"),
            at(IN_2023, DECISIONS + "/first/supersede", "{\"by\":\"other\",%s}", 409, "decision-already-superseded"),
            at(
                    IN_2023,
                    DECISIONS + "/first/supersede",
                    "{\"by\":\"other\",\"besides\":\"other\",%s}",
                    422,
                    "not-superseded-by-that"),
            at(
                    IN_2023,
                    DECISIONS + "/other/supersede",
                    "{\"by\":\"early\",%s}",
                    422,
                    "superseding-decision-is-earlier"),
            at(IN_2023, DECISIONS + "/other/supersede", "{\"by\":\"voted-down\",%s}", 422, "decision-not-adopted"),
            refused(GROUPS + "/nothing/end", "{%s}", 404, "working-group-not-found"),
            refused(GROUPS + "/nothing/members", member("banks"), 404, "working-group-not-found"),
            refused(GROUPS + "/nothing/meetings", "{%s}", 404, "working-group-not-found"),
            refused(DECISIONS, "{\"workingGroup\":\"nothing\",\"title\":\"A\",%s}", 404, "working-group-not-found"),
            refused(
                    GROUPS,
                    "{\"workingGroup\":\"preparing\",\"name\":\"Another\",%s}",
                    409,
                    "working-group-already-formed"),
            refused(GROUPS + "/ended/end", "{\"result\":\"Another\",%s}", 409, "working-group-already-ended"),
            refused(GROUPS + "/preparing/members/nothing/leave", "{%s}", 404, "member-not-found"),
            at(IN_2022, GROUPS + "/preparing/members", member("banks"), 409, "member-already-in"),
            at(IN_2023, GROUPS + "/preparing/members/builders/leave", "{%s}", 409, "member-already-left"));

    private GoverningRefusals() {}

    static Refused refused(String path, String body, int status, String code) {
        return at(IN_2021, path, body, status, code);
    }

    static Refused at(String occurred, String path, String body, int status, String code) {
        return new Refused(path, body.replace("%s", occurred), status, code);
    }

    static Refused correction(String seat, int tenure, String from, int status, String code) {
        return refused(
                "%s/seats/%s/tenures/%d/correct".formatted(COMMITTEE, seat, tenure),
                "{\"from\":{\"edtf\":\"%s\"},".formatted(from) + "%s}",
                status,
                code);
    }

    static Refused memberCorrection(String group, String member, int tenure, String from, int status, String code) {
        return refused(
                GROUPS + "/%s/members/%s/tenures/%d/correct".formatted(group, member, tenure),
                "{\"from\":{\"edtf\":\"%s\"},".formatted(from) + "%s}",
                status,
                code);
    }

    static String withdrawal(String reason) {
        return "{\"reason\":\"%s\",".formatted(reason) + "%s}";
    }

    static Refused ahead(String of, String meeting, String planned, int status, String code) {
        return refused(of + "/scheduled-meetings", scheduled(meeting, planned), status, code);
    }

    static String scheduled(String meeting, String planned) {
        return "{\"meeting\":\"%s\",\"planned\":{\"edtf\":\"%s\"},".formatted(meeting, planned) + "%s}";
    }

    static String roster(String id) {
        return "{\"roster\":\"%s\",\"members\":[{\"party\":{\"name\":\"Katowice banks\"}}],".formatted(id) + "%s}";
    }

    static String seat(String id, String holder) {
        return "{\"seat\":\"%s\",\"role\":\"member\",\"holder\":{\"name\":\"%s\"},".formatted(id, holder) + "%s}";
    }

    static String member(String id) {
        return "{\"member\":\"%s\",\"party\":{\"name\":\"Local %s\"},".formatted(id, id) + "%s}";
    }

    static String ofCommittee(String more) {
        return "{\"body\":\"committee\",\"title\":\"A decision\"," + more + ",%s}";
    }

    static String votes(String seat, String vote) {
        return "\"votes\":[{\"seat\":\"%s\",\"vote\":\"%s\"}]".formatted(seat, vote);
    }
}
