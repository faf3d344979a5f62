package org.missionpartnerships.mission.chronology;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(
        description =
                "How sure the answer is, and what else may have happened by then. The answer tells what had certainly happened, in the order of recording.")
public record RecordAsOf(
        @Schema(description = "The day by whose end.") LocalDate at,

        @Schema(
                description =
                        "certain: it was there. possible: it may have been, and the answer tells how it began, and what had certainly happened to it.")
        Certainty certainty,

        @Schema(
                description =
                        "What may have happened by then, too, and is not in the rest of the answer: in the order of recording; the last 100, if there are more.")
        List<PossibleEvent> possibly,

        @Schema(description = "False if more may have happened than is shown; all of it is in the city's timeline.")
        boolean complete) {

    static final int MOST = 100;

    @Schema(description = "An event that may have happened by the day asked for. What it says is in the timeline.")
    public record PossibleEvent(
            @Schema(description = "Id of the event.") UUID event,
            @Schema(examples = "mission.suspended") String type,
            Occurred occurred,
            @Nullable Source source) {}
}
