package org.missionpartnerships.mission.scaling;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.mission.scaling.ScalingPlan.Agreed;
import org.missionpartnerships.mission.scaling.ScalingPlan.NotAgreed;
import org.missionpartnerships.mission.scaling.ScalingPlanCommand.AgreeScalingPlan;
import org.missionpartnerships.mission.scaling.ScalingPlanCommand.DefineExchangeLoop;
import org.missionpartnerships.mission.scaling.ScalingPlanCommand.DesignatePostProjectOwner;
import org.missionpartnerships.mission.scaling.ScalingPlanCommand.PlanDuration;
import org.missionpartnerships.mission.scaling.ScalingPlanCommand.ReviseScalingPlan;
import org.missionpartnerships.mission.scaling.ScalingPlanCommand.ScalePilot;
import org.missionpartnerships.mission.scaling.ScalingPlanRejection.DurationUnclear;
import org.missionpartnerships.mission.scaling.ScalingPlanRejection.PostProjectOwnerNotPublic;
import org.missionpartnerships.mission.scaling.ScalingPlanRejection.ProjectEndsBeforeItStarts;
import org.missionpartnerships.mission.scaling.ScalingPlanRejection.ScalingPlanAlreadyAgreed;
import org.missionpartnerships.mission.scaling.ScalingPlanRejection.ScalingPlanEmpty;
import org.missionpartnerships.mission.scaling.ScalingPlanRejection.ScalingPlanNotAgreed;
import org.missionpartnerships.published.mission.ScalingPlanEvent;
import org.missionpartnerships.published.mission.ScalingPlanEvent.DurationPlanned;
import org.missionpartnerships.published.mission.ScalingPlanEvent.ExchangeLoopDefined;
import org.missionpartnerships.published.mission.ScalingPlanEvent.PilotScaled;
import org.missionpartnerships.published.mission.ScalingPlanEvent.PostProjectOwnerDesignated;
import org.missionpartnerships.published.mission.ScalingPlanEvent.ScalingPlanAgreed;
import org.missionpartnerships.published.mission.ScalingPlanEvent.ScalingPlanRevised;
import org.missionpartnerships.published.partner.Sector;

