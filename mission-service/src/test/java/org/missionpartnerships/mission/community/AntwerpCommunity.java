package org.missionpartnerships.mission.community;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.community.CommunityCommand.AdoptInstrument;
import org.missionpartnerships.mission.community.CommunityCommand.AdoptPriority;
import org.missionpartnerships.mission.community.CommunityCommand.AllocateBudget;
import org.missionpartnerships.mission.community.CommunityCommand.CloseConsultation;
import org.missionpartnerships.mission.community.CommunityCommand.CollectInput;
import org.missionpartnerships.mission.community.CommunityCommand.OpenConsultation;
import org.missionpartnerships.mission.community.CommunityCommand.RecordFinding;
import org.missionpartnerships.mission.community.CommunityCommand.ShiftBudget;
import org.missionpartnerships.published.mission.Attendance;
import org.missionpartnerships.published.mission.BudgetId;
import org.missionpartnerships.published.mission.Cause;
import org.missionpartnerships.published.mission.CommunityEvent;
import org.missionpartnerships.published.mission.CommunityEvent.BudgetAllocated;
import org.missionpartnerships.published.mission.CommunityEvent.BudgetShifted;
import org.missionpartnerships.published.mission.CommunityEvent.ConsultationClosed;
import org.missionpartnerships.published.mission.CommunityEvent.ConsultationOpened;
import org.missionpartnerships.published.mission.CommunityEvent.FindingRecorded;
import org.missionpartnerships.published.mission.CommunityEvent.InputCollected;
import org.missionpartnerships.published.mission.CommunityEvent.PolicyInstrumentAdopted;
import org.missionpartnerships.published.mission.CommunityEvent.PolicyPriorityAdopted;
import org.missionpartnerships.published.mission.ConsultationId;
import org.missionpartnerships.published.mission.FindingId;
import org.missionpartnerships.published.mission.InputId;
import org.missionpartnerships.published.mission.InstrumentId;
import org.missionpartnerships.published.mission.ParticipationMethod;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.PriorityId;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Money;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Qualifier;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

/** Commands and events of Antwerp's youth employment, written as short as they differ. */
final class AntwerpCommunity {

    static final CityId ANTWERP = new CityId("antwerp");
    static final MissionId MISSION = new MissionId("antwerp-youth-employment");
    static final Owner OWNER = new Owner(ANTWERP, MISSION);
    static final Source SOURCE = Source.of("ipi-2025-09", "L499-507");
    static final AssertedBy HUMAN = AssertedBy.HUMAN;
    static final Occurred IN_2023 = Occurred.stated("2023");
    static final Occurred IN_2024 = Occurred.stated("2024");
    static final Occurred SOMETIME = Occurred.inferred("[2023..2025-09]");
    static final ConsultationId YOUNG = new ConsultationId("young-and-out-of-work");
    static final ConsultationId NOWHERE = new ConsultationId("nowhere");
    static final InputId SURVEY = new InputId("survey");
    static final InputId TAKEOVER = new InputId("takeover");
    static final FindingId MOBILITY = new FindingId("mobility");
    static final PriorityId PRIORITY = new PriorityId("mobility");
    static final InstrumentId TOOLKIT = new InstrumentId("recruitment-toolkit");
    static final BudgetId BUDGET = new BudgetId("youth-employment");
    static final Party SERVICE = new Party("Employment Service", null, Sector.GOVERNMENT);
    static final List<Attendance> HEARD =
            List.of(new Attendance("young people", Quantity.of(Qualifier.MORE_THAN, "300", null)));
    static final Money SUM = Money.exactly("350000", "EUR");
    static final Cause BY_SURVEY = new Cause(YOUNG, SURVEY, null);
    static final Cause BY_FINDING = new Cause(YOUNG, null, MOBILITY);
    static final Cause BY_ALL = new Cause(YOUNG, null, null);

    private AntwerpCommunity() {}

    static List<CommunityEvent> heard() {
        return List.of(opened("Why?", IN_2023), input(SURVEY, SOMETIME), finding("Far away", List.of(SURVEY)));
    }

    static List<CommunityEvent> and(List<CommunityEvent> before, CommunityEvent event) {
        List<CommunityEvent> more = new ArrayList<>(before);
        more.add(event);
        return more;
    }

    static CommunityCommand decide(boolean priority, Cause cause) {
        return priority
                ? adopt("Mobility", List.of(cause), null, SOMETIME)
                : instrument("Toolkit", List.of(), List.of(cause));
    }

