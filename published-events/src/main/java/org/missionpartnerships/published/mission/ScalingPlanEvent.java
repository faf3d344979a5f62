package org.missionpartnerships.published.mission;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.json.JsonEventCodec;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.PublishedEvent;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

/**
 * What is agreed about a mission's life beyond its pilots and its funded project, in the stream {@code scaling-plans/{mission}} of
 * the mission's lead city. The statements stand by themselves: an owner may be named where no plan was ever agreed.
 */
public sealed interface ScalingPlanEvent extends PublishedEvent {

    MissionId mission();

    /**
     * How successful pilots are to be scaled was agreed. The report asks for it before the launch; whether it came before is for
     * readers to work out from the dates.
     *
     * @param governance who decides on scaling, in words; null where the source does not say
     * @param funding who pays for scaling, in words; null where the source does not say
     */
    record ScalingPlanAgreed(
            MissionId mission,
            @Nullable String governance,
            @Nullable String funding,
            List<ScalingRole> partnerRoles,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ScalingPlanEvent {
        public ScalingPlanAgreed {
            partnerRoles = List.copyOf(partnerRoles);
        }
    }

    /** The plan was agreed anew, as a whole; what was agreed before stays on record. */
    record ScalingPlanRevised(
            MissionId mission,
            @Nullable String reason,
            @Nullable String governance,
            @Nullable String funding,
            List<ScalingRole> partnerRoles,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ScalingPlanEvent {
        public ScalingPlanRevised {
            partnerRoles = List.copyOf(partnerRoles);
        }
    }

    /**
     * How long the mission's project is to run. A later one counts instead of the earlier, as when a project is prolonged.
     *
     * @param starts when it is to start; null where it starts with the launch
     * @param length such as {@code P4Y}; given unless {@code ends} is
     * @param ends when it is to end; given unless {@code length} is
     */
    record DurationPlanned(
            MissionId mission,
            @Nullable Occurred starts,
            @Nullable Period length,
            @Nullable Occurred ends,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ScalingPlanEvent {}

    /** Which public entity carries the mission when the project is over. A later one counts instead of the earlier. */
    record PostProjectOwnerDesignated(
            MissionId mission,
            Party owner,
            @Nullable String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ScalingPlanEvent {}

    /**
     * What is learned goes back to others.
     *
     * @param audiences who learns from it: other governments, other sectors
     */
    record ExchangeLoopDefined(
            MissionId mission,
            List<String> audiences,
            @Nullable String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ScalingPlanEvent {
        public ExchangeLoopDefined {
            audiences = List.copyOf(audiences);
        }
    }

    /**
     * A pilot became something larger.
     *
     * @param pilot what was tried
     * @param scaledTo what it became
     * @param extent how far it reaches now, if the source counts it
     */
    record PilotScaled(
            MissionId mission,
            String pilot,
            String scaledTo,
            @Nullable Quantity extent,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ScalingPlanEvent {}

    JsonEventCodec<ScalingPlanEvent> CODEC = JsonEventCodec.of(ScalingPlanEvent.class, ScalingPlanEvent::typeOf)
            .event(new EventType("scaling-plan.agreed", 1), ScalingPlanAgreed.class)
            .event(new EventType("scaling-plan.revised", 1), ScalingPlanRevised.class)
            .event(new EventType("scaling-plan.duration-planned", 1), DurationPlanned.class)
            .event(new EventType("scaling-plan.post-project-owner-designated", 1), PostProjectOwnerDesignated.class)
            .event(new EventType("scaling-plan.exchange-loop-defined", 1), ExchangeLoopDefined.class)
            .event(new EventType("scaling-plan.pilot-scaled", 1), PilotScaled.class)
            .build();

    static EventType typeOf(ScalingPlanEvent event) {
        return switch (event) {
            case ScalingPlanAgreed _ -> new EventType("scaling-plan.agreed", 1);
            case ScalingPlanRevised _ -> new EventType("scaling-plan.revised", 1);
            case DurationPlanned _ -> new EventType("scaling-plan.duration-planned", 1);
            case PostProjectOwnerDesignated _ -> new EventType("scaling-plan.post-project-owner-designated", 1);
            case ExchangeLoopDefined _ -> new EventType("scaling-plan.exchange-loop-defined", 1);
            case PilotScaled _ -> new EventType("scaling-plan.pilot-scaled", 1);
        };
    }
}
