package org.missionpartnerships.mission.lineage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.mission.lineage.Lineage.Link;
import org.missionpartnerships.mission.lineage.LineageCommand.ReleaseLink;
import org.missionpartnerships.mission.lineage.LineageCommand.ReserveLink;
import org.missionpartnerships.mission.lineage.LineageRejection.LinkClosesCycle;
import org.missionpartnerships.published.mission.LineageEvent;
import org.missionpartnerships.published.mission.LineageEvent.LineageLinkReleased;
import org.missionpartnerships.published.mission.LineageEvent.LineageLinkReserved;
import org.missionpartnerships.published.mission.LineageNode;
import org.missionpartnerships.published.value.AssertedBy;

/** Nothing comes from itself, over however many links. */
public final class LineageDecider implements Decider<LineageCommand, Lineage, LineageEvent, LineageRejection> {

    @Override
    public Lineage initial() {
        return new Lineage(Map.of());
    }

    @Override
    public Decision<LineageEvent, LineageRejection> decide(LineageCommand command, Lineage state) {
        return switch (command) {
            case ReserveLink reserve -> reserve(reserve, state);
            case ReleaseLink release -> release(release, state);
        };
    }

    private static Decision<LineageEvent, LineageRejection> reserve(ReserveLink command, Lineage state) {
        Optional<List<LineageNode>> back = state.way(command.to(), command.ancestry(), command.from());
        if (back.isPresent()) {
            return Decision.reject(new LinkClosesCycle(Stream.concat(Stream.of(command.from()), back.get().stream())
                    .toList()));
        }
        if (isHeld(state, command.from(), command.to(), command.reservation())) {
            return Decision.nothing();
        }
        return Decision.accept(new LineageLinkReserved(
                command.from(),
                command.to(),
                command.ancestry(),
                command.reservation(),
                command.occurred(),
                null,
                AssertedBy.SERVICE));
    }

    private static Decision<LineageEvent, LineageRejection> release(ReleaseLink command, Lineage state) {
        return isHeld(state, command.from(), command.to(), command.reservation())
                ? Decision.accept(new LineageLinkReleased(
                        command.from(),
                        command.to(),
                        command.reservation(),
                        command.occurred(),
                        null,
                        AssertedBy.SERVICE))
                : Decision.nothing();
    }

    private static boolean isHeld(Lineage state, LineageNode from, LineageNode to, UUID reservation) {
        return state.link(from, to)
                .filter(link -> link.reservations().contains(reservation))
                .isPresent();
    }

    @Override
    public Lineage evolve(Lineage state, LineageEvent event) {
        return switch (event) {
            case LineageLinkReserved reserved ->
                state.with(
                        reserved.from(),
                        state.link(reserved.from(), reserved.to())
                                .orElseGet(() -> new Link(reserved.to(), reserved.ancestry(), Set.of()))
                                .heldBy(reserved.reservation()));
            case LineageLinkReleased released ->
                state.link(released.from(), released.to())
                        .map(link -> state.with(released.from(), link.without(released.reservation())))
                        .orElse(state);
        };
    }
}
