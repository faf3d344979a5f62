package org.missionpartnerships.mission.replication;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.mission.replication.Replication.Completed;
import org.missionpartnerships.mission.replication.Replication.Failed;
import org.missionpartnerships.mission.replication.Replication.Known;
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
import org.missionpartnerships.published.value.MissionId;

/** The rules of the record of a replication. Saying the same again changes nothing. */
public final class ReplicationDecider
        implements Decider<ReplicationCommand, Replication, ReplicationEvent, ReplicationRejection> {

    @Override
    public Replication initial() {
        return new Unrecorded();
    }

    @Override
    public boolean begins(ReplicationCommand command) {
        return command instanceof RequestReplication;
    }

    @Override
    public Decision<ReplicationEvent, ReplicationRejection> decide(ReplicationCommand command, Replication state) {
        return switch (state) {
            case Unrecorded _ -> decideUnrecorded(command);
            case Known replication ->
                switch (command) {
                    case RequestReplication request -> requestAgain(request, replication);
                    case StartReplication start -> start(start, replication);
                    case FundReplication fund -> once(replication, funded(fund, replication.origin()));
                    case AdaptReplication adapt -> once(replication, adapted(adapt, replication.origin()));
                    case LinkReplicationMission link -> link(link, replication);
                    case FailReplication fail -> fail(fail, replication);
                    case CompleteReplication complete -> complete(complete, replication);
                };
        };
    }

    private static Decision<ReplicationEvent, ReplicationRejection> decideUnrecorded(ReplicationCommand command) {
        return switch (command) {
            case RequestReplication request -> request(request);
            case StartReplication start -> startUnrequested(start);
            case FundReplication _,
                    AdaptReplication _,
                    LinkReplicationMission _,
                    FailReplication _,
                    CompleteReplication _ -> Decision.reject(new ReplicationNotFound(command.replication()));
        };
    }

    private static Decision<ReplicationEvent, ReplicationRejection> request(RequestReplication command) {
        List<String> missing = missing(command.mission(), command.practice(), command.place());
        return missing.isEmpty()
                ? Decision.accept(requested(command))
                : Decision.reject(new ReplicationUnclear(command.replication(), missing));
    }

    private static Decision<ReplicationEvent, ReplicationRejection> startUnrequested(StartReplication command) {
        List<String> missing = missing(command.mission(), command.practice(), command.place());
        return missing.isEmpty()
                ? Decision.accept(started(command, new Origin(command.mission(), command.practice(), command.place())))
                : Decision.reject(new ReplicationUnclear(command.replication(), missing));
    }

    private static List<String> missing(
            @Nullable MissionId mission, @Nullable PracticeId practice, @Nullable Place place) {
        List<String> missing = new ArrayList<>();
        if ((mission == null) == (practice == null)) {
            missing.add("exactly one of mission and practice");
        }
        if (place == null) {
            missing.add("place");
        }
        return missing;
    }

    private static Decision<ReplicationEvent, ReplicationRejection> requestAgain(
            RequestReplication command, Known replication) {
        return replication.events().contains(requested(command))
                ? Decision.nothing()
                : Decision.reject(alreadyRecorded(replication));
    }

    private static Decision<ReplicationEvent, ReplicationRejection> start(StartReplication command, Known replication) {
        Origin origin = replication.origin();
        boolean another = command.mission() != null && !command.mission().equals(origin.mission())
                || command.practice() != null && !command.practice().equals(origin.practice())
                || command.place() != null && !command.place().equals(origin.place());
        ReplicationStarted started = started(command, origin);
        if (another) {
            return Decision.reject(alreadyRecorded(replication));
        }
        if (replication.events().contains(started)) {
            return Decision.nothing();
        }
        return switch (replication) {
            case Requested requested -> startRequested(started, requested);
            case Started _, Completed _ -> Decision.reject(alreadyRecorded(replication));
            case Failed failed -> Decision.reject(notInThisStatus(failed, "start it"));
        };
    }

    private static Decision<ReplicationEvent, ReplicationRejection> startRequested(
            ReplicationStarted started, Requested replication) {
        return replication
                .first(ReplicationRequested.class)
                .filter(request -> started.occurred().isCertainlyBefore(request.occurred()))
                .<Decision<ReplicationEvent, ReplicationRejection>>map(
                        request -> Decision.reject(new ReplicationStartsBeforeItIsRequested(
                                started.replication(),
                                request.occurred().edtf(),
                                started.occurred().edtf())))
                .orElseGet(() -> Decision.accept(started));
    }

    private static Decision<ReplicationEvent, ReplicationRejection> link(
            LinkReplicationMission command, Known replication) {
        ReplicationMissionLinked linked = new ReplicationMissionLinked(
                command.replication(),
                replication.origin().mission(),
                replication.origin().practice(),
                command.resulting(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        if (replication.events().contains(linked)) {
            return Decision.nothing();
        }
        if (replication.resulting().isPresent()) {
            return Decision.reject(new ReplicationMissionAlreadyLinked(
                    command.replication(), replication.resulting().get()));
        }
        return switch (replication) {
            case Requested requested -> Decision.reject(notInThisStatus(requested, "link the mission that came of it"));
            case Started _, Failed _, Completed _ -> Decision.accept(linked);
        };
    }

    private static Decision<ReplicationEvent, ReplicationRejection> fail(FailReplication command, Known replication) {
        ReplicationFailed failed = new ReplicationFailed(
                command.replication(),
                replication.origin().mission(),
                replication.origin().practice(),
                command.reason(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        return switch (replication) {
            case Requested _, Started _ -> Decision.accept(failed);
            case Failed _, Completed _ -> sameOr(replication, failed, "let it fail");
        };
    }

    private static Decision<ReplicationEvent, ReplicationRejection> complete(
            CompleteReplication command, Known replication) {
        ReplicationCompleted completed = new ReplicationCompleted(
                command.replication(),
                replication.origin().mission(),
                replication.origin().practice(),
                command.result(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        return switch (replication) {
            case Started _ -> Decision.accept(completed);
            case Requested _, Failed _, Completed _ -> sameOr(replication, completed, "complete it");
        };
    }

    private static ReplicationRequested requested(RequestReplication command) {
        return new ReplicationRequested(
                command.replication(),
                command.mission(),
                command.practice(),
                command.place(),
                command.requestedBy(),
                command.funders(),
                command.description(),
                command.occurred(),
                command.source(),
                command.assertedBy());
    }

    private static ReplicationStarted started(StartReplication command, Origin origin) {
        return new ReplicationStarted(
                command.replication(),
                origin.mission(),
                origin.practice(),
                origin.place(),
                command.name(),
                command.form(),
                command.extents(),
                command.funders(),
                command.outlook(),
                command.occurred(),
                command.source(),
                command.assertedBy());
    }

    private static ReplicationFunded funded(FundReplication command, Origin origin) {
        return new ReplicationFunded(
                command.replication(),
                origin.mission(),
                origin.practice(),
                command.funders(),
                command.occurred(),
                command.source(),
                command.assertedBy());
    }

    private static ReplicationAdapted adapted(AdaptReplication command, Origin origin) {
        return new ReplicationAdapted(
                command.replication(),
                origin.mission(),
                origin.practice(),
                command.adapted(),
                command.occurred(),
                command.source(),
                command.assertedBy());
    }

    private static Decision<ReplicationEvent, ReplicationRejection> once(Known replication, ReplicationEvent event) {
        return replication.events().contains(event) ? Decision.nothing() : Decision.accept(event);
    }

    private static Decision<ReplicationEvent, ReplicationRejection> sameOr(
            Known replication, ReplicationEvent event, String asked) {
        return replication.events().contains(event)
                ? Decision.nothing()
                : Decision.reject(notInThisStatus(replication, asked));
    }

    private static ReplicationAlreadyRecorded alreadyRecorded(Known replication) {
        ReplicationEvent first = replication.events().getFirst();
        return new ReplicationAlreadyRecorded(
                first.replication(),
                replication.origin().place().name(),
                first.occurred().edtf());
    }

    private static ReplicationNotInThisStatus notInThisStatus(Known replication, String asked) {
        return new ReplicationNotInThisStatus(
                replication.events().getFirst().replication(), replication.status(), asked);
    }

    @Override
    public Replication evolve(Replication state, ReplicationEvent event) {
        return switch (state) {
            case Unrecorded _ -> begun(state, event);
            case Known replication -> told(replication, event);
        };
    }

    private static Replication begun(Replication state, ReplicationEvent event) {
        return switch (event) {
            case ReplicationRequested requested ->
                new Requested(
                        new Origin(requested.mission(), requested.practice(), requested.place()), List.of(requested));
            case ReplicationStarted started ->
                new Started(new Origin(started.mission(), started.practice(), started.place()), List.of(started));
            case ReplicationFunded _,
                    ReplicationAdapted _,
                    ReplicationMissionLinked _,
                    ReplicationFailed _,
                    ReplicationCompleted _ -> state;
        };
    }

    private static Replication told(Known replication, ReplicationEvent event) {
        Origin origin = replication.origin();
        List<ReplicationEvent> events = new ArrayList<>(replication.events());
        events.add(event);
        return switch (event) {
            case ReplicationStarted _ -> new Started(origin, events);
            case ReplicationFailed _ -> new Failed(origin, events);
            case ReplicationCompleted _ -> new Completed(origin, events);
            case ReplicationRequested _, ReplicationFunded _, ReplicationAdapted _, ReplicationMissionLinked _ ->
                switch (replication) {
                    case Requested _ -> new Requested(origin, events);
                    case Started _ -> new Started(origin, events);
                    case Failed _ -> new Failed(origin, events);
                    case Completed _ -> new Completed(origin, events);
                };
        };
    }
}
