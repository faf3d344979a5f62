package org.missionpartnerships.eventsourcing.journal;

class PostgresJournalIT extends JournalConformance {

    @Override
    Journal emptyJournal() {
        return TestJournals.journal(TestJournals.freshDatabase());
    }
}
