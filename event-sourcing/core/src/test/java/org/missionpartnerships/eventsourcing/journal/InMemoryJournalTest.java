package org.missionpartnerships.eventsourcing.journal;

class InMemoryJournalTest extends JournalConformance {

    @Override
    Journal emptyJournal() {
        return new InMemoryJournal("fund-service");
    }
}
