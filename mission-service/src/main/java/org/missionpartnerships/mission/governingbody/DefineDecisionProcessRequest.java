package org.missionpartnerships.mission.governingbody;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Slug;
import org.missionpartnerships.mission.governing.GovernanceCommand.DefineDecisionProcess;
import org.missionpartnerships.mission.mission.PartyRequest;
import org.missionpartnerships.published.mission.DecisionMethod;
import org.missionpartnerships.published.mission.DecisionProcessId;
import org.missionpartnerships.published.mission.DecisionRight;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.Quorum;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record DefineDecisionProcessRequest(
        @Schema(description = "Unique within the body; made of method and date if left out.", examples = "from-day-one")
        @Nullable
        DecisionProcessId process,

        @Schema(examples = "simpleMajority") DecisionMethod method,

        @Schema(
                description = "How many seats with a vote must be present; none if left out.",
                examples = "{\"rule\":\"moreThan\",\"number\":1,\"outOf\":2}")
        @Nullable
        Quorum quorum,

        @Schema(description = "Who decides about what, where not all is decided by the body.") @Nullable @Size(max = 50)
        List<@Valid DecisionRightRequest> whoDecides,

        @Nullable @Size(min = 1, max = 5000) String description,

        @Schema(description = "From when. The process before stays in force for the time before that.")
        Occurred occurred,

        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    public record DecisionRightRequest(
            @NotBlank @Size(max = 300) @Schema(examples = "strategy")
            String matter,

            @Size(min = 1, max = 50) List<@Valid PartyRequest> deciders) {

        DecisionRight toDecisionRight() {
            return new DecisionRight(
                    matter, deciders.stream().map(PartyRequest::toParty).toList());
        }
    }

    private DecisionProcessId processOrDerived() {
        return process == null
                ? new DecisionProcessId(Slug.derive("Method and date", method.name() + " " + occurred.edtf()))
                : process;
    }

    DefineDecisionProcess toCommand(MissionId mission, GoverningBodyId body) {
        return new DefineDecisionProcess(
                mission,
                body,
                processOrDerived(),
                method,
                quorum,
                whoDecides == null
                        ? List.of()
                        : whoDecides.stream()
                                .map(DecisionRightRequest::toDecisionRight)
                                .toList(),
                description,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
