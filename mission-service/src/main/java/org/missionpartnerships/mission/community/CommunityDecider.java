package org.missionpartnerships.mission.community;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.mission.community.CommunityCommand.AdoptInstrument;
import org.missionpartnerships.mission.community.CommunityCommand.AdoptPriority;
import org.missionpartnerships.mission.community.CommunityCommand.AllocateBudget;
import org.missionpartnerships.mission.community.CommunityCommand.CloseConsultation;
import org.missionpartnerships.mission.community.CommunityCommand.CollectInput;
import org.missionpartnerships.mission.community.CommunityCommand.OpenConsultation;
import org.missionpartnerships.mission.community.CommunityCommand.RecordFinding;
import org.missionpartnerships.mission.community.CommunityCommand.ShiftBudget;
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
import org.missionpartnerships.published.mission.Cause;
import org.missionpartnerships.published.mission.CommunityEvent;
import org.missionpartnerships.published.mission.CommunityEvent.AboutBudget;
import org.missionpartnerships.published.mission.CommunityEvent.BudgetAllocated;
import org.missionpartnerships.published.mission.CommunityEvent.BudgetShifted;
import org.missionpartnerships.published.mission.CommunityEvent.ConsultationClosed;
import org.missionpartnerships.published.mission.CommunityEvent.ConsultationOpened;
import org.missionpartnerships.published.mission.CommunityEvent.FindingRecorded;
import org.missionpartnerships.published.mission.CommunityEvent.InputCollected;
import org.missionpartnerships.published.mission.CommunityEvent.PolicyInstrumentAdopted;
import org.missionpartnerships.published.mission.CommunityEvent.PolicyPriorityAdopted;
import org.missionpartnerships.published.mission.ConsultationId;
import org.missionpartnerships.published.mission.PriorityId;
import org.missionpartnerships.published.value.Occurred;

