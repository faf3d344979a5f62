package org.missionpartnerships.mission.claim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.claim.ClaimCommand.Content;
import org.missionpartnerships.mission.mission.PartyRequest;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Money;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

@Schema(description = "What a source says; a figure, a sum, a roster or a date where it gives one.")
public record RecordClaimRequest(
        @Valid ClaimSubjectRequest subject,

        @NotBlank
        @Size(max = 2000)
        @Schema(
                description = "What it says, in your own words.",
                examples = "Three policy priorities came with a budget of 350,000 euros")
        String statement,

        @Schema(examples = "{\"qualifier\":\"moreThan\",\"value\":90,\"unit\":\"%\"}") @Nullable
        Quantity quantity,

        @Schema(examples = "{\"value\":350000,\"currency\":\"EUR\"}") @Nullable
        Money money,

        @Schema(description = "Whom it names, where the claim is about who.") @Nullable @Size(max = 200)
        List<@Valid PartyRequest> parties,

        @Schema(
                description = "The date that it gives, where the claim is about when.",
                examples = "{\"edtf\":\"[..2021]\",\"basis\":\"inferred\"}")
        @Nullable
        Occurred date,

        @Schema(
                description =
                        "Id of the event of the city's history that says the same, so that who shows that figure finds its rivals.")
        @Nullable
        UUID event,

        @Schema(description = "When the source said so.", examples = "{\"edtf\":\"2025-09\"}")
        Occurred occurred,

        @Schema(examples = "{\"document\":\"ipi-2025-09\",\"locator\":\"L505\"}")
        Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    Content content() {
        return new Content(
                statement,
                quantity,
                money,
                parties == null
                        ? List.of()
                        : parties.stream().map(PartyRequest::toParty).toList(),
                date,
                event,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
