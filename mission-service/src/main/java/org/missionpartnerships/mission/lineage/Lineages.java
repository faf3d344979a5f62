package org.missionpartnerships.mission.lineage;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes.Loaded;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.mission.chronology.AskedDay;
import org.missionpartnerships.mission.chronology.Reservation;
import org.missionpartnerships.mission.lineage.LineageCommand.ReleaseLink;
import org.missionpartnerships.mission.lineage.LineageCommand.ReserveLink;
import org.missionpartnerships.mission.lineage.LineageRejection.LinkClosesCycle;
import org.missionpartnerships.mission.mission.AcyclicLineage;
import org.missionpartnerships.mission.mission.ProposedMissions;
import org.missionpartnerships.published.mission.LineageEvent;
import org.missionpartnerships.published.mission.LineageNode;
import org.missionpartnerships.published.mission.ReplicationId;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;

/** Reserves links in the one stream that holds them all. */
@Singleton
public class Lineages implements AcyclicLineage {

    public static final StreamType<LineageCommand, Lineage, LineageEvent, LineageRejection> TYPE =
            new StreamType<>("lineages", new LineageDecider(), LineageEvent.CODEC);

    private static final Ledger LEDGER = new Ledger(CityId.NETWORK.value());
    private static final StreamId STREAM = TYPE.stream(CityId.NETWORK.value());

    private final CommandLanes lanes;
    private final ProposedMissions missions;
    private final RecordedLinks recorded;

    Lineages(CommandLanes lanes, ProposedMissions missions, RecordedLinks recorded) {
        this.lanes = lanes;
        this.missions = missions;
        this.recorded = recorded;
    }

    @Override
    public <S, R> Handled<S, R> linkSuccessor(
            MissionId mission,
            MissionId successor,
            CommandContext context,
            Function<CommandContext, Handled<S, R>> recording) {
        return link(LineageNode.of(successor), LineageNode.of(mission), parents(mission), context, recording);
    }

    @Override
    public <S, R> Handled<S, R> linkReplication(
            ReplicationId replication,
            @Nullable MissionId origin,
            MissionId resulting,
            CommandContext context,
            Function<CommandContext, Handled<S, R>> recording) {
        List<LineageNode> ancestry = origin == null
                ? List.of()
                : Stream.concat(Stream.of(LineageNode.of(origin)), parents(origin).stream())
                        .toList();
        return link(LineageNode.of(resulting), LineageNode.of(replication), ancestry, context, recording);
    }

    private <S, R> Handled<S, R> link(
            LineageNode from,
            LineageNode to,
            List<LineageNode> ancestry,
            CommandContext context,
            Function<CommandContext, Handled<S, R>> recording) {
        UUID reservation = UuidCreator.getTimeOrderedEpoch();
        Occurred today = Occurred.on(AskedDay.today());
        CommandContext plain = CommandContext.of(context.metadata());
        reserve(new ReserveLink(from, to, ancestry, reservation, today), plain);
        // If recording fails, nobody knows yet whether the link was recorded, so the reservation stays.
        Handled<S, R> handled = recording.apply(context.notAfter(new Reservation(reservation).recordedBy()));
        return switch (handled) {
            case Handled.Recorded<S, R> _, Handled.Unchanged<S, R> _ -> handled;
            case Handled.Refused<S, R> _, Handled.Stale<S, R> _, Handled.KeyReused<S, R> _ -> {
                handle(new ReleaseLink(from, to, reservation, today), plain);
                yield handled;
            }
        };
    }

    private void reserve(ReserveLink command, CommandContext context) {
        Handled<Lineage, LineageRejection> handled = handle(command, context);
        while (handled instanceof Handled.Refused<Lineage, LineageRejection> refused
                && releaseAbandoned(refused.reason(), command.occurred(), context)) {
            handled = handle(command, context);
        }
        switch (handled) {
            case Handled.Recorded<Lineage, LineageRejection> _, Handled.Unchanged<Lineage, LineageRejection> _ -> {}
            case Handled.Refused<Lineage, LineageRejection> refused ->
                throw LineageProblems.of(refused.reason()).exception();
            case Handled.Stale<Lineage, LineageRejection> _, Handled.KeyReused<Lineage, LineageRejection> _ ->
                throw new IllegalStateException("A reservation carries neither version nor key");
        }
    }

    /** Whether a link on the way round was reserved by a service that died before it recorded it, and no longer is. */
    private boolean releaseAbandoned(LineageRejection reason, Occurred today, CommandContext context) {
        Optional<Lineage> lineage = lanes.load(TYPE, STREAM).map(Loaded::state);
        List<LineageNode> path = switch (reason) {
            case LinkClosesCycle refused -> refused.path();
        };
        Instant now = Instant.now();
        boolean released = false;
        for (int i = 1; i + 1 < path.size(); i++) {
            LineageNode from = path.get(i);
            LineageNode to = path.get(i + 1);
            List<UUID> abandoned = lineage.flatMap(links -> links.link(from, to)).stream()
                    .flatMap(link -> link.reservations().stream())
                    .filter(reservation -> new Reservation(reservation).mayBeAbandoned(now))
                    .toList();
            if (!abandoned.isEmpty() && !recorded.has(from, to)) {
                abandoned.forEach(reservation -> handle(new ReleaseLink(from, to, reservation, today), context));
                released = true;
            }
        }
        return released;
    }

    private Handled<Lineage, LineageRejection> handle(LineageCommand command, CommandContext context) {
        return lanes.handle(TYPE, LEDGER, STREAM, command, context);
    }

    private List<LineageNode> parents(MissionId mission) {
        return Stream.iterate(
                        missions.require(mission).parent(),
                        Objects::nonNull,
                        parent -> missions.require(parent).parent())
                .map(LineageNode::of)
                .toList();
    }
}
