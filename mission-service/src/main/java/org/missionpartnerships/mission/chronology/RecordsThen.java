package org.missionpartnerships.mission.chronology;

import java.util.function.Predicate;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.PublishedEvent;

/** Records as they stand, or stood: at an instant by what had been recorded, by the end of a day by what had happened. */
public interface RecordsThen {

    /**
     * Of a record that is there now. Ends the request with 404 if it was not there then, nor may have been.
     *
     * <p>As of a day the state is folded from what had certainly happened by its end, in the order of recording. If that does not
     * come to anything that is there, what may have happened is folded in until it does.
     *
     * @param line the city in whose line of events it stands, which tells what the events are known to follow
     * @param isThere whether the state is one of something that had begun
     */
    <S, E extends PublishedEvent> Then<S> get(
            StreamType<?, S, E, ?> type, StreamId stream, CityId line, Moment moment, Predicate<S> isThere);
}
