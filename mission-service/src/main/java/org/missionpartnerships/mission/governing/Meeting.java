package org.missionpartnerships.mission.governing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingCancelled;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingHeld;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingMoved;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingScheduled;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.MeetingId;
import org.missionpartnerships.published.mission.MeetingStatus;
import org.missionpartnerships.published.mission.WorkingGroupId;
import org.missionpartnerships.published.value.Occurred;

/** A meeting of a body or a group: planned, perhaps moved, then held or cancelled; or known only by having been held. */
public record Meeting(
        MeetingId id,
        @Nullable GoverningBodyId body,
        @Nullable WorkingGroupId workingGroup,
        @Nullable MeetingScheduled scheduled,
        List<MeetingMoved> moves,
        @Nullable MeetingHeld held,
        @Nullable MeetingCancelled cancelled) {

    public Meeting {
        moves = List.copyOf(moves);
    }

    static Meeting of(MeetingScheduled event) {
        return new Meeting(event.meeting(), event.body(), event.workingGroup(), event, List.of(), null, null);
    }

    static Meeting of(MeetingHeld event) {
        return new Meeting(event.meeting(), event.body(), event.workingGroup(), null, List.of(), event, null);
    }

    Meeting with(MeetingScheduled event) {
        return new Meeting(id, body, workingGroup, event, moves, held, cancelled);
    }

    Meeting with(MeetingMoved event) {
        return new Meeting(
                id,
                body,
                workingGroup,
                scheduled,
                Stream.concat(moves.stream(), Stream.of(event)).toList(),
                held,
                cancelled);
    }

    Meeting with(MeetingHeld event) {
        return new Meeting(id, body, workingGroup, scheduled, moves, event, cancelled);
    }

    Meeting with(MeetingCancelled event) {
        return new Meeting(id, body, workingGroup, scheduled, moves, held, event);
    }

    /** Those of its events that count, as far as any does. */
    public Optional<Meeting> keeping(Predicate<GovernanceEvent> counts) {
        Meeting kept = new Meeting(
                id,
                body,
                workingGroup,
                scheduled != null && counts.test(scheduled) ? scheduled : null,
                moves.stream().filter(counts).toList(),
                held != null && counts.test(held) ? held : null,
                cancelled != null && counts.test(cancelled) ? cancelled : null);
        return kept.status().map(_ -> kept);
    }

    /** How it stands on record; empty where none of its events is kept. */
    public Optional<MeetingStatus> status() {
        if (held != null) {
            return Optional.of(MeetingStatus.HELD);
        }
        if (cancelled != null) {
            return Optional.of(MeetingStatus.CANCELLED);
        }
        return scheduled == null && moves.isEmpty() ? Optional.empty() : Optional.of(MeetingStatus.SCHEDULED);
    }

    /** For when it was planned last; null where that is open, or nobody planned it on record. */
    public @Nullable Occurred planned() {
        if (moves.isEmpty()) {
            return scheduled == null ? null : scheduled.planned();
        }
        return moves.getLast().planned();
    }

    public @Nullable String title() {
        return Stream.concat(
                        Stream.ofNullable(held).map(MeetingHeld::title),
                        Stream.ofNullable(scheduled).map(MeetingScheduled::title))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** That of the meeting as it was held, or else as it is planned. */
    public List<String> agenda() {
        if (held != null && (!held.agenda().isEmpty() || scheduled == null)) {
            return held.agenda();
        }
        return scheduled == null ? List.of() : scheduled.agenda();
    }

    /** Whose meeting it is, such as {@code working group financing}. */
    String of() {
        return body == null ? "working group " + workingGroup : BodyRules.named(body);
    }
}
