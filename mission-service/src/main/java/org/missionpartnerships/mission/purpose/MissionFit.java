package org.missionpartnerships.mission.purpose;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.page.LatestOfEach;
import org.missionpartnerships.mission.chronology.At;
import org.missionpartnerships.mission.mission.Mission.Known;
import org.missionpartnerships.mission.missionrecord.FitTestResult;
import org.missionpartnerships.published.mission.FitOutcome;
import org.missionpartnerships.published.mission.FitTestOverride;
import org.missionpartnerships.published.mission.MissionEvent.MissionFitTested;
import org.missionpartnerships.published.mission.MissionEvent.MissionLaunched;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.MissionId;

@Schema(description = "What the fit tests of a mission say as of a date.")
public record MissionFit(
        MissionId mission,
        LocalDate at,

        @Schema(description = "Number of the last test that had certainly been done by then; absent if there is none.")
        @Nullable
        Integer standing,

        @Schema(description = "What that test found.") @Nullable
        FitOutcome outcome,

        @Schema(
                description =
                        "Numbers of later tests that may have been done by then; the last 100, if there are more.")
        List<Integer> possibly,

        @Schema(description = "Who answers for a launch without a passed test, and why; absent where there is none.")
        @Nullable
        FitTestOverride fitTestOverride,

        @Schema(
                description =
                        "All that had or may have been done by then, in the order of recording; the last 100, if there are more.")
        List<FitTestResult> tests,

        @Schema(
                description =
                        "False if there are more tests than are shown; all are at /cities/{id}/timeline?mission=&types=mission.fit-tested of the lead city.")
        boolean complete) {

    private static final int MOST = 100;

    /** @param known what was known of the mission; empty if not even its proposal was */
    static MissionFit of(MissionId mission, Optional<Known> known, At at) {
        List<FitTestResult> tests = known.stream()
                .flatMap(then -> then.dossier().all(MissionFitTested.class).stream())
                .map(test -> FitTestResult.of(test, at.certainty(test.occurred())))
                .filter(test -> test.certainty() != Certainty.NOT_YET)
                .toList();
        FitTestResult standing = tests.reversed().stream()
                .filter(test -> test.certainty() == Certainty.CERTAIN)
                .findFirst()
                .orElse(null);
        LatestOfEach latest = new LatestOfEach(MOST);
        return new MissionFit(
                mission,
                at.day(),
                standing == null ? null : standing.test(),
                standing == null ? null : standing.outcome(),
                latest.of(tests.stream()
                        .map(FitTestResult::test)
                        .filter(test -> standing == null || test > standing.test())
                        .toList()),
                known.flatMap(Known::launched)
                        .map(MissionLaunched::fitTestOverride)
                        .orElse(null),
                latest.of(tests),
                latest.complete());
    }
}