/** The rules of the record of a community. Saying the same again changes nothing. */
public final class CommunityDecider
        implements Decider<CommunityCommand, Community, CommunityEvent, CommunityRejection> {

    @Override
    public Community initial() {
        return Community.EMPTY;
    }

    @Override
    public Decision<CommunityEvent, CommunityRejection> decide(CommunityCommand command, Community state) {
        return switch (command) {
            case OpenConsultation open -> open(open, state);
            case CollectInput collect ->
                in(collect.consultation(), collect, state, consultation -> collect(collect, consultation));
            case RecordFinding record ->
                in(record.consultation(), record, state, consultation -> record(record, consultation));
            case CloseConsultation close ->
                in(close.consultation(), close, state, consultation -> close(close, consultation));
            case AdoptPriority adopt -> adopt(adopt, state);
            case AdoptInstrument adopt -> adopt(adopt, state);
            case AllocateBudget allocate -> tell(allocated(allocate), allocate, state);
            case ShiftBudget shift -> tell(shifted(shift), shift, state);
        };
    }

    private static Decision<CommunityEvent, CommunityRejection> in(
            ConsultationId id,
            CommunityCommand command,
            Community state,
            Function<Consultation, Decision<CommunityEvent, CommunityRejection>> rule) {
        return state.consultation(id)
                .map(rule)
                .orElseGet(() -> Decision.reject(new ConsultationNotFound(command.owner(), id)));
    }

    private static Decision<CommunityEvent, CommunityRejection> open(OpenConsultation command, Community state) {
        ConsultationOpened opened = new ConsultationOpened(
                command.owner().city(),
                command.owner().mission(),
                command.consultation(),
                command.question(),
                command.audience(),
                command.conveners(),
                command.description(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        return state.consultation(command.consultation())
                .map(Consultation::opened)
                .map(earlier -> sameOr(
                        earlier.equals(opened),
                        new ConsultationAlreadyOpened(command.owner(), command.consultation(), earlier.question())))
                .orElseGet(() -> Decision.accept(opened));
    }

    private static Decision<CommunityEvent, CommunityRejection> collect(
            CollectInput command, Consultation consultation) {
        InputCollected collected = new InputCollected(
                command.owner().city(),
                command.owner().mission(),
                command.consultation(),
                command.input(),
                command.method(),
                command.title(),
                command.participants(),
                command.supportedBy(),
                command.description(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        Optional<InputCollected> earlier = consultation.input(command.input());
        if (earlier.isPresent()) {
            return sameOr(
                    earlier.get().equals(collected),
                    new InputAlreadyCollected(command.owner(), command.consultation(), command.input()));
        }
        return acceptOr(
                collected,
                Optional.ofNullable(consultation.closed()).flatMap(closed -> afterClosing(command, collected, closed)));
    }

    private static Decision<CommunityEvent, CommunityRejection> record(
            RecordFinding command, Consultation consultation) {
        FindingRecorded recorded = new FindingRecorded(
                command.owner().city(),
                command.owner().mission(),
                command.consultation(),
                command.finding(),
                command.statement(),
                command.inputs(),
                command.saidBy(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        Optional<FindingRecorded> earlier = consultation.finding(command.finding());
        if (earlier.isPresent()) {
            return sameOr(
                    earlier.get().equals(recorded),
                    new FindingAlreadyRecorded(command.owner(), command.consultation(), command.finding()));
        }
        return acceptOr(
                recorded,
                command.inputs().stream()
                        .filter(input -> consultation.input(input).isEmpty())
                        .findFirst()
                        .map(input -> new InputNotFound(command.owner(), command.consultation(), input)));
    }

    private static Decision<CommunityEvent, CommunityRejection> close(
            CloseConsultation command, Consultation consultation) {
        ConsultationClosed closed = new ConsultationClosed(
                command.owner().city(),
                command.owner().mission(),
                command.consultation(),
                command.summary(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        if (consultation.closed() != null) {
            return sameOr(
                    consultation.closed().equals(closed),
                    new ConsultationAlreadyClosed(
                            command.owner(),
                            command.consultation(),
                            consultation.closed().occurred().edtf()));
        }
        Occurred opened = consultation.opened().occurred();
        if (command.occurred().isCertainlyBefore(opened)) {
            return Decision.reject(new ClosingPrecedesOpening(
                    command.owner(),
                    command.consultation(),
                    opened.edtf(),
                    command.occurred().edtf()));
        }
        return acceptOr(
                closed,
                consultation.inputs().stream()
                        .flatMap(input -> afterClosing(command, input, closed).stream())
                        .findFirst());
    }

    private static Optional<CommunityRejection> afterClosing(
            CommunityCommand command, InputCollected input, ConsultationClosed closed) {
        return closed.occurred().isCertainlyBefore(input.occurred())
                ? Optional.of(new InputFollowsClosing(
                        command.owner(),
                        closed.consultation(),
                        input.input(),
                        closed.occurred().edtf(),
                        input.occurred().edtf()))
                : Optional.empty();
    }

    private static Decision<CommunityEvent, CommunityRejection> adopt(AdoptPriority command, Community state) {
        PolicyPriorityAdopted adopted = new PolicyPriorityAdopted(
                command.owner().city(),
                command.owner().mission(),
                command.priority(),
                command.title(),
                command.description(),
                command.adoptedBy(),
                command.becauseOf(),
                command.withoutInput(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        PolicyPriorityAdopted earlier = state.priorities().get(command.priority());
        if (earlier != null) {
            return sameOr(
                    earlier.equals(adopted),
                    new PriorityAlreadyAdopted(command.owner(), command.priority(), earlier.title()));
        }
        if (command.becauseOf().isEmpty() && command.withoutInput() == null) {
            return Decision.reject(new PriorityWithoutGrounds(command.owner(), command.priority()));
        }
        if (!command.becauseOf().isEmpty() && command.withoutInput() != null) {
            return Decision.reject(new PriorityGroundsContradict(command.owner(), command.priority()));
        }
        return acceptOr(adopted, flaw(command.becauseOf(), command, command.occurred(), state));
    }

    private static Decision<CommunityEvent, CommunityRejection> adopt(AdoptInstrument command, Community state) {
        PolicyInstrumentAdopted adopted = new PolicyInstrumentAdopted(
                command.owner().city(),
                command.owner().mission(),
                command.instrument(),
                command.title(),
                command.description(),
                command.framework(),
                command.adoptedBy(),
                command.priorities(),
                command.becauseOf(),
                command.uptake(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        PolicyInstrumentAdopted earlier = state.instruments().get(command.instrument());
        if (earlier != null) {
            return sameOr(
                    earlier.equals(adopted),
                    new InstrumentAlreadyAdopted(command.owner(), command.instrument(), earlier.title()));
        }
        return acceptOr(
                adopted,
                unknown(command.priorities(), command, state)
                        .or(() -> flaw(command.becauseOf(), command, command.occurred(), state)));
    }

    /** Every statement about a budget stands beside the others; only the very same is not repeated. */
    private static Decision<CommunityEvent, CommunityRejection> tell(
            AboutBudget statement, CommunityCommand command, Community state) {
        return state.budget(statement.budget()).contains(statement)
                ? Decision.nothing()
                : acceptOr(statement, unknown(statement.priorities(), command, state));
    }

    private static BudgetAllocated allocated(AllocateBudget command) {
        return new BudgetAllocated(
                command.owner().city(),
                command.owner().mission(),
                command.budget(),
                command.sum(),
                command.sumInWords(),
                command.purpose(),
                command.priorities(),
                command.allocatedBy(),
                command.occurred(),
                command.source(),
                command.assertedBy());
    }

    private static BudgetShifted shifted(ShiftBudget command) {
        return new BudgetShifted(
                command.owner().city(),
                command.owner().mission(),
                command.budget(),
                command.sum(),
                command.sumInWords(),
                command.from(),
                command.to(),
                command.priorities(),
                command.occurred(),
                command.source(),
                command.assertedBy());
    }

    private static Optional<CommunityRejection> unknown(
            List<PriorityId> priorities, CommunityCommand command, Community state) {
        return priorities.stream()
                .filter(priority -> !state.priorities().containsKey(priority))
                .findFirst()
                .map(priority -> new PriorityNotFound(command.owner(), priority));
    }

    /** What a decision goes back to must be on record, must have been heard, and not certainly later than the decision. */
    private static Optional<CommunityRejection> flaw(
            List<Cause> causes, CommunityCommand command, Occurred decided, Community state) {
        return causes.stream()
                .flatMap(cause -> flaw(cause, command.owner(), decided, state).stream())
                .findFirst();
    }

    private static Optional<CommunityRejection> flaw(Cause cause, Owner owner, Occurred decided, Community state) {
        Optional<Consultation> found = state.consultation(cause.consultation());
        if (found.isEmpty()) {
            return Optional.of(new ConsultationNotFound(owner, cause.consultation()));
        }
        Consultation consultation = found.get();
        if (cause.input() != null && consultation.input(cause.input()).isEmpty()) {
            return Optional.of(new InputNotFound(owner, cause.consultation(), cause.input()));
        }
        if (cause.finding() != null && consultation.finding(cause.finding()).isEmpty()) {
            return Optional.of(new FindingNotFound(owner, cause.consultation(), cause.finding()));
        }
        List<InputCollected> heard = consultation.inputsOf(cause);
        if (heard.isEmpty()) {
            return Optional.of(new NothingWasHeard(owner, cause.consultation()));
        }
        return heard.stream().allMatch(input -> decided.isCertainlyBefore(input.occurred()))
                ? Optional.of(new DecisionPrecedesInput(owner, cause, decided.edtf()))
                : Optional.empty();
    }

    private static Decision<CommunityEvent, CommunityRejection> acceptOr(
            CommunityEvent event, Optional<? extends CommunityRejection> refusal) {
        return refusal.<Decision<CommunityEvent, CommunityRejection>>map(Decision::reject)
                .orElseGet(() -> Decision.accept(event));
    }

    private static Decision<CommunityEvent, CommunityRejection> sameOr(boolean same, CommunityRejection refusal) {
        return same ? Decision.nothing() : Decision.reject(refusal);
    }

    @Override
    public Community evolve(Community state, CommunityEvent event) {
        return switch (event) {
            case ConsultationOpened opened -> state.with(Consultation.of(opened));
            case InputCollected input -> state.with(input.consultation(), known -> known.with(input));
            case FindingRecorded finding -> state.with(finding.consultation(), known -> known.with(finding));
            case ConsultationClosed closing -> state.with(closing.consultation(), known -> known.with(closing));
            case PolicyPriorityAdopted priority -> state.with(priority);
            case PolicyInstrumentAdopted instrument -> state.with(instrument);
            case AboutBudget statement -> state.with(statement);
        };
    }
}
