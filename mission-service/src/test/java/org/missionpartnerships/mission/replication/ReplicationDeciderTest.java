package org.missionpartnerships.mission.replication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.replication.Replication.Completed;
import org.missionpartnerships.mission.replication.Replication.Failed;
import org.missionpartnerships.mission.replication.Replication.Origin;
import org.missionpartnerships.mission.replication.Replication.Requested;
import org.missionpartnerships.mission.replication.Replication.Started;
import org.missionpartnerships.mission.replication.Replication.Unrecorded;
import org.missionpartnerships.mission.replication.ReplicationCommand.AdaptReplication;
import org.missionpartnerships.mission.replication.ReplicationCommand.CompleteReplication;
import org.missionpartnerships.mission.replication.ReplicationCommand.FailReplication;
import org.missionpartnerships.mission.replication.ReplicationCommand.FundReplication;
import org.missionpartnerships.mission.replication.ReplicationCommand.LinkReplicationMission;
import org.missionpartnerships.mission.replication.ReplicationCommand.RequestReplication;
import org.missionpartnerships.mission.replication.ReplicationCommand.StartReplication;
import org.missionpartnerships.mission.replication.ReplicationRejection.ReplicationAlreadyRecorded;
import org.missionpartnerships.mission.replication.ReplicationRejection.ReplicationMissionAlreadyLinked;
import org.missionpartnerships.mission.replication.ReplicationRejection.ReplicationNotFound;
import org.missionpartnerships.mission.replication.ReplicationRejection.ReplicationNotInThisStatus;
import org.missionpartnerships.mission.replication.ReplicationRejection.ReplicationStartsBeforeItIsRequested;
import org.missionpartnerships.mission.replication.ReplicationRejection.ReplicationUnclear;
import org.missionpartnerships.published.mission.Funder;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.Place;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.mission.ReplicationEvent;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationAdapted;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationCompleted;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationFailed;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationFunded;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationMissionLinked;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationRequested;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationStarted;
import org.missionpartnerships.published.mission.ReplicationId;
import org.missionpartnerships.published.mission.ReplicationStatus;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.testsupport.specs.DeciderSpec;

class ReplicationDeciderTest {

    private static final ReplicationId PAIDE = new ReplicationId("kood-paide");
    private static final MissionId KOOD = new MissionId("johvi-kood");
    private static final MissionId RESULTING = new MissionId("paide-kood");
    private static final Place PLACE = new Place("Paide", null, "EE");
    private static final Funder TOWN =
            new Funder(new Party("Town of Paide", null, Sector.GOVERNMENT), "Initial funding", null);
    private static final Funder FIRM = new Funder(
            new Party("A local manufacturing firm", null, Sector.BUSINESS), "A substantial contribution", null);
    private static final Occurred IN_2023 = Occurred.stated("2023");
    private static final Occurred IN_2024 = Occurred.stated("2024");

    private static final RequestReplication REQUEST = request(KOOD, null, "At the town's wish");
    private static final StartReplication START = start(null, null, null, "A school", IN_2024);
    private static final FundReplication FUND =
            new FundReplication(PAIDE, List.of(FIRM), IN_2024, null, AssertedBy.HUMAN);
    private static final AdaptReplication ADAPT =
            new AdaptReplication(PAIDE, "Fewer places", IN_2024, null, AssertedBy.HUMAN);
    private static final LinkReplicationMission LINK =
            new LinkReplicationMission(PAIDE, RESULTING, IN_2024, null, AssertedBy.HUMAN);
    private static final FailReplication FAIL =
            new FailReplication(PAIDE, "Nobody ran it", IN_2024, null, AssertedBy.HUMAN);
    private static final CompleteReplication COMPLETE =
            new CompleteReplication(PAIDE, "It runs", IN_2024, null, AssertedBy.HUMAN);

    private static final ReplicationRequested REQUESTED = new ReplicationRequested(
            PAIDE, KOOD, null, PLACE, List.of(), List.of(TOWN), "At the town's wish", IN_2023, null, AssertedBy.HUMAN);
    private static final ReplicationStarted STARTED = new ReplicationStarted(
            PAIDE, KOOD, null, PLACE, null, "A school", List.of(), List.of(), null, IN_2024, null, AssertedBy.HUMAN);
    private static final ReplicationFunded FUNDED =
            new ReplicationFunded(PAIDE, KOOD, null, List.of(FIRM), IN_2024, null, AssertedBy.HUMAN);
    private static final ReplicationAdapted ADAPTED =
            new ReplicationAdapted(PAIDE, KOOD, null, "Fewer places", IN_2024, null, AssertedBy.HUMAN);
    private static final ReplicationMissionLinked LINKED =
            new ReplicationMissionLinked(PAIDE, KOOD, null, RESULTING, IN_2024, null, AssertedBy.HUMAN);
    private static final ReplicationFailed FAILED =
            new ReplicationFailed(PAIDE, KOOD, null, "Nobody ran it", IN_2024, null, AssertedBy.HUMAN);
    private static final ReplicationCompleted COMPLETED =
            new ReplicationCompleted(PAIDE, KOOD, null, "It runs", IN_2024, null, AssertedBy.HUMAN);

