package org.missionpartnerships.mission.scaling;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.FitTestOverride;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

public record ScalingPlanSummary(
        MissionId mission,
        String title,
        Topic topic,

        @Schema(description = "The city that leads the mission.")
        CityId city,

        @Schema(
                description =
                        "Who answers for a launch without a passed fit test, and why; absent where there is none.")
        @Nullable
        FitTestOverride fitTestOverride,

        @Schema(description = "Whether a plan was agreed.") boolean agreed,

        @Schema(description = "The owner after the project, as designated last; absent while nobody is.") @Nullable
        Party owner,

        @Schema(description = "First day on which half of the planned duration may be over; absent if open or unknown.")
        @Nullable
        LocalDate halfEarliest,

        @Schema(
                description =
                        "Day by whose end half of the planned duration is certainly over; absent if open or unknown.")
        @Nullable
        LocalDate halfLatest,

        @Schema(
                description =
                        "Whether more than half of the planned duration was over at the date; absent where no duration is known.")
        @Nullable
        Certainty pastHalf) {}
