package org.missionpartnerships.mission.scaling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.mission.PartyRequest;
import org.missionpartnerships.published.mission.ScalingRole;

public record ScalingRoleRequest(
        @Valid PartyRequest partner,

        @NotBlank @Size(max = 1000) @Schema(examples = "Mobile devices for tutors")
        String role) {

    static List<ScalingRole> all(@Nullable List<ScalingRoleRequest> given) {
        return given == null
                ? List.of()
                : given.stream()
                        .map(role -> new ScalingRole(role.partner().toParty(), role.role()))
                        .toList();
    }
}