    private final DeciderSpec<ReplicationCommand, Replication, ReplicationEvent, ReplicationRejection> replication =
            DeciderSpec.of(new ReplicationDecider());

    @Test
    void a_replication_is_requested_once() {
        replication.given().when(REQUEST).thenRecorded(REQUESTED);
        replication.given(REQUESTED).when(REQUEST).thenNothing();
        replication.given(REQUESTED, STARTED).when(REQUEST).thenNothing();
        replication.given(REQUESTED, FAILED).when(REQUEST).thenNothing();
        replication.given(REQUESTED, STARTED, COMPLETED).when(REQUEST).thenNothing();
    }

    @Test
    void an_id_that_is_taken_is_refused_in_every_status() {
        RequestReplication another = request(KOOD, null, "For another reason");
        ReplicationRejection taken = new ReplicationAlreadyRecorded(PAIDE, "Paide", "2023");
        replication.given(REQUESTED).when(another).thenRejected(taken);
        replication.given(REQUESTED, STARTED).when(another).thenRejected(taken);
        replication.given(REQUESTED, FAILED).when(another).thenRejected(taken);
        replication.given(REQUESTED, STARTED, COMPLETED).when(another).thenRejected(taken);
    }

    @Test
    void either_a_mission_or_a_practice_is_replicated() {
        List<String> one = List.of("exactly one of mission and practice");
        replication.given().when(request(null, null, null)).thenRejected(new ReplicationUnclear(PAIDE, one));
        replication
                .given()
                .when(request(KOOD, new PracticeId("peer-learning"), null))
                .thenRejected(new ReplicationUnclear(PAIDE, one));
        replication
                .given()
                .when(START)
                .thenRejected(new ReplicationUnclear(PAIDE, List.of("exactly one of mission and practice", "place")));
    }

    @Test
    void what_nobody_recorded_is_not_found() {
        for (ReplicationCommand command : List.of(FUND, ADAPT, LINK, FAIL, COMPLETE)) {
            replication.given().when(command).thenRejected(new ReplicationNotFound(PAIDE));
        }
    }

    @Test
    void a_request_is_followed_by_its_start() {
        replication.given(REQUESTED).when(START).thenRecorded(STARTED);
        replication.given(REQUESTED, STARTED).when(START).thenNothing();
        replication.given(REQUESTED, STARTED, COMPLETED).when(START).thenNothing();
    }

    @Test
    void a_start_needs_no_request() {
        replication.given().when(start(KOOD, null, PLACE, "A school", IN_2024)).thenRecorded(STARTED);
        replication
                .given(STARTED)
                .when(start(KOOD, null, PLACE, "A school", IN_2024))
                .thenNothing();
    }

    @Test
    void a_start_of_something_else_or_somewhere_else_is_refused() {
        ReplicationRejection taken = new ReplicationAlreadyRecorded(PAIDE, "Paide", "2023");
        replication
                .given(REQUESTED)
                .when(start(RESULTING, null, null, "A school", IN_2024))
                .thenRejected(taken);
        replication
                .given(REQUESTED)
                .when(start(null, new PracticeId("peer-learning"), null, "A school", IN_2024))
                .thenRejected(taken);
        replication
                .given(REQUESTED)
                .when(start(null, null, new Place("Narva", null, "EE"), "A school", IN_2024))
                .thenRejected(taken);
    }

    @Test
    void a_second_start_is_refused() {
        StartReplication another = start(null, null, null, "A boot camp", IN_2024);
        replication.given(STARTED).when(another).thenRejected(new ReplicationAlreadyRecorded(PAIDE, "Paide", "2024"));
        replication
                .given(STARTED, COMPLETED)
                .when(another)
                .thenRejected(new ReplicationAlreadyRecorded(PAIDE, "Paide", "2024"));
        replication
                .given(REQUESTED, FAILED)
                .when(START)
                .thenRejected(new ReplicationNotInThisStatus(PAIDE, ReplicationStatus.FAILED, "start it"));
    }

    @Test
    void nothing_starts_before_it_was_requested() {
        replication
                .given(REQUESTED)
                .when(start(null, null, null, "A school", Occurred.stated("2022")))
                .thenRejected(new ReplicationStartsBeforeItIsRequested(PAIDE, "2023", "2022"));
    }

