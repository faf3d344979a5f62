package org.missionpartnerships.mission.community;

import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.command.View;
import org.missionpartnerships.published.mission.Cause;
import org.missionpartnerships.published.mission.CommunityEvent.PolicyInstrumentAdopted;
import org.missionpartnerships.published.mission.InstrumentId;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.PriorityId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "A rule, tool or programme that became part of policy.")
public record InstrumentView(
        @Nullable MissionId mission,
        InstrumentId instrument,
        String title,
        @Nullable String description,

        @Schema(description = "What it became part of.") @Nullable
        String framework,

        @Nullable Party adoptedBy,

        @Schema(description = "The policy priorities that it serves.")
        List<PriorityId> priorities,

        @Schema(description = "What was heard when it was made.")
        List<Cause> becauseOf,

        @Schema(description = "How it was taken up.") @Nullable
        String uptake,

        @Schema(description = "With a date: whether it had happened by then for certain.") @Nullable
        Certainty certainty,

        @Schema(description = "When it was adopted.") Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy) {

    /** Shows the one instrument that a command was about. */
    static View<Community, InstrumentView> of(InstrumentId instrument) {
        return (state, _) -> of(Objects.requireNonNull(state.instruments().get(instrument)), AsOf.RECORDED);
    }

    static InstrumentView of(PolicyInstrumentAdopted event, AsOf asOf) {
        return new InstrumentView(
                event.mission(),
                event.instrument(),
                event.title(),
                event.description(),
                event.framework(),
                event.adoptedBy(),
                event.priorities(),
                event.becauseOf(),
                event.uptake(),
                asOf.certainty(event),
                event.occurred(),
                event.source(),
                event.assertedBy());
    }

    boolean serves(@Nullable PriorityId asked) {
        return asked == null || priorities.contains(asked);
    }
}
