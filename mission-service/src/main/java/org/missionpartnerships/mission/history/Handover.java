package org.missionpartnerships.mission.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.history.Partnership.Administration;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.published.mission.FitTestOverride;
import org.missionpartnerships.published.mission.MissionStatus;
import org.missionpartnerships.published.mission.TermId;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;

/**
 * What a new administration takes over.
 *
 * @param started when the term started, as exactly as anyone knows
 * @param at the day by whose end the pack says what stood: the last on which the term can have started
 * @param before the administrations that may still have been in office by then
 */
public record Handover(
        CityId city,
        TermId term,
        @Nullable Occurred started,
        LocalDate at,
        Instant knownAt,

        @Schema(description = "The pack in one paragraph.") String text,

        List<Administration> before,
        List<MissionHandover> missions) {

    /**
     * One mission as it is handed over.
     *
     * @param possibleStatuses what else it may have been
     * @param continuityConfirmed whether the record says that the new administration goes on with it; now, not only by {@code at}
     */
    public record MissionHandover(
            MissionId mission,
            String title,
            @Nullable MissionStatus status,
            List<MissionStatus> possibleStatuses,

            @Schema(
                    description =
                            "Who answers for a launch without a passed fit test, and why; absent where there is none.")
            @Nullable
            FitTestOverride fitTestOverride,

            @Schema(description = "What partners promised, and had not certainly delivered.")
            List<Line> promised,

            @Schema(description = "What partners had delivered, or may have.")
            List<Line> delivered,

            @Schema(description = "Decisions, goals and scope that bind the mission.")
            List<Line> decided,

            @Schema(description = "What was to happen after that day, or may have been still to happen.")
            List<Line> due,

            @Schema(description = "Who takes part, coordinates and governs.")
            List<Line> responsible,

            boolean continuityConfirmed) {}

    /**
     * A line of the pack.
     *
     * @param by whose it is, where the record says so
     * @param due for when, where the record says so
     */
    @Schema(name = "HandoverLine")
    public record Line(
            String text, @Nullable String by, @Nullable Occurred due, Origin origin) {}
}
