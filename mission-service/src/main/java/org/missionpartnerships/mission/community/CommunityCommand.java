package org.missionpartnerships.mission.community;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Money;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

/** What can be asked of the record of a community. */
public sealed interface CommunityCommand {

    Owner owner();

    record OpenConsultation(
            Owner owner,
            ConsultationId consultation,
            String question,
            @Nullable String audience,
            List<Party> conveners,
            @Nullable String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CommunityCommand {}

    record CollectInput(
            Owner owner,
            ConsultationId consultation,
            InputId input,
            ParticipationMethod method,
            String title,
            List<Attendance> participants,
            List<Party> supportedBy,
            @Nullable String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CommunityCommand {}

    record RecordFinding(
            Owner owner,
            ConsultationId consultation,
            FindingId finding,
            String statement,
            List<InputId> inputs,
            @Nullable Quantity saidBy,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CommunityCommand {}

    record CloseConsultation(
            Owner owner,
            ConsultationId consultation,
            @Nullable String summary,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CommunityCommand {}

    /** @param withoutInput why it goes back to nothing that was heard; given instead of {@code becauseOf} */
    record AdoptPriority(
            Owner owner,
            PriorityId priority,
            String title,
            @Nullable String description,
            @Nullable Party adoptedBy,
            List<Cause> becauseOf,
            @Nullable String withoutInput,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CommunityCommand {}

    record AdoptInstrument(
            Owner owner,
            InstrumentId instrument,
            String title,
            @Nullable String description,
            @Nullable String framework,
            @Nullable Party adoptedBy,
            List<PriorityId> priorities,
            List<Cause> becauseOf,
            @Nullable String uptake,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CommunityCommand {}

    record AllocateBudget(
            Owner owner,
            BudgetId budget,
            @Nullable Money sum,
            @Nullable String sumInWords,
            String purpose,
            List<PriorityId> priorities,
            @Nullable Party allocatedBy,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CommunityCommand {}

    record ShiftBudget(
            Owner owner,
            BudgetId budget,
            @Nullable Money sum,
            @Nullable String sumInWords,
            @Nullable String from,
            @Nullable String to,
            List<PriorityId> priorities,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CommunityCommand {}
}
