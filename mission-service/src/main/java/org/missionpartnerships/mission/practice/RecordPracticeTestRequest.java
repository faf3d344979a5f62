package org.missionpartnerships.mission.practice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.mission.PartyRequest;
import org.missionpartnerships.mission.practice.PracticeCommand.RecordPracticeTest;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record RecordPracticeTestRequest(
        @NotBlank @Size(max = 2000) @Schema(examples = "Installed in districts that suffer most from heat")
        String result,

        @Schema(description = "Left out where the source does not say.") @Nullable
        Boolean worked,

        @Schema(description = "Who tried it.") @Nullable @Valid
        PartyRequest by,

        @Schema(examples = "{\"edtf\":\"[..2025-09]\",\"basis\":\"notGiven\"}")
        Occurred occurred,

        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    RecordPracticeTest toCommand(PracticeId practice) {
        return new RecordPracticeTest(
                practice,
                result,
                worked,
                by == null ? null : by.toParty(),
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
