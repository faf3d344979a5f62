package org.missionpartnerships.mission.scaling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.page.LatestOfEach;
import org.missionpartnerships.mission.mission.ProposedMissions.ProposedMission;
import org.missionpartnerships.mission.scaling.ProjectSpan.Bounds;
import org.missionpartnerships.mission.scaling.ScalingPlan.Terms;
import org.missionpartnerships.published.mission.FitTestOverride;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.ScalingPlanEvent.DurationPlanned;
import org.missionpartnerships.published.mission.ScalingPlanEvent.ExchangeLoopDefined;
import org.missionpartnerships.published.mission.ScalingPlanEvent.PilotScaled;
import org.missionpartnerships.published.mission.ScalingPlanEvent.PostProjectOwnerDesignated;
import org.missionpartnerships.published.mission.ScalingPlanEvent.ScalingPlanAgreed;
import org.missionpartnerships.published.mission.ScalingPlanEvent.ScalingPlanRevised;
import org.missionpartnerships.published.mission.ScalingRole;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.FirstDays;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

@Schema(
        description =
                "What is agreed about a mission's life beyond its pilots and its project; lists are in the order of recording, each with its last 100 items if there are more.")
public record ScalingPlanView(
        MissionId mission,

        @Schema(
                description =
                        "Who answers for a launch without a passed fit test, and why; absent where there is none.")
        @Nullable
        FitTestOverride fitTestOverride,

        @Schema(description = "Absent while no plan was agreed.") @Nullable
        PlanAgreement agreement,

        @Schema(
                description =
                        "Whether the plan was agreed before the launch, as the report asks; absent while none was agreed. A mission that is not launched has everything before it.")
        @Nullable
        BeforeLaunch agreedBeforeLaunch,

        List<PlanRevision> revisions,

        @Schema(description = "As said last; absent while nobody says.") @Nullable
        PlannedDuration duration,

        @Schema(description = "As designated last; absent while nobody is.") @Nullable
        PostProjectOwner owner,

        @Schema(description = "Who was designated before.") List<PostProjectOwner> earlierOwners,

        List<ExchangeLoop> exchangeLoops,
        List<ScaledPilot> scaledPilots,

        @Schema(description = "What is to be settled before the start, and is not on record.")
        List<ScalingGap> missing,

        @Schema(
                description =
                        "False if a list is longer than what is shown; every event is at /cities/{id}/timeline?mission=&types=scaling-plan of the lead city.")
        boolean complete,

        @Schema(description = "Version of the record; also its ETag. 0 while nothing was said.")
        long version) {

    private static final int MOST = 100;

    public record PlanAgreement(
            @Nullable String governance,
            @Nullable String funding,
            List<ScalingRole> partnerRoles,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static PlanAgreement of(ScalingPlanAgreed event) {
            return new PlanAgreement(
                    event.governance(),
                    event.funding(),
                    event.partnerRoles(),
                    event.occurred(),
                    event.source(),
                    event.assertedBy());
        }
    }

    @Schema(description = "The plan as it stood from then on, as a whole.")
    public record PlanRevision(
            @Nullable String reason,
            @Nullable String governance,
            @Nullable String funding,
            List<ScalingRole> partnerRoles,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static PlanRevision of(ScalingPlanRevised event) {
            return new PlanRevision(
                    event.reason(),
                    event.governance(),
                    event.funding(),
                    event.partnerRoles(),
                    event.occurred(),
                    event.source(),
                    event.assertedBy());
        }
    }

    public record PlannedDuration(
            @Schema(description = "As planned; otherwise the launch.") @Nullable
            Occurred starts,

            @Schema(description = "ISO 8601; absent where an end is given instead.", examples = "P4Y") @Nullable
            String length,

            @Schema(description = "As planned; absent where a length is given instead.") @Nullable
            Occurred ends,

            @Schema(description = "First day on which half of it may be over; absent if open.") @Nullable
            LocalDate halfEarliest,

            @Schema(description = "Day by whose end half of it is certainly over; absent if open.") @Nullable
            LocalDate halfLatest,

            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static PlannedDuration of(DurationPlanned event, @Nullable Occurred launched, FirstDays firstDays) {
            ProjectSpan span = ProjectSpan.of(event, launched, firstDays);
            Optional<Bounds> half = span.half();
            return new PlannedDuration(
                    span.starts(),
                    event.length() == null ? null : event.length().toString(),
                    event.ends(),
                    half.map(Bounds::earliest).orElse(null),
                    half.map(Bounds::latest).orElse(null),
                    event.occurred(),
                    event.source(),
                    event.assertedBy());
        }
    }

    public record PostProjectOwner(
            Party owner,
            @Nullable String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static PostProjectOwner of(PostProjectOwnerDesignated event) {
            return new PostProjectOwner(
                    event.owner(), event.description(), event.occurred(), event.source(), event.assertedBy());
        }
    }

    public record ExchangeLoop(
            List<String> audiences,
            @Nullable String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static ExchangeLoop of(ExchangeLoopDefined event) {
            return new ExchangeLoop(
                    event.audiences(), event.description(), event.occurred(), event.source(), event.assertedBy());
        }
    }

    public record ScaledPilot(
            String pilot,
            String scaledTo,
            @Nullable Quantity extent,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static ScaledPilot of(PilotScaled event) {
            return new ScaledPilot(
                    event.pilot(),
                    event.scaledTo(),
                    event.extent(),
                    event.occurred(),
                    event.source(),
                    event.assertedBy());
        }
    }

    static ScalingPlanView of(
            ProposedMission mission,
            @Nullable FitTestOverride override,
            ScalingPlan plan,
            long version,
            FirstDays firstDays) {
        Optional<PlanAgreement> agreement = plan.latest(ScalingPlanAgreed.class).map(PlanAgreement::of);
        List<PostProjectOwner> owners = plan.all(PostProjectOwnerDesignated.class).stream()
                .map(PostProjectOwner::of)
                .toList();
        LatestOfEach latest = new LatestOfEach(MOST);
        return new ScalingPlanView(
                mission.id(),
                override,
                agreement.orElse(null),
                agreement
                        .map(agreed -> BeforeLaunch.of(agreed.occurred(), mission.launched(), firstDays))
                        .orElse(null),
                latest.of(plan.all(ScalingPlanRevised.class).stream()
                        .map(PlanRevision::of)
                        .toList()),
                plan.latest(DurationPlanned.class)
                        .map(planned -> PlannedDuration.of(planned, mission.launched(), firstDays))
                        .orElse(null),
                owners.isEmpty() ? null : owners.getLast(),
                latest.of(owners.subList(0, Math.max(0, owners.size() - 1))),
                latest.of(plan.all(ExchangeLoopDefined.class).stream()
                        .map(ExchangeLoop::of)
                        .toList()),
                latest.of(plan.all(PilotScaled.class).stream()
                        .map(ScaledPilot::of)
                        .toList()),
                missing(plan),
                latest.complete(),
                version);
    }

    private static List<ScalingGap> missing(ScalingPlan plan) {
        List<ScalingGap> gaps = new ArrayList<>();
        Terms terms = plan.terms().orElse(Terms.NONE);
        addIf(terms.governance() == null, ScalingGap.GOVERNANCE, gaps);
        addIf(terms.funding() == null, ScalingGap.FUNDING, gaps);
        addIf(terms.partnerRoles().isEmpty(), ScalingGap.PARTNER_ROLES, gaps);
        addIf(plan.all(DurationPlanned.class).isEmpty(), ScalingGap.PLANNED_DURATION, gaps);
        addIf(plan.all(PostProjectOwnerDesignated.class).isEmpty(), ScalingGap.POST_PROJECT_OWNER, gaps);
        addIf(plan.all(ExchangeLoopDefined.class).isEmpty(), ScalingGap.EXCHANGE_LOOP, gaps);
        return gaps;
    }

    private static void addIf(boolean missing, ScalingGap gap, List<ScalingGap> gaps) {
        if (missing) {
            gaps.add(gap);
        }
    }
}
