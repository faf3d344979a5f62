package org.missionpartnerships.mission;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.mission.adoption.Adoption;
import org.missionpartnerships.mission.adoption.AdoptionCommand;
import org.missionpartnerships.mission.adoption.AdoptionCommand.AdoptPractice;
import org.missionpartnerships.mission.adoption.AdoptionCommand.DiscontinueAdoption;
import org.missionpartnerships.mission.adoption.AdoptionDecider;
import org.missionpartnerships.mission.city.City;
import org.missionpartnerships.mission.city.CityCommand;
import org.missionpartnerships.mission.city.CityCommand.EndAdministrationTerm;
import org.missionpartnerships.mission.city.CityCommand.JoinRegion;
import org.missionpartnerships.mission.city.CityCommand.LeaveRegion;
import org.missionpartnerships.mission.city.CityCommand.RecordCityFacts;
import org.missionpartnerships.mission.city.CityCommand.RegisterCity;
import org.missionpartnerships.mission.city.CityCommand.StartAdministrationTerm;
import org.missionpartnerships.mission.city.CityDecider;
import org.missionpartnerships.mission.city.RegionCommand;
import org.missionpartnerships.mission.city.RegionCommand.EndPlace;
import org.missionpartnerships.mission.city.RegionCommand.ReservePlace;
import org.missionpartnerships.mission.city.RegionDecider;
import org.missionpartnerships.mission.city.Regions;
import org.missionpartnerships.mission.claim.ClaimCommand;
import org.missionpartnerships.mission.claim.ClaimCommand.DisputeClaim;
import org.missionpartnerships.mission.claim.ClaimCommand.RecordClaim;
import org.missionpartnerships.mission.claim.ClaimCommand.ResolveSubject;
import org.missionpartnerships.mission.claim.ClaimCommand.WithdrawDispute;
import org.missionpartnerships.mission.claim.ClaimDecider;
import org.missionpartnerships.mission.claim.ClaimSubject;
import org.missionpartnerships.mission.community.Community;
import org.missionpartnerships.mission.community.CommunityCommand;
import org.missionpartnerships.mission.community.CommunityCommand.AdoptPriority;
import org.missionpartnerships.mission.community.CommunityCommand.AllocateBudget;
import org.missionpartnerships.mission.community.CommunityCommand.CloseConsultation;
import org.missionpartnerships.mission.community.CommunityCommand.CollectInput;
import org.missionpartnerships.mission.community.CommunityCommand.OpenConsultation;
import org.missionpartnerships.mission.community.CommunityDecider;
import org.missionpartnerships.mission.convening.Series;
import org.missionpartnerships.mission.convening.SeriesCommand;
import org.missionpartnerships.mission.convening.SeriesCommand.CancelEdition;
import org.missionpartnerships.mission.convening.SeriesCommand.CreateSeries;
import org.missionpartnerships.mission.convening.SeriesCommand.HoldEdition;
import org.missionpartnerships.mission.convening.SeriesCommand.ScheduleEdition;
import org.missionpartnerships.mission.convening.SeriesDecider;
import org.missionpartnerships.mission.exchange.Exchange;
import org.missionpartnerships.mission.exchange.ExchangeCommand;
import org.missionpartnerships.mission.exchange.ExchangeCommand.RecordExchange;
import org.missionpartnerships.mission.exchange.ExchangeDecider;
import org.missionpartnerships.mission.governing.Governance;
import org.missionpartnerships.mission.governing.GovernanceCommand;
import org.missionpartnerships.mission.governing.GovernanceCommand.AssignSeat;
import org.missionpartnerships.mission.governing.GovernanceCommand.DefineDecisionProcess;
import org.missionpartnerships.mission.governing.GovernanceCommand.DissolveGoverningBody;
import org.missionpartnerships.mission.governing.GovernanceCommand.EstablishGoverningBody;
import org.missionpartnerships.mission.governing.GovernanceCommand.HoldMeeting;
import org.missionpartnerships.mission.governing.GovernanceCommand.RecordDecision;
import org.missionpartnerships.mission.governing.GovernanceCommand.SupersedeDecision;
import org.missionpartnerships.mission.governing.GovernanceCommand.TellRoster;
import org.missionpartnerships.mission.governing.GovernanceCommand.VacateSeat;
import org.missionpartnerships.mission.governing.GovernanceCommand.WithdrawRoster;
import org.missionpartnerships.mission.governing.GovernanceDecider;
import org.missionpartnerships.mission.governing.GroupCommand.EndWorkingGroup;
import org.missionpartnerships.mission.governing.GroupCommand.FormWorkingGroup;
import org.missionpartnerships.mission.governing.GroupCommand.JoinWorkingGroup;
import org.missionpartnerships.mission.governing.GroupCommand.LeaveWorkingGroup;
import org.missionpartnerships.mission.governing.MeetingCommand.CancelMeeting;
import org.missionpartnerships.mission.governing.MeetingCommand.ScheduleMeeting;
import org.missionpartnerships.mission.lineage.Lineage;
import org.missionpartnerships.mission.lineage.LineageCommand;
import org.missionpartnerships.mission.lineage.LineageCommand.ReserveLink;
import org.missionpartnerships.mission.lineage.LineageDecider;
import org.missionpartnerships.mission.mission.Mission;
import org.missionpartnerships.mission.mission.MissionCommand;
import org.missionpartnerships.mission.mission.MissionCommand.CloseMission;
import org.missionpartnerships.mission.mission.MissionCommand.FrameChallenge;
import org.missionpartnerships.mission.mission.MissionCommand.JoinMission;
import org.missionpartnerships.mission.mission.MissionCommand.LaunchMission;
import org.missionpartnerships.mission.mission.MissionCommand.LeaveMission;
import org.missionpartnerships.mission.mission.MissionCommand.ProposeMission;
import org.missionpartnerships.mission.mission.MissionCommand.RecordFormalisationStage;
import org.missionpartnerships.mission.mission.MissionCommand.RelaunchMission;
import org.missionpartnerships.mission.mission.MissionCommand.SetGoal;
import org.missionpartnerships.mission.mission.MissionCommand.SuspendMission;
import org.missionpartnerships.mission.mission.MissionDecider;
import org.missionpartnerships.mission.practice.Practice;
import org.missionpartnerships.mission.practice.PracticeCommand;
import org.missionpartnerships.mission.practice.PracticeCommand.PublishPractice;
import org.missionpartnerships.mission.practice.PracticeCommand.WithdrawPractice;
import org.missionpartnerships.mission.practice.PracticeDecider;
import org.missionpartnerships.mission.profile.CityProfile;
import org.missionpartnerships.mission.profile.CityProfileCommand;
import org.missionpartnerships.mission.profile.CityProfileCommand.AssessCapability;
import org.missionpartnerships.mission.profile.CityProfileCommand.RecordInterview;
import org.missionpartnerships.mission.profile.CityProfileDecider;
import org.missionpartnerships.mission.replication.Replication;
import org.missionpartnerships.mission.replication.ReplicationCommand;
import org.missionpartnerships.mission.replication.ReplicationCommand.CompleteReplication;
import org.missionpartnerships.mission.replication.ReplicationCommand.FailReplication;
import org.missionpartnerships.mission.replication.ReplicationCommand.RequestReplication;
import org.missionpartnerships.mission.replication.ReplicationCommand.StartReplication;
import org.missionpartnerships.mission.replication.ReplicationDecider;
import org.missionpartnerships.mission.scaling.ScalingPlan;
import org.missionpartnerships.mission.scaling.ScalingPlanCommand;
import org.missionpartnerships.mission.scaling.ScalingPlanCommand.AgreeScalingPlan;
import org.missionpartnerships.mission.scaling.ScalingPlanCommand.DesignatePostProjectOwner;
import org.missionpartnerships.mission.scaling.ScalingPlanDecider;
import org.missionpartnerships.published.mission.CityKind;
import org.missionpartnerships.published.mission.ClaimId;
import org.missionpartnerships.published.mission.ClaimOutcome;
import org.missionpartnerships.published.mission.ClaimResolution;
import org.missionpartnerships.published.mission.CriterionAssessment;
import org.missionpartnerships.published.mission.DecisionAuthority;
import org.missionpartnerships.published.mission.DecisionId;
import org.missionpartnerships.published.mission.FitCriterion;
import org.missionpartnerships.published.mission.FitTestOverride;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.LineageNode;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.ProgressPath;
import org.missionpartnerships.published.mission.StakeKind;
import org.missionpartnerships.published.mission.StakeStatement;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.mission.Verdict;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;
import org.missionpartnerships.testsupport.specs.DecisionMatrix;
import org.missionpartnerships.testsupport.specs.Samples;

