package org.missionpartnerships.mission.community;

import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.command.View;
import org.missionpartnerships.published.mission.Cause;
import org.missionpartnerships.published.mission.CommunityEvent.PolicyPriorityAdopted;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.PriorityId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "A policy priority, because of what was heard, or, as it says, without.")
public record PriorityView(
        @Nullable MissionId mission,
        PriorityId priority,
        String title,
        @Nullable String description,
        @Nullable Party adoptedBy,

        @Schema(description = "What was heard that it goes back to; none where withoutInput says why.")
        List<Cause> becauseOf,

        @Nullable String withoutInput,

        @Schema(description = "With a date: whether it had happened by then for certain.") @Nullable
        Certainty certainty,

        @Schema(description = "When it was adopted.") Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy) {

    /** Shows the one priority that a command was about. */
    static View<Community, PriorityView> of(PriorityId priority) {
        return (state, _) -> of(Objects.requireNonNull(state.priorities().get(priority)), AsOf.RECORDED);
    }

    static PriorityView of(PolicyPriorityAdopted event, AsOf asOf) {
        return new PriorityView(
                event.mission(),
                event.priority(),
                event.title(),
                event.description(),
                event.adoptedBy(),
                event.becauseOf(),
                event.withoutInput(),
                asOf.certainty(event),
                event.occurred(),
                event.source(),
                event.assertedBy());
    }
}
