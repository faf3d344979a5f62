package org.missionpartnerships.eventsourcing.lanes;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.eventsourcing.journal.JournalRow;
import org.missionpartnerships.eventsourcing.journal.JournalUnavailable;
import org.missionpartnerships.eventsourcing.journal.OutcomeUnknown;

/** Loses the connection at will: before the append took effect, after it, or before it was sent. */
final class FaultyJournal extends RelayedJournal {

    private final Random random;
    private final int faultsInTen;

    FaultyJournal(Journal real, long seed, int faultsInTen) {
        super(real);
        this.random = new Random(seed);
        this.faultsInTen = faultsInTen;
    }

    @Override
    public void append(List<JournalRow> rows) {
        SQLException reset = new SQLException("connection reset", "08006");
        switch (draw()) {
            case 0 -> throw new OutcomeUnknown(reset);
            case 1 -> {
                real.append(rows);
                throw new OutcomeUnknown(reset);
            }
            case 2 -> throw new JournalUnavailable("refused", reset);
            default -> real.append(rows);
        }
    }

    private synchronized int draw() {
        return random.nextInt(10) < faultsInTen ? random.nextInt(3) : 9;
    }
}
