package org.missionpartnerships.mission.scaling;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.ScalingPlanEvent;
import org.missionpartnerships.published.mission.ScalingPlanEvent.DurationPlanned;
import org.missionpartnerships.published.mission.ScalingPlanEvent.ExchangeLoopDefined;
import org.missionpartnerships.published.mission.ScalingPlanEvent.PilotScaled;
import org.missionpartnerships.published.mission.ScalingPlanEvent.PostProjectOwnerDesignated;
import org.missionpartnerships.published.mission.ScalingPlanEvent.ScalingPlanAgreed;
import org.missionpartnerships.published.mission.ScalingPlanEvent.ScalingPlanRevised;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.testsupport.specs.DeciderSpec;

class ScalingPlanDeciderTest {

    private static final MissionId TUTORS = new MissionId("cascais-neighbourhood-tutors");
    private static final Occurred IN_2021 = Occurred.stated("2021");
    private static final Occurred IN_2024 = Occurred.stated("2024");
    private static final Party AMBIENTE = new Party("Cascais Ambiente", null, Sector.PUBLIC_ENTERPRISE);
    private static final Party COUNCIL = new Party("Cascais City Council", null, Sector.GOVERNMENT);

    private static final AgreeScalingPlan AGREE = agree("Cascais Ambiente coordinates");
    private static final ScalingPlanAgreed AGREED = new ScalingPlanAgreed(
            TUTORS, "Cascais Ambiente coordinates", null, List.of(), IN_2021, null, AssertedBy.HUMAN);
    private static final ReviseScalingPlan REVISE =
            new ReviseScalingPlan(TUTORS, "More parishes", null, "Public", List.of(), IN_2024, null, AssertedBy.HUMAN);
    private static final ScalingPlanRevised REVISED =
            new ScalingPlanRevised(TUTORS, "More parishes", null, "Public", List.of(), IN_2024, null, AssertedBy.HUMAN);
    private static final DurationPlanned FOUR_YEARS =
            new DurationPlanned(TUTORS, null, Period.ofYears(4), null, IN_2021, null, AssertedBy.HUMAN);
    private static final DurationPlanned SIX_YEARS =
            new DurationPlanned(TUTORS, null, Period.ofYears(6), null, IN_2021, null, AssertedBy.HUMAN);
    private static final PostProjectOwnerDesignated OWNED =
            new PostProjectOwnerDesignated(TUTORS, AMBIENTE, null, IN_2024, null, AssertedBy.HUMAN);
    private static final PostProjectOwnerDesignated OWNED_BY_COUNCIL =
            new PostProjectOwnerDesignated(TUTORS, COUNCIL, null, IN_2024, null, AssertedBy.HUMAN);
    private static final ExchangeLoopDefined LOOP =
            new ExchangeLoopDefined(TUTORS, List.of("Other municipalities"), null, IN_2024, null, AssertedBy.HUMAN);
    private static final PilotScaled SCALED = new PilotScaled(
            TUTORS, "A vegetable garden", "Citywide co-management", null, IN_2024, null, AssertedBy.HUMAN);

    private final DeciderSpec<ScalingPlanCommand, ScalingPlan, ScalingPlanEvent, ScalingPlanRejection> plan =
            DeciderSpec.of(new ScalingPlanDecider());

    @Test
    void a_plan_is_agreed_once() {
        plan.given().when(AGREE).thenRecorded(AGREED);
        plan.given(OWNED, FOUR_YEARS).when(AGREE).thenRecorded(AGREED);
        plan.given(AGREED).when(AGREE).thenNothing();
        plan.given(AGREED).when(agree("Someone else")).thenRejected(new ScalingPlanAlreadyAgreed(TUTORS, "2021"));
    }

    @Test
    void a_plan_that_says_nothing_is_refused() {
        plan.given().when(agree(null)).thenRejected(new ScalingPlanEmpty(TUTORS));
        plan.given(AGREED).when(agree(null)).thenRejected(new ScalingPlanEmpty(TUTORS));
        plan.given(AGREED)
                .when(new ReviseScalingPlan(
                        TUTORS, "For no reason", null, null, List.of(), IN_2024, null, AssertedBy.HUMAN))
                .thenRejected(new ScalingPlanEmpty(TUTORS));
    }

    @Test
    void only_what_was_agreed_is_revised() {
        plan.given(AGREED).when(REVISE).thenRecorded(REVISED);
        plan.given(AGREED, REVISED).when(REVISE).thenNothing();
        plan.given(OWNED).when(REVISE).thenRejected(new ScalingPlanNotAgreed(TUTORS));
    }