    static OpenConsultation open(String question, Occurred occurred) {
        return new OpenConsultation(
                OWNER, YOUNG, question, "Young people", List.of(SERVICE), null, occurred, SOURCE, HUMAN);
    }

    static ConsultationOpened opened(String question, Occurred occurred) {
        return new ConsultationOpened(
                ANTWERP, MISSION, YOUNG, question, "Young people", List.of(SERVICE), null, occurred, SOURCE, HUMAN);
    }

    static CollectInput collect(InputId input, String title, Occurred occurred) {
        return new CollectInput(
                OWNER,
                YOUNG,
                input,
                ParticipationMethod.SURVEY,
                title,
                HEARD,
                List.of(),
                null,
                occurred,
                SOURCE,
                HUMAN);
    }

    static InputCollected input(InputId input, Occurred occurred) {
        return new InputCollected(
                ANTWERP,
                MISSION,
                YOUNG,
                input,
                ParticipationMethod.SURVEY,
                "Survey",
                HEARD,
                List.of(),
                null,
                occurred,
                SOURCE,
                HUMAN);
    }

    static RecordFinding find(String statement, List<InputId> inputs) {
        return new RecordFinding(OWNER, YOUNG, MOBILITY, statement, inputs, null, SOMETIME, SOURCE, HUMAN);
    }

    static FindingRecorded finding(String statement, List<InputId> inputs) {
        return new FindingRecorded(ANTWERP, MISSION, YOUNG, MOBILITY, statement, inputs, null, SOMETIME, SOURCE, HUMAN);
    }

    static CloseConsultation close(String summary, Occurred occurred) {
        return new CloseConsultation(OWNER, YOUNG, summary, occurred, SOURCE, HUMAN);
    }

    static ConsultationClosed closed(Occurred occurred) {
        return new ConsultationClosed(ANTWERP, MISSION, YOUNG, "Done", occurred, SOURCE, HUMAN);
    }

    static AdoptPriority adopt(String title, List<Cause> becauseOf, @Nullable String withoutInput, Occurred occurred) {
        return new AdoptPriority(
                OWNER, PRIORITY, title, null, SERVICE, becauseOf, withoutInput, occurred, SOURCE, HUMAN);
    }

    static PolicyPriorityAdopted priority(String title, List<Cause> becauseOf, @Nullable String withoutInput) {
        return new PolicyPriorityAdopted(
                ANTWERP, MISSION, PRIORITY, title, null, SERVICE, becauseOf, withoutInput, SOMETIME, SOURCE, HUMAN);
    }

    static AdoptInstrument instrument(String title, List<PriorityId> priorities, List<Cause> becauseOf) {
        return new AdoptInstrument(
                OWNER,
                TOOLKIT,
                title,
                null,
                "Employment policy",
                SERVICE,
                priorities,
                becauseOf,
                "Immediate",
                SOMETIME,
                SOURCE,
                HUMAN);
    }

    static PolicyInstrumentAdopted toolkit(String title, List<PriorityId> priorities, List<Cause> becauseOf) {
        return new PolicyInstrumentAdopted(
                ANTWERP,
                MISSION,
                TOOLKIT,
                title,
                null,
                "Employment policy",
                SERVICE,
                priorities,
                becauseOf,
                "Immediate",
                SOMETIME,
                SOURCE,
                HUMAN);
    }

    static AllocateBudget allocate(@Nullable Money sum, @Nullable String words, List<PriorityId> priorities) {
        return new AllocateBudget(
                OWNER, BUDGET, sum, words, "The priorities", priorities, SERVICE, SOMETIME, SOURCE, HUMAN);
    }

    static BudgetAllocated allocated(@Nullable Money sum, @Nullable String words, List<PriorityId> priorities) {
        return new BudgetAllocated(
                ANTWERP, MISSION, BUDGET, sum, words, "The priorities", priorities, SERVICE, SOMETIME, SOURCE, HUMAN);
    }

    static ShiftBudget shift(Money sum, List<PriorityId> priorities) {
        return new ShiftBudget(OWNER, BUDGET, sum, null, null, "New programmes", priorities, SOMETIME, SOURCE, HUMAN);
    }

    static BudgetShifted shifted(Money sum, List<PriorityId> priorities) {
        return new BudgetShifted(
                ANTWERP, MISSION, BUDGET, sum, null, null, "New programmes", priorities, SOMETIME, SOURCE, HUMAN);
    }
}
