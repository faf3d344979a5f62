package org.missionpartnerships.mission.scaling;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.ScalingPlanEvent;
import org.missionpartnerships.published.mission.ScalingPlanEvent.ScalingPlanAgreed;
import org.missionpartnerships.published.mission.ScalingPlanEvent.ScalingPlanRevised;
import org.missionpartnerships.published.mission.ScalingRole;

/** What is agreed about a mission's life beyond its pilots and its project, as its own events tell it. */
public sealed interface ScalingPlan {

    List<ScalingPlanEvent> events();

    default <T extends ScalingPlanEvent> List<T> all(Class<T> kind) {
        return events().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** What counts now, where a later statement counts instead of an earlier one. */
    default <T extends ScalingPlanEvent> Optional<T> latest(Class<T> kind) {
        List<T> said = all(kind);
        return said.isEmpty() ? Optional.empty() : Optional.of(said.getLast());
    }

    /** The plan as it was agreed last, as a whole. */
    default Optional<Terms> terms() {
        return latest(ScalingPlanRevised.class)
                .map(revised -> new Terms(revised.governance(), revised.funding(), revised.partnerRoles()))
                .or(() -> latest(ScalingPlanAgreed.class)
                        .map(agreed -> new Terms(agreed.governance(), agreed.funding(), agreed.partnerRoles())));
    }

    record Terms(@Nullable String governance, @Nullable String funding, List<ScalingRole> partnerRoles) {

        static final Terms NONE = new Terms(null, null, List.of());
    }

    /** No plan is agreed, though other things may have been said: an owner, a duration, a pilot that was scaled. */
    record NotAgreed(List<ScalingPlanEvent> events) implements ScalingPlan {
        public NotAgreed {
            events = List.copyOf(events);
        }
    }

    record Agreed(ScalingPlanAgreed agreement, List<ScalingPlanEvent> events) implements ScalingPlan {
        public Agreed {
            events = List.copyOf(events);
        }
    }
}