/** Every command meets every state that a decider tells apart; what it comes to is kept as a page for each decider. */
class DecisionMatricesTest {

    private static final Occurred LATER = Occurred.stated("2026");
    private static final Samples SAMPLES = Samples.plain()
            .with(Occurred.class, Occurred.stated("2025"))
            .with(Source.class, Source.of("ipi-2025-09", "L312"))
            .with(Party.class, new Party("Local banks", null, null));

    private static <C, S, E, R> DecisionMatrix<C, S, E, R> matrix(
            Decider<C, S, E, R> decider, Class<C> commands, Class<S> states, Samples samples) {
        return DecisionMatrix.of(decider, commands, states, samples, otherwise(samples));
    }

    private static Samples otherwise(Samples samples) {
        return samples.inOtherWords().with(Occurred.class, LATER);
    }

    @Test
    void cities() {
        matrix(
                        new CityDecider(),
                        CityCommand.class,
                        City.class,
                        SAMPLES.with("kinds", List.of(CityKind.REGION))
                                .with("member", new CityId("linz"))
                                .with("population", Quantity.exactly("214000", "inhabitants")))
                .state("unregistered")
                .state("a region", RegisterCity.class)
                .state("with facts", RegisterCity.class, RecordCityFacts.class)
                .state("in a term", RegisterCity.class, StartAdministrationTerm.class)
                .state("after a term", RegisterCity.class, StartAdministrationTerm.class, EndAdministrationTerm.class)
                .state("with a member", RegisterCity.class, JoinRegion.class)
                .state("without a former member", RegisterCity.class, JoinRegion.class, LeaveRegion.class)
                .isAsApproved("city");
    }

