package org.missionpartnerships.mission;

import java.time.Period;
import java.util.List;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.mission.adoption.AdoptionCommand;
import org.missionpartnerships.mission.adoption.AdoptionCommand.AdaptAdoption;
import org.missionpartnerships.mission.adoption.AdoptionCommand.AdoptPractice;
import org.missionpartnerships.mission.adoption.AdoptionCommand.DiscontinueAdoption;
import org.missionpartnerships.mission.adoption.AdoptionDecider;
import org.missionpartnerships.mission.exchange.ExchangeCommand;
import org.missionpartnerships.mission.exchange.ExchangeCommand.RecordExchange;
import org.missionpartnerships.mission.exchange.ExchangeDecider;
import org.missionpartnerships.mission.practice.PracticeCommand;
import org.missionpartnerships.mission.practice.PracticeCommand.PublishPractice;
import org.missionpartnerships.mission.practice.PracticeCommand.RecordPracticeTest;
import org.missionpartnerships.mission.practice.PracticeCommand.RevisePractice;
import org.missionpartnerships.mission.practice.PracticeCommand.WithdrawPractice;
import org.missionpartnerships.mission.practice.PracticeDecider;
import org.missionpartnerships.mission.replication.ReplicationCommand;
import org.missionpartnerships.mission.replication.ReplicationCommand.AdaptReplication;
import org.missionpartnerships.mission.replication.ReplicationCommand.CompleteReplication;
import org.missionpartnerships.mission.replication.ReplicationCommand.FailReplication;
import org.missionpartnerships.mission.replication.ReplicationCommand.FundReplication;
import org.missionpartnerships.mission.replication.ReplicationCommand.LinkReplicationMission;
import org.missionpartnerships.mission.replication.ReplicationCommand.RequestReplication;
import org.missionpartnerships.mission.replication.ReplicationCommand.StartReplication;
import org.missionpartnerships.mission.replication.ReplicationDecider;
import org.missionpartnerships.mission.scaling.ScalingPlanCommand;
import org.missionpartnerships.mission.scaling.ScalingPlanCommand.AgreeScalingPlan;
import org.missionpartnerships.mission.scaling.ScalingPlanCommand.DefineExchangeLoop;
import org.missionpartnerships.mission.scaling.ScalingPlanCommand.DesignatePostProjectOwner;
import org.missionpartnerships.mission.scaling.ScalingPlanCommand.PlanDuration;
import org.missionpartnerships.mission.scaling.ScalingPlanCommand.ReviseScalingPlan;
import org.missionpartnerships.mission.scaling.ScalingPlanCommand.ScalePilot;
import org.missionpartnerships.mission.scaling.ScalingPlanDecider;
import org.missionpartnerships.published.mission.AdoptionId;
import org.missionpartnerships.published.mission.ExchangeId;
import org.missionpartnerships.published.mission.Funder;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.Place;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.mission.ReplicationId;
import org.missionpartnerships.published.mission.TimeSaved;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;

/** Scaling plans, practices, adoptions, exchanges and replications, each under whatever is asked of it in whatever order. */
class FoldedHistoriesTest {

    private static final MissionId KOOD = new MissionId("johvi-kood");
    private static final CityId JOHVI = new CityId("johvi");
    private static final PracticeId PEERS = new PracticeId("peer-learning");
    private static final AdoptionId ADOPTION = new AdoptionId("johvi-peer-learning");
    private static final ExchangeId EXCHANGE = new ExchangeId("johvi-tallinn");
    private static final ReplicationId KUOPIO = new ReplicationId("kood-kuopio");

    @Property(tries = 200)
    void a_scaling_plan(@ForAll("scalingPlans") List<ScalingPlanCommand> commands) {
        holds(new ScalingPlanDecider(), commands);
    }

    @Property(tries = 200)
    void a_practice(@ForAll("practices") List<PracticeCommand> commands) {
        holds(new PracticeDecider(), commands);
    }

    @Property(tries = 200)
    void an_adoption(@ForAll("adoptions") List<AdoptionCommand> commands) {
        holds(new AdoptionDecider(), commands);
    }

    @Property(tries = 100)
    void an_exchange(@ForAll("exchanges") List<ExchangeCommand> commands) {
        holds(new ExchangeDecider(), commands);
    }

    @Property(tries = 200)
    void a_replication(@ForAll("replications") List<ReplicationCommand> commands) {
        holds(new ReplicationDecider(), commands);
    }

