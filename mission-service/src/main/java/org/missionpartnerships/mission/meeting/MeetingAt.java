package org.missionpartnerships.mission.meeting;

import java.time.LocalDate;
import java.util.Optional;
import org.missionpartnerships.mission.governing.KnownGovernance;
import org.missionpartnerships.mission.governing.Meeting;
import org.missionpartnerships.published.mission.MeetingStatus;
import org.missionpartnerships.published.value.Certainty;

/**
 * A meeting as it stood at the end of a day.
 *
 * @param certainly as its certain events tell; empty where none is certain
 * @param possibly as all tell that may have happened by then
 */
record MeetingAt(Optional<Meeting> certainly, Meeting possibly) {

    /** Empty where nothing of it can have happened by then. */
    static Optional<MeetingAt> of(Meeting meeting, KnownGovernance known, LocalDate day) {
        Optional<Meeting> certainly = meeting.keeping(event -> known.certainty(event, day) == Certainty.CERTAIN);
        return meeting.keeping(event -> known.certainty(event, day) != Certainty.NOT_YET)
                .map(possibly -> new MeetingAt(certainly, possibly));
    }

    /** Whether it certainly stood as all tells that may have happened. */
    Certainty certainty() {
        return certainly.flatMap(Meeting::status).equals(possibly.status()) ? Certainty.CERTAIN : Certainty.POSSIBLE;
    }

    boolean mayBe(MeetingStatus status) {
        return certainly.flatMap(Meeting::status).filter(status::equals).isPresent()
                || possibly.status().filter(status::equals).isPresent();
    }
}
