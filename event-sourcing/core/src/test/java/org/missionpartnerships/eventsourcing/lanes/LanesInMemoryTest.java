package org.missionpartnerships.eventsourcing.lanes;

import org.missionpartnerships.eventsourcing.journal.InMemoryJournal;
import org.missionpartnerships.eventsourcing.journal.Journal;

class LanesInMemoryTest extends LanesConformance {

    @Override
    Journal emptyJournal() {
        return new InMemoryJournal("fund-service");
    }
}
