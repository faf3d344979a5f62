package org.missionpartnerships.mission.convening;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.missionpartnerships.published.mission.EditionId;
import org.missionpartnerships.published.mission.SeriesEvent.SeriesCreated;
import org.missionpartnerships.published.value.Occurred;

/** A series of meetings as its own events tell it. */
public sealed interface Series {

    /** Nobody has created it. */
    record Absent() implements Series {}

    /** @param editions in the order in which the record first heard of them */
    record Created(SeriesCreated creation, SequencedMap<EditionId, Edition> editions) implements Series {

        public Created {
            editions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(editions));
        }

        static Created of(SeriesCreated creation) {
            return new Created(creation, new LinkedHashMap<>());
        }

        /** The dates of all that happened to its editions. */
        Stream<Occurred> dates() {
            return editions.values().stream().flatMap(Edition::dates);
        }

        Optional<Edition> edition(EditionId edition) {
            return Optional.ofNullable(editions.get(edition));
        }

        Created with(EditionId edition, UnaryOperator<Edition> change) {
            SequencedMap<EditionId, Edition> more = new LinkedHashMap<>(editions);
            more.compute(edition, (id, known) -> change.apply(known == null ? Edition.unknown(id) : known));
            return new Created(creation, more);
        }
    }
}