    @Test
    void funders_and_adaptations_are_recorded_in_every_status() {
        for (List<ReplicationEvent> history : List.of(
                List.<ReplicationEvent>of(REQUESTED),
                List.<ReplicationEvent>of(STARTED),
                List.<ReplicationEvent>of(REQUESTED, FAILED),
                List.<ReplicationEvent>of(STARTED, COMPLETED))) {
            replication.given(history).when(FUND).thenRecorded(FUNDED);
            replication.given(history).when(ADAPT).thenRecorded(ADAPTED);
        }
        replication.given(STARTED, FUNDED, ADAPTED).when(FUND).thenNothing();
        replication.given(STARTED, FUNDED, ADAPTED).when(ADAPT).thenNothing();
    }

    @Test
    void the_mission_that_came_of_it_is_linked_once() {
        replication.given(STARTED).when(LINK).thenRecorded(LINKED);
        replication.given(STARTED, COMPLETED).when(LINK).thenRecorded(LINKED);
        replication.given(STARTED, FAILED).when(LINK).thenRecorded(LINKED);
        replication.given(STARTED, LINKED).when(LINK).thenNothing();
        replication
                .given(STARTED, LINKED)
                .when(new LinkReplicationMission(PAIDE, KOOD, IN_2024, null, AssertedBy.HUMAN))
                .thenRejected(new ReplicationMissionAlreadyLinked(PAIDE, RESULTING));
        replication
                .given(REQUESTED)
                .when(LINK)
                .thenRejected(new ReplicationNotInThisStatus(
                        PAIDE, ReplicationStatus.REQUESTED, "link the mission that came of it"));
    }

    @Test
    void a_failure_keeps_its_reason() {
        replication.given(REQUESTED).when(FAIL).thenRecorded(FAILED);
        replication.given(STARTED).when(FAIL).thenRecorded(FAILED);
        replication.given(STARTED, FAILED).when(FAIL).thenNothing();
        replication
                .given(STARTED, FAILED)
                .when(new FailReplication(PAIDE, "Too dear", IN_2024, null, AssertedBy.HUMAN))
                .thenRejected(new ReplicationNotInThisStatus(PAIDE, ReplicationStatus.FAILED, "let it fail"));
        replication
                .given(STARTED, COMPLETED)
                .when(FAIL)
                .thenRejected(new ReplicationNotInThisStatus(PAIDE, ReplicationStatus.COMPLETED, "let it fail"));
    }

    @Test
    void what_started_is_completed_once() {
        replication.given(STARTED).when(COMPLETE).thenRecorded(COMPLETED);
        replication.given(STARTED, COMPLETED).when(COMPLETE).thenNothing();
        replication
                .given(STARTED, COMPLETED)
                .when(new CompleteReplication(PAIDE, "It thrives", IN_2024, null, AssertedBy.HUMAN))
                .thenRejected(new ReplicationNotInThisStatus(PAIDE, ReplicationStatus.COMPLETED, "complete it"));
        replication
                .given(REQUESTED)
                .when(COMPLETE)
                .thenRejected(new ReplicationNotInThisStatus(PAIDE, ReplicationStatus.REQUESTED, "complete it"));
        replication
                .given(STARTED, FAILED)
                .when(COMPLETE)
                .thenRejected(new ReplicationNotInThisStatus(PAIDE, ReplicationStatus.FAILED, "complete it"));
    }

    @Test
    void what_was_recorded_is_folded_in_order() {
        Origin origin = new Origin(KOOD, null, PLACE);
        replication.given(REQUESTED, FUNDED).thenState(new Requested(origin, List.of(REQUESTED, FUNDED)));
        replication.given(STARTED, LINKED).thenState(new Started(origin, List.of(STARTED, LINKED)));
        replication.given(STARTED, FAILED, ADAPTED).thenState(new Failed(origin, List.of(STARTED, FAILED, ADAPTED)));
        replication
                .given(STARTED, COMPLETED, REQUESTED)
                .thenState(new Completed(origin, List.of(STARTED, COMPLETED, REQUESTED)));
        replication.given(FUNDED).thenState(new Unrecorded());
    }

    private static RequestReplication request(
            @Nullable MissionId mission, @Nullable PracticeId practice, @Nullable String description) {
        return new RequestReplication(
                PAIDE,
                mission,
                practice,
                PLACE,
                List.of(),
                List.of(TOWN),
                description,
                IN_2023,
                null,
                AssertedBy.HUMAN);
    }

    private static StartReplication start(
            @Nullable MissionId mission,
            @Nullable PracticeId practice,
            @Nullable Place place,
            String form,
            Occurred occurred) {
        return new StartReplication(
                PAIDE,
                mission,
                practice,
                place,
                null,
                form,
                List.of(),
                List.of(),
                null,
                occurred,
                null,
                AssertedBy.HUMAN);
    }
}
