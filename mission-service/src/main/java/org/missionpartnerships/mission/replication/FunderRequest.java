package org.missionpartnerships.mission.replication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.mission.PartyRequest;
import org.missionpartnerships.published.mission.Funder;
import org.missionpartnerships.published.value.Money;

public record FunderRequest(
        @Valid PartyRequest party,

        @Schema(description = "What is paid, in words.", examples = "A substantial financial contribution")
        @Nullable
        @Size(min = 1, max = 1000)
        String contribution,

        @Schema(description = "0 or more.") @Nullable Money amount) {

    public FunderRequest {
        Money.requireSum("Amount of a funder", amount);
    }

    Funder toFunder() {
        return new Funder(party.toParty(), contribution, amount);
    }

    static List<Funder> all(@Nullable List<FunderRequest> given) {
        return given == null
                ? List.of()
                : given.stream().map(FunderRequest::toFunder).toList();
    }
}
