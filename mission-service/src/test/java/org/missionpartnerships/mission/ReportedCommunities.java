package org.missionpartnerships.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.mission.CommunityRefusals.MISSION;
import static org.missionpartnerships.mission.CommunityRefusals.SOMETIME;
import static org.missionpartnerships.mission.CommunityRefusals.WARSAW;
import static org.missionpartnerships.mission.CommunityRefusals.YOUNG;
import static org.missionpartnerships.mission.Http.get;
import static org.missionpartnerships.mission.Http.post;
import static org.missionpartnerships.mission.Http.steward;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.missionpartnerships.mission.Http.Answer;

/** How two cities of the report heard their communities, as it goes in through HTTP. */
final class ReportedCommunities {

    static final String[] STEWARD = steward("antwerpen", "miasto-warszawa");

    private ReportedCommunities() {}

    static void antwerp() {
        command("/cities", "{\"id\":\"antwerpen\",\"name\":\"Antwerp\",\"country\":\"BE\"}");
        command("/missions", """
                {"id":"youth-employment","city":"antwerpen","title":"Youth employment","topic":"youth-employment-education",
                 "initiator":{"name":"Employment Service and Youth Service","sector":"government"},%s,%s}""".formatted(SOMETIME, source("L499")));
        // 1: what set it off; the figure itself is the milestone service's
        command(MISSION + "/triggers", """
                {"kind":"baselineData","description":"13.6%% of those aged 17 to 25 were out of work",
                 "occurred":{"edtf":"2023"},%s}""".formatted(source("L499")));
        // 2
        command(MISSION + "/consultations", """
                {"consultation":"young-and-out-of-work","question":"What stands between young people and a job, as they see it?",
                 "audience":"Young people of 17 to 25 years",
                 "conveners":[{"name":"Employment Service","sector":"government"},{"name":"Youth Service","sector":"government"}],
                 %s,%s}""".formatted(SOMETIME, source("L499")));
        // 3
        command(YOUNG + "/inputs", """
                {"input":"survey","method":"survey","title":"Survey with open questions",
                 "participants":[{"kind":"young people","count":{"qualifier":"moreThan","value":300}}],
                 "supportedBy":[{"name":"Local youth organisations","sector":"civilSociety"}],%s,%s}""".formatted(SOMETIME, source("L501")));
        command(YOUNG + "/inputs", """
                {"input":"schools","method":"interviews","title":"Interviews at schools and further education institutes",
                 "participants":[{"kind":"pupils and students"}],
                 "supportedBy":[{"name":"Flemish Department of Education","sector":"government"}],%s,%s}""".formatted(SOMETIME, source("L501")));
        command(YOUNG + "/inputs", """
                {"input":"job-centres","method":"interviews","title":"Talks at job centres",
                 "participants":[{"kind":"young job seekers","count":{"qualifier":"approximate","value":100}}],%s,%s}""".formatted(SOMETIME, source("L501")));
        // 4
        String after = collected("survey");
        command(MISSION + "/editions/youth-takeover/hold", """
                {"title":"Youth takeover","attendance":[{"kind":"young people","count":{"value":20}}],
                 "occurred":{"edtf":"[2023..2025-09]","basis":"inferred","after":"%s"},%s}""".formatted(after, source("L503")));
        command(YOUNG + "/inputs", """
                {"input":"takeover","method":"takeover","title":"Youth takeover: young people and those who decide",
                 "participants":[{"kind":"young people","count":{"value":20}}],
                 "supportedBy":[{"name":"Alderman of Antwerp","sector":"government"},
                                {"name":"CEO of the Flemish Department of Employment","sector":"government"}],
                 "occurred":{"edtf":"[2023..2025-09]","basis":"inferred","after":"%s"},%s}""".formatted(after, source("L503")));
        command(YOUNG + "/findings", """
                {"finding":"mobility","statement":"Getting to potential places of work is hard","inputs":["survey","takeover"],%s,%s}""".formatted(SOMETIME, source("L505")));
        // 5
        for (String[] priority : List.of(
                new String[] {"support-in-applying", "Support during the job application process"},
                new String[] {"youth-friendly-recruiting", "Youth-friendly recruitment practices of employers"})) {
            command(MISSION + "/policy-priorities", """
                    {"priority":"%s","title":"%s","adoptedBy":{"name":"City Employment office","sector":"government"},
                     "becauseOf":[{"consultation":"young-and-out-of-work","input":"survey"}],%s,%s}""".formatted(priority[0], priority[1], SOMETIME, source("L505")));
        }
        command(MISSION + "/policy-priorities", """
                {"priority":"mobility","title":"Mobility to potential places of work","adoptedBy":{"name":"City Employment office"},
                 "becauseOf":[{"consultation":"young-and-out-of-work","finding":"mobility"}],%s,%s}""".formatted(SOMETIME, source("L505")));
        command(MISSION + "/budgets", """
                {"budget":"youth-employment","sum":{"value":350000,"currency":"EUR"},"purpose":"Three policy priorities",
                 "priorities":["support-in-applying","youth-friendly-recruiting","mobility"],%s,%s}""".formatted(SOMETIME, source("L505")));
        command(MISSION + "/budgets/youth-employment/shifts", """
                {"sum":{"value":350000,"currency":"EUR"},"to":"Programmes that engage employers",%s,%s}""".formatted(SOMETIME, source("L876")));
        command(MISSION + "/budgets/youth-employment/shifts", """
                {"sumInWords":"substantial amounts","to":"A solution that 300 young people helped to design",%s,%s}""".formatted(SOMETIME, source("L72")));
        // 7
        command(YOUNG + "/inputs", """
                {"input":"workshops","method":"workshop","title":"Workshops of business leaders and job seekers",
                 "participants":[{"kind":"business leaders","count":{"value":15}},{"kind":"young job seekers"}],
                 "supportedBy":[{"name":"An external youth organisation","sector":"civilSociety"}],%s,%s}""".formatted(SOMETIME, source("L507")));
        // 9
        command(MISSION + "/policy-instruments", """
                {"instrument":"recruitment-toolkit","title":"Toolkit for youth-friendly recruiting",
                 "description":"Simpler interviews, useful feedback, clearer job advertisements","framework":"Employment policy framework",
                 "priorities":["youth-friendly-recruiting"],
                 "becauseOf":[{"consultation":"young-and-out-of-work","input":"workshops"}],"uptake":"Immediate",%s,%s}""".formatted(SOMETIME, source("L507,876")));
        command(
                MISSION + "/consultations",
                "{\"consultation\":\"silent\",\"question\":\"Who is there?\",%s}".formatted(SOMETIME));
    }

