package org.missionpartnerships.mission.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.published.mission.Attendance;
import org.missionpartnerships.published.mission.BudgetId;
import org.missionpartnerships.published.mission.Cause;
import org.missionpartnerships.published.mission.ConsultationId;
import org.missionpartnerships.published.mission.FindingId;
import org.missionpartnerships.published.mission.InputId;
import org.missionpartnerships.published.mission.InstrumentId;
import org.missionpartnerships.published.mission.ParticipationMethod;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.PriorityId;
import org.missionpartnerships.published.value.Money;
import org.missionpartnerships.published.value.Quantity;

/** How a community was heard, and what was decided because of it. */
public record CommunityThen(
        List<ConsultationThen> consultations,
        List<PriorityThen> priorities,
        List<InstrumentThen> instruments,
        List<BudgetThen> budgets) {

    /** @param closed null unless it may have been closed by then */
    public record ConsultationThen(
            ConsultationId consultation,
            String question,
            @Nullable String audience,
            List<InputThen> inputs,
            List<FindingThen> findings,
            Origin origin,
            @Nullable Origin closed) {}

    public record InputThen(
            InputId input, ParticipationMethod method, String title, List<Attendance> participants, Origin origin) {}

    public record FindingThen(
            FindingId finding,
            String statement,
            List<InputId> inputs,
            @Nullable Quantity saidBy,
            Origin origin) {}

    public record PriorityThen(
            PriorityId priority,
            String title,
            @Nullable Party adoptedBy,
            List<Cause> becauseOf,
            @Nullable String withoutInput,
            Origin origin) {}

    public record InstrumentThen(
            InstrumentId instrument,
            String title,
            @Nullable String framework,
            List<PriorityId> priorities,
            List<Cause> becauseOf,
            Origin origin) {}

    /** What one source says of a budget; what another says of the same budget stands beside it. */
    public record BudgetThen(
            BudgetId budget,
            @Nullable Money sum,
            @Nullable String sumInWords,
            @Nullable String from,
            @Nullable String purpose,
            List<PriorityId> priorities,
            Origin origin) {}
}
