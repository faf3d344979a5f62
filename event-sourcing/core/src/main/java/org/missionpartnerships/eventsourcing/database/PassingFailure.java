package org.missionpartnerships.eventsourcing.database;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.journal.JournalUnavailable;
import org.missionpartnerships.eventsourcing.journal.OutcomeUnknown;

/** Tells a failure that passes (a database that restarts, a deadlock, a full disk) from one that the same input causes again. */
public final class PassingFailure {

    /** Connection, transaction rollback, resources, lock not available, operator intervention, system error. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    private PassingFailure() {}

    public static boolean is(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean passing = switch (cause) {
                case JournalUnavailable _, OutcomeUnknown _ -> true;
                case SQLTransientException _, SQLRecoverableException _ -> true;
                case SQLException e -> hasPassingState(e);
                default -> false;
            };
            if (passing) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasPassingState(SQLException failure) {
        String state = failure.getSQLState();
        // pools and drivers throw without a state when they could not get through
        return state == null
                || state.length() < 2
                || PASSING_CLASSES.contains(state.substring(0, 2))
                || "25006".equals(state);
    }
}
