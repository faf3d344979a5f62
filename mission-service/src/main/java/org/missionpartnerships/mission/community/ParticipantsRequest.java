package org.missionpartnerships.mission.community;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.Attendance;
import org.missionpartnerships.published.value.Quantity;

public record ParticipantsRequest(
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = NO_ADDRESS, message = NO_ADDRESS_EXPECTED)
        @Schema(examples = "young people")
        String kind,

        @Schema(description = "Left out where the source does not say how many.") @Nullable
        Quantity count) {

    /** An address leads to a person, and an event is for ever. */
    static final String NO_ADDRESS = "^(?![\\s\\S]*[^\\s@]@[^\\s@])[\\s\\S]*$";

    static final String NO_ADDRESS_EXPECTED = "expected no e-mail address, for events hold no personal data";

    public ParticipantsRequest {
        Quantity.requireCount("Number of participants", count);
    }

    Attendance toAttendance() {
        return new Attendance(kind, count);
    }
}
