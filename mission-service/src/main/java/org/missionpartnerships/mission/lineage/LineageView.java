package org.missionpartnerships.mission.lineage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.FitTestOverride;
import org.missionpartnerships.published.mission.LineageNode;
import org.missionpartnerships.published.mission.Place;
import org.missionpartnerships.published.mission.ReplicationStatus;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(
        description =
                "A thing, what it comes from and what comes of it. Siblings are not shown: ask for the lineage of what they have in common.")
public record LineageView(
        LineageNode root,

        @Schema(description = "How many links away the lineage was followed, in each direction.")
        int depth,

        LocalDate at,
        List<LineageMember> nodes,
        List<LineageLink> links,

        @Schema(description = "False if the lineage goes on beyond what is shown.")
        boolean complete) {

    /**
     * @param generation negative for what the root comes from, positive for what comes of it, 0 for itself
     */
    @Schema(description = "A mission, practice, replication or adopting city.")
    public record LineageMember(
            LineageNode node,
            @Nullable String title,

            @Schema(description = "The lead city of a mission, the city that a practice comes from or that adopts.")
            @Nullable
            CityId city,

            @Schema(description = "Of a replication: where it is, and how far it has come.") @Nullable
            Place place,

            @Nullable ReplicationStatus status,

            @Schema(
                    description =
                            "Of a mission: who answers for a launch without a passed fit test, and why; absent where there is none.")
            @Nullable
            FitTestOverride fitTestOverride,

            @Schema(
                    description =
                            "Links to the root: negative for what the root comes from, positive for what comes of it.")
            int generation) {}

    @Schema(description = "One thing comes from another, by the event that says so.")
    public record LineageLink(
            LineageNode from,
            LineageRelation relation,
            LineageNode to,
            UUID event,
            @Schema(examples = "mission.successor-linked") String type,
            @Schema(examples = "missions/warsaw-adaptcity") String stream,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy,

            @Schema(
                    description =
                            "Whether it certainly was so at the date, by the event's date and by what it is known to follow.")
            Certainty certainty) {}
}