    @Test
    void regions() {
        matrix(
                        new RegionDecider(),
                        RegionCommand.class,
                        Regions.class,
                        SAMPLES.with("region", new CityId("upper-austria")).with("member", new CityId("linz")))
                .state("nothing reserved")
                .state("a place reserved", ReservePlace.class)
                .state("a place ended", ReservePlace.class, EndPlace.class)
                .isAsApproved("region");
    }

    @Test
    void missions() {
        Samples samples = SAMPLES.with(CityId.class, new CityId("linz"))
                .with("city", new CityId("wels"))
                .with("title", "Re-use")
                .with("topic", new Topic("circular-economy"))
                .with("fitTestOverride", new FitTestOverride("City council", "It cannot wait"))
                .with("successor", new MissionId("successor"))
                .with(
                        "criteria",
                        Stream.of(FitCriterion.values())
                                .map(criterion -> new CriterionAssessment(criterion, Verdict.MET, "Seen"))
                                .toList())
                .with(
                        "stakes",
                        List.of(new StakeStatement(new Party("Local banks", null, null), StakeKind.COST_SAVINGS, null)))
                .with(
                        "progressPath",
                        new ProgressPath(List.of("Material kept"), List.of("A first year"), "https://example.org"))
                .with("terms", "By handshake");
        Samples later = samples.with("occurred", Occurred.stated("2999"));
        DecisionMatrix.of(
                        new MissionDecider(),
                        MissionCommand.class,
                        Mission.class,
                        samples,
                        otherwise(samples).with("terms", "By contract"))
                .state("absent")
                .state("framed", FrameChallenge.class)
                .state("proposed", ProposeMission.class)
                .state("with a participating city", ProposeMission.class, JoinMission.class)
                .state("without a former one", ProposeMission.class, JoinMission.class, LeaveMission.class)
                .state("with a stage", ProposeMission.class, RecordFormalisationStage.class)
                .state("launched", ProposeMission.class, LaunchMission.class)
                .state(
                        "launched with a participating city",
                        ProposeMission.class,
                        JoinMission.class,
                        LaunchMission.class)
                .state("with a goal", ProposeMission.class, LaunchMission.class, SetGoal.class)
                .state("suspended", ProposeMission.class, LaunchMission.class, SuspendMission.class)
                .state(
                        "relaunched",
                        ProposeMission.class,
                        LaunchMission.class,
                        SuspendMission.class,
                        RelaunchMission.class)
                .state("given up", ProposeMission.class, CloseMission.class)
                .state("closed", ProposeMission.class, LaunchMission.class, CloseMission.class)
                .state(
                        "launched later than what is told",
                        List.of(
                                later.of(ProposeMission.class),
                                later.of(JoinMission.class),
                                later.of(LaunchMission.class)))
                .isAsApproved("mission");
    }

