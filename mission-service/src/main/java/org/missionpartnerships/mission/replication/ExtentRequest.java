package org.missionpartnerships.mission.replication;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.Extent;
import org.missionpartnerships.published.value.Quantity;

public record ExtentRequest(
        @Schema(examples = "{\"qualifier\":\"approximate\",\"value\":30,\"unit\":\"high schools\"}")
        Quantity quantity,

        @Schema(description = "The part that is counted; left out for the whole.", examples = "Tallinn")
        @Nullable
        @Size(min = 1, max = 300)
        String where) {

    Extent toExtent() {
        return new Extent(quantity, where);
    }
}
