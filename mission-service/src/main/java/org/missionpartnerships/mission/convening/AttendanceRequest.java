package org.missionpartnerships.mission.convening;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.Attendance;
import org.missionpartnerships.published.value.Quantity;

public record AttendanceRequest(
        @NotBlank @Size(max = 200) @Schema(examples = "cities and municipalities")
        String kind,

        @Schema(description = "Left out where the source does not say how many.") @Nullable
        Quantity count) {

    public AttendanceRequest {
        Quantity.requireCount("Attendance", count);
    }

    public Attendance toAttendance() {
        return new Attendance(kind, count);
    }
}