    private static <C, S, E, R> void holds(Decider<C, S, E, R> decider, List<C> commands) {
        Folding.alwaysGivesTheSame(decider, Folding.history(decider, commands));
        Folding.repeatingChangesNothing(decider, commands);
    }

    @Provide
    Arbitrary<List<ScalingPlanCommand>> scalingPlans() {
        return commands((word, when) -> List.of(
                new AgreeScalingPlan(KOOD, word, null, List.of(), when, null, AssertedBy.HUMAN),
                new ReviseScalingPlan(KOOD, null, null, word, List.of(), when, null, AssertedBy.HUMAN),
                new PlanDuration(KOOD, when, Period.ofYears(word.length()), null, when, null, AssertedBy.HUMAN),
                new DesignatePostProjectOwner(
                        KOOD, new Party(word, null, Sector.GOVERNMENT), null, when, null, AssertedBy.HUMAN),
                new DefineExchangeLoop(KOOD, List.of(word), null, when, null, AssertedBy.HUMAN),
                new ScalePilot(KOOD, word, word, null, when, null, AssertedBy.HUMAN)));
    }

    @Provide
    Arbitrary<List<PracticeCommand>> practices() {
        return commands((word, when) -> List.of(
                new PublishPractice(
                        PEERS,
                        word,
                        Topic.YOUTH_EMPLOYMENT_EDUCATION,
                        word,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        JOHVI,
                        null,
                        List.of(),
                        when,
                        null,
                        AssertedBy.HUMAN),
                new RevisePractice(PEERS, word, null, null, null, when, null, AssertedBy.HUMAN),
                new RecordPracticeTest(PEERS, word, true, null, when, null, AssertedBy.HUMAN),
                new WithdrawPractice(PEERS, word, when, null, AssertedBy.HUMAN)));
    }

    @Provide
    Arbitrary<List<AdoptionCommand>> adoptions() {
        return commands((word, when) -> List.of(
                new AdoptPractice(
                        ADOPTION,
                        PEERS,
                        JOHVI,
                        null,
                        List.of(),
                        null,
                        null,
                        word,
                        null,
                        new TimeSaved(null, word),
                        when,
                        null,
                        AssertedBy.HUMAN),
                new AdaptAdoption(ADOPTION, word, null, when, null, AssertedBy.HUMAN),
                new DiscontinueAdoption(ADOPTION, word, when, null, AssertedBy.HUMAN)));
    }

    @Provide
    Arbitrary<List<ExchangeCommand>> exchanges() {
        return commands((word, when) -> List.of(new RecordExchange(
                EXCHANGE,
                JOHVI,
                null,
                List.of(),
                List.of(new CityId("tallinn")),
                List.of(),
                null,
                word,
                null,
                List.of(),
                when,
                null,
                AssertedBy.HUMAN)));
    }

    @Provide
    Arbitrary<List<ReplicationCommand>> replications() {
        Place place = new Place("Kuopio", null, "FI");
        return commands((word, when) -> List.of(
                new RequestReplication(
                        KUOPIO, KOOD, null, place, List.of(), List.of(), word, when, null, AssertedBy.HUMAN),
                new StartReplication(
                        KUOPIO,
                        KOOD,
                        null,
                        place,
                        word,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        when,
                        null,
                        AssertedBy.HUMAN),
                new FundReplication(
                        KUOPIO,
                        List.of(new Funder(new Party(word, null, null), null, null)),
                        when,
                        null,
                        AssertedBy.HUMAN),
                new AdaptReplication(KUOPIO, word, when, null, AssertedBy.HUMAN),
                new LinkReplicationMission(KUOPIO, new MissionId("kuopio-" + word), when, null, AssertedBy.HUMAN),
                new FailReplication(KUOPIO, word, when, null, AssertedBy.HUMAN),
                new CompleteReplication(KUOPIO, word, when, null, AssertedBy.HUMAN)));
    }

    /** Few words and few dates, so that commands meet. */
    private static <C> Arbitrary<List<C>> commands(BiFunction<String, Occurred, List<C>> choices) {
        Arbitrary<Occurred> when =
                Arbitraries.of("2021", "2022", "[2021..2023]", "[..2025-09]").map(Occurred::stated);
        return Combinators.combine(Arbitraries.of("one", "other"), when)
                .as(choices::apply)
                .flatMap(Arbitraries::of)
                .list()
                .ofMaxSize(20);
    }
}