    @Test
    void a_project_may_be_prolonged_and_shortened_again() {
        plan.given().when(duration(null, Period.ofYears(4), null)).thenRecorded(FOUR_YEARS);
        plan.given(AGREED, FOUR_YEARS)
                .when(duration(null, Period.ofYears(4), null))
                .thenNothing();
        plan.given(FOUR_YEARS).when(duration(null, Period.ofYears(6), null)).thenRecorded(SIX_YEARS);
        plan.given(FOUR_YEARS, SIX_YEARS)
                .when(duration(null, Period.ofYears(4), null))
                .thenRecorded(FOUR_YEARS);
    }

    @Test
    void a_duration_has_a_length_or_an_end() {
        plan.given().when(duration(null, null, null)).thenRejected(new DurationUnclear(TUTORS));
        plan.given(AGREED).when(duration(null, Period.ZERO, null)).thenRejected(new DurationUnclear(TUTORS));
        plan.given().when(duration(IN_2021, Period.ofYears(4), IN_2024)).thenRejected(new DurationUnclear(TUTORS));
        plan.given()
                .when(duration(IN_2024, null, IN_2021))
                .thenRejected(new ProjectEndsBeforeItStarts(TUTORS, "2024", "2021"));
        plan.given()
                .when(duration(IN_2021, null, IN_2024))
                .thenRecorded(new DurationPlanned(TUTORS, IN_2021, null, IN_2024, IN_2021, null, AssertedBy.HUMAN));
    }

    @Test
    void a_public_entity_carries_the_mission_on_with_or_without_a_plan() {
        plan.given().when(designate(AMBIENTE)).thenRecorded(OWNED);
        plan.given(AGREED).when(designate(AMBIENTE)).thenRecorded(OWNED);
        plan.given(OWNED).when(designate(AMBIENTE)).thenNothing();
        plan.given(AGREED, OWNED).when(designate(COUNCIL)).thenRecorded(OWNED_BY_COUNCIL);
        plan.given(OWNED, OWNED_BY_COUNCIL).when(designate(AMBIENTE)).thenRecorded(OWNED);
    }

    @Test
    void nobody_else_does() {
        for (Sector sector : Sector.values()) {
            if (sector != Sector.GOVERNMENT && sector != Sector.PUBLIC_ENTERPRISE) {
                plan.given(AGREED)
                        .when(designate(new Party("Vodafone", null, sector)))
                        .thenRejected(new PostProjectOwnerNotPublic(TUTORS, "Vodafone", sector));
            }
        }
        plan.given()
                .when(designate(new Party("Someone", null, null)))
                .thenRejected(new PostProjectOwnerNotPublic(TUTORS, "Someone", null));
    }

    @Test
    void loops_and_scaled_pilots_are_recorded_in_every_state() {
        DefineExchangeLoop define =
                new DefineExchangeLoop(TUTORS, List.of("Other municipalities"), null, IN_2024, null, AssertedBy.HUMAN);
        ScalePilot scale = new ScalePilot(
                TUTORS, "A vegetable garden", "Citywide co-management", null, IN_2024, null, AssertedBy.HUMAN);
        plan.given().when(define).thenRecorded(LOOP);
        plan.given(AGREED).when(define).thenRecorded(LOOP);
        plan.given(AGREED, LOOP).when(define).thenNothing();
        plan.given().when(scale).thenRecorded(SCALED);
        plan.given(AGREED).when(scale).thenRecorded(SCALED);
        plan.given(SCALED).when(scale).thenNothing();
    }

    @Test
    void what_was_recorded_is_folded_in_order() {
        plan.given(OWNED, AGREED, REVISED).thenState(new Agreed(AGREED, List.of(OWNED, AGREED, REVISED)));
        plan.given(OWNED, LOOP).thenState(new NotAgreed(List.of(OWNED, LOOP)));
    }

    private static AgreeScalingPlan agree(@Nullable String governance) {
        return new AgreeScalingPlan(TUTORS, governance, null, List.of(), IN_2021, null, AssertedBy.HUMAN);
    }

    private static PlanDuration duration(@Nullable Occurred starts, @Nullable Period length, @Nullable Occurred ends) {
        return new PlanDuration(TUTORS, starts, length, ends, IN_2021, null, AssertedBy.HUMAN);
    }

    private static DesignatePostProjectOwner designate(Party owner) {
        return new DesignatePostProjectOwner(TUTORS, owner, null, IN_2024, null, AssertedBy.HUMAN);
    }
}
