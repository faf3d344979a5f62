package org.missionpartnerships.mission.mission;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.published.mission.ReplicationId;
import org.missionpartnerships.published.value.MissionId;

/**
 * What other features go through before they record that one thing comes from another, so that nothing ever comes from itself.
 *
 * <p>Most links need no such care: a mission names its parent when it is proposed, a replication its origin when it begins, a
 * practice those that it is based on when it is published. What is new has nothing that comes from it yet, and what it names
 * must stand already, so such a link cannot close a cycle, and it never changes. Adopting a practice cannot either: a
 * practice comes from practices alone. Only a link between two things that both stand already can close one, and of these there
 * are two kinds, each with its method here.
 *
 * <p>Such links are reserved, one after the other, in a single stream whose state holds all of them, before they are
 * recorded where they belong. A reservation carries what its end came from when that was first recorded, which is all that
 * the decision needs to know of other streams, and can no longer change. So the guarantee holds whatever runs at the same
 * time, in however many instances: of links that would close a cycle together, one is refused. If the service
 * dies between reserving and recording, the reservation stays, and stands in the way of opposite links until the same command
 * is repeated, which is what a caller without an answer does anyway; or until it may be abandoned, when the next link that
 * it refuses releases it.
 *
 * <p>Who published a practice is shown as well, and is no descent: two missions may adopt each other's practices.
 */
public interface AcyclicLineage {

    /**
     * Records that a mission carries on another, through the given step, unless it would come from itself by that.
     *
     * @param recording appends the event to the stream that it belongs to, with the context that it is given, which says until when
     *     it may be recorded; not called if the link is refused
     * @return what {@code recording} gave; ends the request with 422, naming the way round, if the link is refused
     */
    <S, R> Handled<S, R> linkSuccessor(
            MissionId mission,
            MissionId successor,
            CommandContext context,
            Function<CommandContext, Handled<S, R>> recording);

    /**
     * As {@link #linkSuccessor}, for a mission that came of a replication.
     *
     * @param origin the mission that was replicated; null if it was a practice
     */
    <S, R> Handled<S, R> linkReplication(
            ReplicationId replication,
            @Nullable MissionId origin,
            MissionId resulting,
            CommandContext context,
            Function<CommandContext, Handled<S, R>> recording);
}
