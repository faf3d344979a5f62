package org.missionpartnerships.mission.community;

import static org.missionpartnerships.edge.problem.ProblemType.conflict;
import static org.missionpartnerships.edge.problem.ProblemType.notFound;
import static org.missionpartnerships.edge.problem.ProblemType.refused;

import jakarta.inject.Singleton;
import java.util.List;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.mission.community.CommunityRejection.ClosingPrecedesOpening;
import org.missionpartnerships.mission.community.CommunityRejection.ConsultationAlreadyClosed;
import org.missionpartnerships.mission.community.CommunityRejection.ConsultationAlreadyOpened;
import org.missionpartnerships.mission.community.CommunityRejection.ConsultationNotFound;
import org.missionpartnerships.mission.community.CommunityRejection.DecisionPrecedesInput;
import org.missionpartnerships.mission.community.CommunityRejection.FindingAlreadyRecorded;
import org.missionpartnerships.mission.community.CommunityRejection.FindingNotFound;
import org.missionpartnerships.mission.community.CommunityRejection.InputAlreadyCollected;
import org.missionpartnerships.mission.community.CommunityRejection.InputFollowsClosing;
import org.missionpartnerships.mission.community.CommunityRejection.InputNotFound;
import org.missionpartnerships.mission.community.CommunityRejection.InstrumentAlreadyAdopted;
import org.missionpartnerships.mission.community.CommunityRejection.NothingWasHeard;
import org.missionpartnerships.mission.community.CommunityRejection.PriorityAlreadyAdopted;
import org.missionpartnerships.mission.community.CommunityRejection.PriorityGroundsContradict;
import org.missionpartnerships.mission.community.CommunityRejection.PriorityNotFound;
import org.missionpartnerships.mission.community.CommunityRejection.PriorityWithoutGrounds;
import org.missionpartnerships.published.mission.BudgetId;
import org.missionpartnerships.published.mission.ConsultationId;

/** What can go wrong with how communities are heard. */
@Singleton
public class CommunityProblems implements ProblemTypes {

    static final ProblemType CONSULTATION_NOT_FOUND = notFound(
            "consultation-not-found",
            "There is no such consultation",
            "No consultation of the mission or city has this id.",
            "Check the id, or find the consultation in the list.");

    static final ProblemType INPUT_NOT_FOUND = notFound(
            "input-not-found",
            "There is no such input",
            "Nothing that was heard in the consultation has this id.",
            "Check the id, or record the input first.");

    static final ProblemType FINDING_NOT_FOUND = notFound(
            "finding-not-found",
            "There is no such finding",
            "No finding of the consultation has this id.",
            "Check the id, or record the finding first.");

    static final ProblemType PRIORITY_NOT_FOUND = notFound(
            "policy-priority-not-found",
            "There is no such policy priority",
            "No policy priority of the mission or city has this id.",
            "Check the id, or record the priority first.");

    static final ProblemType BUDGET_NOT_FOUND = notFound(
            "budget-not-found",
            "There is no such budget",
            "Nothing is said of a budget of this id, of this mission or city, or had been by the date or instant asked for.",
            "Check the id, or find the budget in the list.");

    static final ProblemType CONSULTATION_ALREADY_OPENED = conflict(
            "consultation-already-opened",
            "The id belongs to a consultation already",
            "A consultation with this id was opened, and it was described differently.",
            "Choose another id, or go on with the consultation that is there.");

    static final ProblemType INPUT_ALREADY_COLLECTED = conflict(
            "input-already-collected",
            "The id belongs to an input already",
            "An input with this id was recorded in the consultation, and it was described differently.",
            "Choose another id for the input.");

    static final ProblemType FINDING_ALREADY_RECORDED = conflict(
            "finding-already-recorded",
            "The id belongs to a finding already",
            "A finding with this id was recorded in the consultation, and it was described differently.",
            "Choose another id for the finding.");

    static final ProblemType CONSULTATION_ALREADY_CLOSED = conflict(
            "consultation-already-closed",
            "The consultation was closed already",
            "Its closing was recorded, and it was described differently.",
            "Read the consultation and its closing.");

    static final ProblemType CLOSING_PRECEDES_OPENING = refused(
            "closing-precedes-opening",
            "The closing lies before the opening",
            "The last day on which the consultation can have closed is before the first on which it can have been opened.",
            "Correct the date, or make it as vague as what is known.");

