package org.missionpartnerships.mission.purpose;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.mission.MissionCommand.TestMissionFit;
import org.missionpartnerships.mission.mission.PartyRequest;
import org.missionpartnerships.published.mission.CriterionAssessment;
import org.missionpartnerships.published.mission.FitCriterion;
import org.missionpartnerships.published.mission.ProgressPath;
import org.missionpartnerships.published.mission.StakeKind;
import org.missionpartnerships.published.mission.StakeStatement;
import org.missionpartnerships.published.mission.Verdict;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(
        description =
                "The challenge held against the five criteria. A verdict of met or notMet needs evidence. Real stakes are not met where"
                        + " publicity or being informed is all that a stakeholder gains; progress is measurable only with an indicator, an interim"
                        + " goal and a public place to follow them.")
public record TestMissionFitRequest(
        @Schema(description = "Each of the five criteria, once.") @Size(max = 20)
        List<@Valid CriterionRequest> criteria,

        @Schema(description = "What is at stake for each key stakeholder; at least one where realStakes is met.")
        @Nullable
        @Size(max = 200)
        List<@Valid StakeRequest> stakes,

        @Nullable @Valid ProgressPathRequest progressPath,
        Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    public record CriterionRequest(
            FitCriterion criterion,
            Verdict verdict,

            @Schema(description = "What the verdict rests on; may be left out only where it is unknown.")
            @Nullable
            @Size(max = 5000)
            String evidence) {}

    public record StakeRequest(
            @Valid PartyRequest stakeholder,
            StakeKind kind,
            @Nullable @Size(min = 1, max = 2000) String statement) {}

    public record ProgressPathRequest(
            @Nullable @Size(max = 100) List<@NotBlank @Size(max = 500) String> indicators,
            @Nullable @Size(max = 100) List<@NotBlank @Size(max = 500) String> interimGoals,

            @Schema(description = "Where anyone can follow it.") @Nullable
            URI publicAt) {

        ProgressPath toPath() {
            return new ProgressPath(
                    indicators == null ? List.of() : indicators,
                    interimGoals == null ? List.of() : interimGoals,
                    publicAt == null ? null : publicAt.toString());
        }
    }

    TestMissionFit toCommand(MissionId mission) {
        return new TestMissionFit(
                mission,
                criteria.stream()
                        .map(given -> new CriterionAssessment(given.criterion(), given.verdict(), given.evidence()))
                        .toList(),
                stakes == null
                        ? List.of()
                        : stakes.stream()
                                .map(given -> new StakeStatement(
                                        given.stakeholder().toParty(), given.kind(), given.statement()))
                                .toList(),
                progressPath == null ? null : progressPath.toPath(),
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