    @Test
    void governance() {
        Samples samples = SAMPLES.with(DecisionAuthority.class, DecisionAuthority.DECIDES)
                .with("body", SAMPLES.of(GoverningBodyId.class))
                .with("by", new DecisionId("later"));
        List<GovernanceCommand> decisions = List.of(
                samples.of(EstablishGoverningBody.class),
                samples.of(RecordDecision.class),
                samples.with("decision", new DecisionId("later")).of(RecordDecision.class));
        matrix(new GovernanceDecider(), GovernanceCommand.class, Governance.class, samples)
                .state("nothing on record")
                .state("a body", EstablishGoverningBody.class)
                .state("a body that ended", EstablishGoverningBody.class, DissolveGoverningBody.class)
                .state("a seat that is held", EstablishGoverningBody.class, AssignSeat.class)
                .state("a seat that was left", EstablishGoverningBody.class, AssignSeat.class, VacateSeat.class)
                .state("a telling", EstablishGoverningBody.class, TellRoster.class)
                .state(
                        "a telling that was withdrawn",
                        EstablishGoverningBody.class,
                        TellRoster.class,
                        WithdrawRoster.class)
                .state("a process", EstablishGoverningBody.class, DefineDecisionProcess.class)
                .state("a meeting ahead", EstablishGoverningBody.class, ScheduleMeeting.class)
                .state("a meeting cancelled", EstablishGoverningBody.class, ScheduleMeeting.class, CancelMeeting.class)
                .state("a meeting held", EstablishGoverningBody.class, HoldMeeting.class)
                .state("a decision", EstablishGoverningBody.class, RecordDecision.class)
                .state("a decision and a later one", decisions)
                .state(
                        "a decision that was superseded",
                        Stream.concat(decisions.stream(), Stream.of(samples.of(SupersedeDecision.class)))
                                .toList())
                .state("a group", FormWorkingGroup.class)
                .state("a group that ended", FormWorkingGroup.class, EndWorkingGroup.class)
                .state("a member of a group", FormWorkingGroup.class, JoinWorkingGroup.class)
                .state("one who left a group", FormWorkingGroup.class, JoinWorkingGroup.class, LeaveWorkingGroup.class)
                .isAsApproved("governance");
    }

    @Test
    void series() {
        matrix(new SeriesDecider(), SeriesCommand.class, Series.class, SAMPLES.with("planned", Occurred.stated("2027")))
                .state("absent")
                .state("without editions", CreateSeries.class)
                .state("with an edition ahead", CreateSeries.class, ScheduleEdition.class)
                .state("with an edition held", CreateSeries.class, HoldEdition.class)
                .state("with an edition cancelled", CreateSeries.class, ScheduleEdition.class, CancelEdition.class)
                .isAsApproved("series");
    }

    @Test
    void communities() {
        matrix(
                        new CommunityDecider(),
                        CommunityCommand.class,
                        Community.class,
                        SAMPLES.with("sumInWords", "substantial amounts").with("withoutInput", "It was urgent"))
                .state("nothing on record")
                .state("a consultation that is open", OpenConsultation.class)
                .state("an input", OpenConsultation.class, CollectInput.class)
                .state("a consultation that is closed", OpenConsultation.class, CloseConsultation.class)
                .state("a priority", AdoptPriority.class)
                .state("a budget", AllocateBudget.class)
                .isAsApproved("community");
    }

    @Test
    void claims() {
        matrix(
                        new ClaimDecider(),
                        ClaimCommand.class,
                        ClaimSubject.class,
                        SAMPLES.with(ClaimId.class, new ClaimId("claim-subject-id-1"))
                                .with("resolution", new ClaimResolution(ClaimOutcome.ALL_STAND, List.of())))
                .state("unopened")
                .state("a claim", RecordClaim.class)
                .state("disputed", RecordClaim.class, DisputeClaim.class)
                .state("no longer disputed", RecordClaim.class, DisputeClaim.class, WithdrawDispute.class)
                .state("resolved", RecordClaim.class, DisputeClaim.class, ResolveSubject.class)
                .isAsApproved("claim");
    }