    static final ProblemType INPUT_FOLLOWS_CLOSING = refused(
            "input-follows-closing",
            "The input lies after the closing",
            "The first day on which people can have been heard is after the last on which the consultation can have closed.",
            "Correct the date, make it as vague as what is known, or open another consultation.");

    static final ProblemType PRIORITY_ALREADY_ADOPTED = conflict(
            "policy-priority-already-adopted",
            "The id belongs to a policy priority already",
            "A policy priority with this id was adopted, and it was described differently.",
            "Choose another id for the priority.");

    static final ProblemType PRIORITY_WITHOUT_GROUNDS = refused(
            "policy-priority-without-grounds",
            "Nothing says what the priority goes back to",
            "A policy priority goes back to something that was heard, or says why nobody was heard.",
            "Give becauseOf, or withoutInput.");

    static final ProblemType PRIORITY_GROUNDS_CONTRADICT = refused(
            "policy-priority-grounds-contradict",
            "The priority goes back to input, and to none",
            "Something that was heard is named, and it is said that nobody was heard.",
            "Give becauseOf or withoutInput, not both.");

    static final ProblemType NOTHING_WAS_HEARD = refused(
            "nothing-was-heard",
            "Nobody was heard in the consultation",
            "A decision is said to go back to a consultation in which nobody was heard, as far as the record knows.",
            "Record the input first.");

    static final ProblemType DECISION_PRECEDES_INPUT = refused(
            "decision-precedes-input",
            "The decision lies before the input",
            "The last day on which it can have been decided is before the first on which people can have been heard.",
            "Correct the date, make it as vague as what is known, or name another cause.");

    static final ProblemType INSTRUMENT_ALREADY_ADOPTED = conflict(
            "policy-instrument-already-adopted",
            "The id belongs to a policy instrument already",
            "A policy instrument with this id was adopted, and it was described differently.",
            "Choose another id for the instrument.");

    static Problem of(CommunityRejection reason) {
        return switch (reason) {
            case ConsultationNotFound(var owner, var consultation) -> unknown(owner, consultation);
            case InputNotFound(var owner, var consultation, var input) ->
                in(
                                INPUT_NOT_FOUND,
                                owner,
                                consultation,
                                "Consultation %s has no input %s. Check the id, or record it with POST %s/inputs."
                                        .formatted(consultation, input, address(owner, consultation)))
                        .with("input", input);
            case FindingNotFound(var owner, var consultation, var finding) ->
                in(
                                FINDING_NOT_FOUND,
                                owner,
                                consultation,
                                "Consultation %s has no finding %s. Check the id, or record it with POST %s/findings."
                                        .formatted(consultation, finding, address(owner, consultation)))
                        .with("finding", finding);
            case PriorityNotFound(var owner, var priority) ->
                of(
                                PRIORITY_NOT_FOUND,
                                owner,
                                "%s has no policy priority %s. Check the id, or record it with POST %s/policy-priorities."
                                        .formatted(owner, priority, owner.path()))
                        .with("priority", priority);
            case ConsultationAlreadyOpened(var owner, var consultation, var question) ->
                in(
                        CONSULTATION_ALREADY_OPENED,
                        owner,
                        consultation,
                        "%s has a consultation %s already, which asks \"%s\". Choose another id, or see GET %s."
                                .formatted(owner, consultation, question, address(owner, consultation)));
            case InputAlreadyCollected(var owner, var consultation, var input) ->
                in(
                                INPUT_ALREADY_COLLECTED,
                                owner,
                                consultation,
                                "Consultation %s has an input %s already, described differently. Choose another id for the input."
                                        .formatted(consultation, input))
                        .with("input", input);
            case FindingAlreadyRecorded(var owner, var consultation, var finding) ->
                in(
                                FINDING_ALREADY_RECORDED,
                                owner,
                                consultation,
                                "Consultation %s has a finding %s already, described differently. Choose another id for the finding."
                                        .formatted(consultation, finding))
                        .with("finding", finding);
            case ConsultationAlreadyClosed(var owner, var consultation, var closed) ->
                in(
                        CONSULTATION_ALREADY_CLOSED,
                        owner,
                        consultation,
                        "Consultation %s was closed already (%s), described differently. See GET %s."
                                .formatted(consultation, closed, address(owner, consultation)));
            case ClosingPrecedesOpening(var owner, var consultation, var opened, var closed) ->
                in(
                        CLOSING_PRECEDES_OPENING,
                        owner,
                        consultation,
                        "Consultation %s was opened %s, but the request says that it closed %s. Correct the date, or make it vaguer."
                                .formatted(consultation, opened, closed));
            case InputFollowsClosing(var owner, var consultation, var input, var closed, var collected) ->
                in(
                                INPUT_FOLLOWS_CLOSING,
                                owner,
                                consultation,
                                "Consultation %s closed %s, but its input %s is of %s. Correct the date, or make it vaguer."
                                        .formatted(consultation, closed, input, collected))
                        .with("input", input);
            case PriorityAlreadyAdopted(var owner, var priority, var title) ->
                of(
                                PRIORITY_ALREADY_ADOPTED,
                                owner,
                                "%s has a policy priority %s already, \"%s\", described differently. Choose another id for the priority."
                                        .formatted(owner, priority, title))
                        .with("priority", priority);
            case PriorityWithoutGrounds(var owner, var priority) ->
                of(
                                PRIORITY_WITHOUT_GROUNDS,
                                owner,
                                "Policy priority %s names nothing that was heard. Give becauseOf, or say in withoutInput why nobody was heard."
                                        .formatted(priority))
                        .with("priority", priority);
            case PriorityGroundsContradict(var owner, var priority) ->
                of(
                                PRIORITY_GROUNDS_CONTRADICT,
                                owner,
                                "Policy priority %s names what was heard, and says that nobody was. Give becauseOf or withoutInput, not both."
                                        .formatted(priority))
                        .with("priority", priority);
            case NothingWasHeard(var owner, var consultation) ->
                in(
                        NOTHING_WAS_HEARD,
                        owner,
                        consultation,
                        "Nobody was heard in consultation %s, as far as the record knows. Record it first with POST %s/inputs."
                                .formatted(consultation, address(owner, consultation)));
            case DecisionPrecedesInput(var owner, var cause, var decided) ->
                in(
                        DECISION_PRECEDES_INPUT,
                        owner,
                        cause.consultation(),
                        "The decision is of %s, and whatever was heard in %s is later. Correct the date, or name another cause."
                                .formatted(decided, cause));
            case InstrumentAlreadyAdopted(var owner, var instrument, var title) ->
                of(
                                INSTRUMENT_ALREADY_ADOPTED,
                                owner,
                                "%s has a policy instrument %s already, \"%s\", described differently. Choose another id for the instrument."
                                        .formatted(owner, instrument, title))
                        .with("instrument", instrument);
        };
    }

