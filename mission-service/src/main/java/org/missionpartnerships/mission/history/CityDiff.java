package org.missionpartnerships.mission.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;

/**
 * What changed in a city between the end of one day and the end of another.
 *
 * @param knownAt the instant; only what was recorded by then counts
 */
public record CityDiff(
        CityId city,
        LocalDate from,
        LocalDate to,
        Instant knownAt,

        @Schema(
                description = "The same as one paragraph.",
                examples =
                        "Burgos from the end of 2023 to the end of 2024. In February 2024 Circular Economy Office, a permanent unit that coordinates Polígono Circular, was established.")
        String text,

        @Schema(description = "What had certainly happened by the later day, and not certainly by the earlier.")
        Changes certain,

        @Schema(description = "What may have happened by the later day, and cannot have by the earlier.")
        Changes possible) {

    @Schema(name = "CityDiffChanges")
    public record Changes(
            @Schema(description = "What came.") List<Difference> added,
            @Schema(description = "What became another.") List<Difference> changed,
            @Schema(description = "Who left.") List<Difference> departed,
            @Schema(description = "What ended.") List<Difference> ended) {

        boolean isEmpty() {
            return added.isEmpty() && changed.isEmpty() && departed.isEmpty() && ended.isEmpty();
        }
    }

    @Schema(description = "An event that makes the difference.")
    public record Difference(
            @Schema(
                    examples =
                            "Circular Economy Office, a permanent unit that coordinates Polígono Circular, was established.")
            String text,

            @Schema(description = "The mission that it is about, if it is about one.", implementation = String.class)
            @Nullable
            String mission,

            @Schema(description = "How sure it was at the earlier day: not yet, or possible.")
            Certainty before,

            Origin origin) {}
}
