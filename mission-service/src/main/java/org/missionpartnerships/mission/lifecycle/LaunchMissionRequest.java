package org.missionpartnerships.mission.lifecycle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.mission.MissionCommand.LaunchMission;
import org.missionpartnerships.mission.mission.PartyRequest;
import org.missionpartnerships.published.mission.FitTestOverride;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "On a passed fit test, or on an override that says who and why.")
public record LaunchMissionRequest(
        @Schema(
                description =
                        "Needed where the last fit test before the launch was not passed or there is none, as for a mission of the past; every answer about the"
                                + " mission shows it.")
        @Nullable
        @Valid
        OverrideRequest fitTestOverride,

        @Schema(description = "Who launched it.") @Nullable @Size(max = 200)
        List<@Valid PartyRequest> launchedBy,

        @Schema(description = "How those involved work together.") @Nullable @Size(min = 1, max = 2000)
        String workingMode,

        @Schema(examples = "{\"edtf\":\"2021\"}") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    public record OverrideRequest(
            @NotBlank @Size(max = 300) @Schema(description = "Who answers for it: an office or role, not a person.")
            String decidedBy,

            @NotBlank @Size(max = 2000) @Schema(examples = "Launched in 2021, before fit tests were kept")
            String reason) {}

    LaunchMission toCommand(MissionId mission) {
        return new LaunchMission(
                mission,
                fitTestOverride == null
                        ? null
                        : new FitTestOverride(fitTestOverride.decidedBy(), fitTestOverride.reason()),
                launchedBy == null
                        ? List.of()
                        : launchedBy.stream().map(PartyRequest::toParty).toList(),
                workingMode,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