    static Problem unknown(Owner owner, ConsultationId consultation) {
        return in(
                CONSULTATION_NOT_FOUND,
                owner,
                consultation,
                "%s has no consultation %s. Check the id, or find it in GET %s/consultations."
                        .formatted(owner, consultation, owner.path()));
    }

    static Problem unknown(Owner owner, BudgetId budget) {
        return of(
                        BUDGET_NOT_FOUND,
                        owner,
                        "%s has no budget %s, or had none by the date or instant asked for. Check the id, or find it in GET %s/budgets."
                                .formatted(owner, budget, owner.path()))
                .with("budget", budget);
    }

    private static Problem in(ProblemType type, Owner owner, ConsultationId consultation, String detail) {
        return of(type, owner, detail).with("consultation", consultation);
    }

    private static Problem of(ProblemType type, Owner owner, String detail) {
        Problem problem = type.because(detail).with("city", owner.city());
        return owner.mission() == null ? problem : problem.with("mission", owner.mission());
    }

    private static String address(Owner owner, ConsultationId consultation) {
        return owner.path() + "/consultations/" + consultation;
    }

    @Override
    public List<ProblemType> types() {
        return List.of(
                CONSULTATION_NOT_FOUND,
                INPUT_NOT_FOUND,
                FINDING_NOT_FOUND,
                PRIORITY_NOT_FOUND,
                BUDGET_NOT_FOUND,
                CONSULTATION_ALREADY_OPENED,
                INPUT_ALREADY_COLLECTED,
                FINDING_ALREADY_RECORDED,
                CONSULTATION_ALREADY_CLOSED,
                CLOSING_PRECEDES_OPENING,
                INPUT_FOLLOWS_CLOSING,
                PRIORITY_ALREADY_ADOPTED,
                PRIORITY_WITHOUT_GROUNDS,
                PRIORITY_GROUNDS_CONTRADICT,
                NOTHING_WAS_HEARD,
                DECISION_PRECEDES_INPUT,
                INSTRUMENT_ALREADY_ADOPTED);
    }
}