/** The rules of a mission's scaling plan. Saying the same again changes nothing. */
public final class ScalingPlanDecider
        implements Decider<ScalingPlanCommand, ScalingPlan, ScalingPlanEvent, ScalingPlanRejection> {

    @Override
    public ScalingPlan initial() {
        return new NotAgreed(List.of());
    }

    @Override
    public Decision<ScalingPlanEvent, ScalingPlanRejection> decide(ScalingPlanCommand command, ScalingPlan state) {
        return switch (command) {
            case AgreeScalingPlan agree -> agree(agree, state);
            case ReviseScalingPlan revise -> revise(revise, state);
            case PlanDuration plan -> planDuration(plan, state);
            case DesignatePostProjectOwner designate -> designate(designate, state);
            case DefineExchangeLoop define -> once(state, loop(define));
            case ScalePilot scale -> once(state, scaled(scale));
        };
    }

    private static Decision<ScalingPlanEvent, ScalingPlanRejection> agree(AgreeScalingPlan command, ScalingPlan state) {
        if (command.governance() == null
                && command.funding() == null
                && command.partnerRoles().isEmpty()) {
            return Decision.reject(new ScalingPlanEmpty(command.mission()));
        }
        ScalingPlanAgreed agreed = new ScalingPlanAgreed(
                command.mission(),
                command.governance(),
                command.funding(),
                command.partnerRoles(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        return switch (state) {
            case NotAgreed _ -> Decision.accept(agreed);
            case Agreed plan ->
                plan.agreement().equals(agreed)
                        ? Decision.nothing()
                        : Decision.reject(new ScalingPlanAlreadyAgreed(
                                command.mission(), plan.agreement().occurred().edtf()));
        };
    }

    private static Decision<ScalingPlanEvent, ScalingPlanRejection> revise(
            ReviseScalingPlan command, ScalingPlan state) {
        if (command.governance() == null
                && command.funding() == null
                && command.partnerRoles().isEmpty()) {
            return Decision.reject(new ScalingPlanEmpty(command.mission()));
        }
        return switch (state) {
            case NotAgreed _ -> Decision.reject(new ScalingPlanNotAgreed(command.mission()));
            case Agreed plan ->
                unlessLatest(
                        plan,
                        ScalingPlanRevised.class,
                        new ScalingPlanRevised(
                                command.mission(),
                                command.reason(),
                                command.governance(),
                                command.funding(),
                                command.partnerRoles(),
                                command.occurred(),
                                command.source(),
                                command.assertedBy()));
        };
    }

    private static Decision<ScalingPlanEvent, ScalingPlanRejection> planDuration(
            PlanDuration command, ScalingPlan state) {
        boolean nothing = command.length() != null
                && (command.length().isZero() || command.length().isNegative());
        if ((command.length() == null) == (command.ends() == null) || nothing) {
            return Decision.reject(new DurationUnclear(command.mission()));
        }
        if (command.starts() != null && command.ends() != null && command.ends().isCertainlyBefore(command.starts())) {
            return Decision.reject(new ProjectEndsBeforeItStarts(
                    command.mission(), command.starts().edtf(), command.ends().edtf()));
        }
        return unlessLatest(
                state,
                DurationPlanned.class,
                new DurationPlanned(
                        command.mission(),
                        command.starts(),
                        command.length(),
                        command.ends(),
                        command.occurred(),
                        command.source(),
                        command.assertedBy()));
    }

    private static Decision<ScalingPlanEvent, ScalingPlanRejection> designate(
            DesignatePostProjectOwner command, ScalingPlan state) {
        if (!isPublic(command.owner().sector())) {
            return Decision.reject(new PostProjectOwnerNotPublic(
                    command.mission(), command.owner().name(), command.owner().sector()));
        }
        return unlessLatest(
                state,
                PostProjectOwnerDesignated.class,
                new PostProjectOwnerDesignated(
                        command.mission(),
                        command.owner(),
                        command.description(),
                        command.occurred(),
                        command.source(),
                        command.assertedBy()));
    }

    /** A public entity: an authority, or an enterprise that belongs to one. */
    private static boolean isPublic(@Nullable Sector sector) {
        return switch (sector) {
            case GOVERNMENT, PUBLIC_ENTERPRISE -> true;
            case BUSINESS, CIVIL_SOCIETY, ACADEMIA, BROKER, CITY_NETWORK, RESIDENTS -> false;
            case null -> false;
        };
    }

    private static ExchangeLoopDefined loop(DefineExchangeLoop command) {
        return new ExchangeLoopDefined(
                command.mission(),
                command.audiences(),
                command.description(),
                command.occurred(),
                command.source(),
                command.assertedBy());
    }

    private static PilotScaled scaled(ScalePilot command) {
        return new PilotScaled(
                command.mission(),
                command.pilot(),
                command.scaledTo(),
                command.extent(),
                command.occurred(),
                command.source(),
                command.assertedBy());
    }

    private static Decision<ScalingPlanEvent, ScalingPlanRejection> once(ScalingPlan state, ScalingPlanEvent event) {
        return state.events().contains(event) ? Decision.nothing() : Decision.accept(event);
    }

    /** Only what counts now is a repetition: going back to an earlier owner or length is news. */
    private static <T extends ScalingPlanEvent> Decision<ScalingPlanEvent, ScalingPlanRejection> unlessLatest(
            ScalingPlan state, Class<T> kind, T event) {
        return state.latest(kind).filter(event::equals).isPresent() ? Decision.nothing() : Decision.accept(event);
    }

    @Override
    public ScalingPlan evolve(ScalingPlan state, ScalingPlanEvent event) {
        List<ScalingPlanEvent> events = new ArrayList<>(state.events());
        events.add(event);
        return switch (state) {
            case NotAgreed _ ->
                event instanceof ScalingPlanAgreed agreed ? new Agreed(agreed, events) : new NotAgreed(events);
            case Agreed plan -> new Agreed(plan.agreement(), events);
        };
    }
}