    static void warsaw() {
        command("/cities", "{\"id\":\"miasto-warszawa\",\"name\":\"Warsaw\",\"country\":\"PL\"}");
        command(WARSAW + "/consultations", """
                {"consultation":"adaptation","question":"How does the city live with a changed climate?",
                 "occurred":{"edtf":"2014"},%s}""".formatted(source("L405-407")));
        command(WARSAW + "/consultations/adaptation/inputs", """
                {"input":"business","method":"roundTable","title":"Round tables with business",
                 "participants":[{"kind":"businesses of water, insurance, construction and transport"}],
                 "occurred":{"edtf":"2014/2019"},%s}""".formatted(source("L407-411")));
        command(
                WARSAW + "/consultations/adaptation/close",
                "{\"occurred\":{\"edtf\":\"2019\"},%s}".formatted(source("L405")));
        command(WARSAW + "/policy-instruments", """
                {"instrument":"adaptation-plan","title":"Adaptation plan","becauseOf":[{"consultation":"adaptation"}],
                 "occurred":{"edtf":"[..2025-09]","basis":"notGiven"},%s}""".formatted(source("L405")));
        // Invented: the report tells neither of a priority without an input nor of a budget without a figure.
        command(WARSAW + "/policy-priorities", """
                {"priority":"heat","title":"Shade and water in the streets","withoutInput":"Adopted on the advice of scientists alone",
                 "occurred":{"edtf":"[..2025-09]","basis":"notGiven"}}""");
        command(WARSAW + "/budgets", """
                {"budget":"trees","sumInWords":"a part of the city's budget","purpose":"Trees","priorities":["heat"],
                 "occurred":{"edtf":"2019"}}""");
        command(
                WARSAW + "/budgets/trees/shifts",
                "{\"sumInWords\":\"less\",\"from\":\"Trees\",\"occurred\":{\"edtf\":\"2021\"}}");
        command(
                WARSAW + "/consultations/adaptation/findings",
                "{\"statement\":\"Heat is the first concern\",\"occurred\":{\"edtf\":\"2019\"}}");
    }

    static String source(String locator) {
        return "\"source\":{\"document\":\"ipi-2025-09\",\"locator\":\"%s\"}".formatted(locator);
    }

    static String collected(String input) {
        for (JsonNode path :
                get(MISSION + "/community").json().path("inputToDecision").path("paths")) {
            if (path.path("input").asText().equals(input)) {
                return path.path("collected").path("event").asText();
            }
        }
        throw new AssertionError("No input " + input);
    }

    static Answer command(String path, String json) {
        Answer answer = post(path, json, STEWARD);
        assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 201);
        return answer;
    }
}