    @Test
    void practices() {
        Samples samples = SAMPLES.with("link", "https://example.org/re-use");
        DecisionMatrix.of(
                        new PracticeDecider(),
                        PracticeCommand.class,
                        Practice.class,
                        samples,
                        otherwise(samples).with("link", "https://example.org/re-use-in-linz"))
                .state("unpublished")
                .state("published", PublishPractice.class)
                .state("withdrawn", PublishPractice.class, WithdrawPractice.class)
                .isAsApproved("practice");
    }

    @Test
    void adoptions() {
        matrix(new AdoptionDecider(), AdoptionCommand.class, Adoption.class, SAMPLES)
                .state("unrecorded")
                .state("adopted", AdoptPractice.class)
                .state("discontinued", AdoptPractice.class, DiscontinueAdoption.class)
                .isAsApproved("adoption");
    }

    @Test
    void exchanges() {
        matrix(
                        new ExchangeDecider(),
                        ExchangeCommand.class,
                        Exchange.class,
                        SAMPLES.with("cities", List.of(new CityId("vienna"))))
                .state("unrecorded")
                .state("recorded", RecordExchange.class)
                .isAsApproved("exchange");
    }

    @Test
    void replications() {
        matrix(
                        new ReplicationDecider(),
                        ReplicationCommand.class,
                        Replication.class,
                        SAMPLES.with("mission", new MissionId("kood-johvi")))
                .state("unrecorded")
                .state("requested", RequestReplication.class)
                .state("started", RequestReplication.class, StartReplication.class)
                .state("failed", RequestReplication.class, StartReplication.class, FailReplication.class)
                .state("completed", RequestReplication.class, StartReplication.class, CompleteReplication.class)
                .isAsApproved("replication");
    }

    @Test
    void scaling_plans() {
        matrix(
                        new ScalingPlanDecider(),
                        ScalingPlanCommand.class,
                        ScalingPlan.class,
                        SAMPLES.with("governance", "A public entity")
                                .with("audiences", List.of("Other cities"))
                                .with("ends", Occurred.stated("2030"))
                                .with("owner", new Party("City of Linz", null, Sector.GOVERNMENT)))
                .state("not agreed")
                .state("not agreed, with an owner", DesignatePostProjectOwner.class)
                .state("agreed", AgreeScalingPlan.class)
                .isAsApproved("scaling-plan");
    }

    @Test
    void profiles() {
        Samples samples = SAMPLES.with("evidence", List.of(UUID.fromString("01938f5c-6f1e-7a3b-9c2d-4e5f60718200")));
        DecisionMatrix.of(
                        new CityProfileDecider(),
                        CityProfileCommand.class,
                        CityProfile.class,
                        samples,
                        otherwise(samples)
                                .with("evidence", List.of(UUID.fromString("01938f5c-6f1e-7a3b-9c2d-4e5f60718201"))))
                .state("empty")
                .state("interviewed", RecordInterview.class)
                .state("assessed", AssessCapability.class)
                .isAsApproved("profile");
    }

    @Test
    void lineages() {
        matrix(
                        new LineageDecider(),
                        LineageCommand.class,
                        Lineage.class,
                        SAMPLES.with("from", LineageNode.of(new MissionId("successor")))
                                .with("to", LineageNode.of(new MissionId("predecessor"))))
                .state("nothing reserved")
                .state("a link reserved", ReserveLink.class)
                .isAsApproved("lineage");
    }

    @Test
    void every_decider_has_its_page() throws IOException {
        Set<String> deciders = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.missionpartnerships.mission")
                        .stream()
                        .filter(type -> !type.isInterface() && type.isAssignableTo(Decider.class))
                        .map(JavaClass::getSimpleName)
                        .map(name -> name.replaceAll("City(?=Profile)|Decider$", ""))
                        .map(name -> String.join("-", name.split("(?<=[a-z])(?=[A-Z])"))
                                .toLowerCase())
                        .collect(Collectors.toSet());
        try (Stream<Path> pages = Files.list(Path.of("src", "test", "resources", "decisions"))) {
            assertThat(pages.map(page -> page.getFileName().toString().replace(".txt", "")))
                    .containsExactlyInAnyOrderElementsOf(deciders);
        }
    }
}
