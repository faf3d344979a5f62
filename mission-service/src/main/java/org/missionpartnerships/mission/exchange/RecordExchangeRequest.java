package org.missionpartnerships.mission.exchange;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Slug;
import org.missionpartnerships.mission.exchange.ExchangeCommand.RecordExchange;
import org.missionpartnerships.mission.mission.PartyRequest;
import org.missionpartnerships.published.mission.ExchangeId;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

@Schema(description = "Those with whom the city exchanges are named, or counted, or both.")
public record RecordExchangeRequest(
        @Schema(
                description = "Unique among all exchanges; made of city and subject if left out.",
                examples = "warsaw-large-polish-cities")
        @Nullable
        ExchangeId id,

        @Schema(description = "The city that tells of it; the mission's lead city if left out.", examples = "warsaw")
        @Nullable
        CityId city,

        @Schema(description = "The mission that exchanges.", examples = "warsaw-adaptcity") @Nullable
        MissionId mission,

        @Schema(description = "Registered cities with which it exchanges.") @Nullable @Size(max = 200)
        List<CityId> cities,

        @Schema(description = "Others with which it exchanges, as the source names them.") @Nullable @Size(max = 200)
        List<@Valid PartyRequest> parties,

        @Schema(
                description = "With how many, where the source counts and does not name them.",
                examples = "{\"value\":11,\"unit\":\"large Polish cities\"}")
        @Nullable
        Quantity count,

        @NotBlank @Size(max = 300) @Schema(examples = "Adaptation to climate change")
        String subject,

        @Schema(examples = "Constant dialogue") @Nullable @Size(min = 1, max = 2000)
        String form,

        @Schema(description = "Published practices that were discussed.") @Nullable @Size(max = 100)
        List<PracticeId> practices,

        @Schema(examples = "{\"edtf\":\"2014/2019\"}") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    public RecordExchangeRequest {
        Quantity.requireCount("Number of partners", count);
    }

    RecordExchange toCommand(CityId tellingCity, List<CityId> missionCities) {
        return new RecordExchange(
                id == null ? new ExchangeId(Slug.derive("City and subject", tellingCity + " " + subject)) : id,
                tellingCity,
                mission,
                missionCities,
                cities == null ? List.of() : cities,
                parties == null
                        ? List.of()
                        : parties.stream().map(PartyRequest::toParty).toList(),
                count,
                subject,
                form,
                practices == null ? List.of() : practices,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
