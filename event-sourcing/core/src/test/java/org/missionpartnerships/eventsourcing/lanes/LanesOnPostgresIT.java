package org.missionpartnerships.eventsourcing.lanes;

import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.eventsourcing.journal.TestJournals;

class LanesOnPostgresIT extends LanesConformance {

    @Override
    Journal emptyJournal() {
        return TestJournals.journal(TestJournals.freshDatabase());
    }
}
