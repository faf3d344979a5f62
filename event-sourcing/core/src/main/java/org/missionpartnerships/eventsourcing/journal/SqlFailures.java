package org.missionpartnerships.eventsourcing.journal;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What an SQL failure means to whoever appends or reads. */
final class SqlFailures {

    private SqlFailures() {}

    static RuntimeException ofAppend(SQLException failure, List<JournalRow> rows) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return switch (state) {
            case "23505" ->
                new AppendConflict(kindOf(failure, rows), "Someone else was there first: " + failure.getMessage());
            // deadlock or serialisation: rolled back, and worth another try on what is there by then
            case "40P01", "40001" -> new AppendConflict(AppendConflict.Kind.POSITION, failure.getMessage());
            default -> isAnswer(state) ? unavailable(failure) : new OutcomeUnknown(failure);
        };
    }

    static JournalUnavailable unavailable(SQLException failure) {
        return new JournalUnavailable(
                "The journal's database did not serve the request (SQLSTATE %s)".formatted(failure.getSQLState()),
                failure);
    }

    /** True if the server itself said that the statement failed; then it was rolled back. */
    private static boolean isAnswer(String state) {
        boolean connectionLost = state.startsWith("08") || state.startsWith("57P") || state.isEmpty();
        return !connectionLost;
    }

    private static AppendConflict.Kind kindOf(SQLException failure, List<JournalRow> rows) {
        @Nullable ServerErrorMessage message = failure instanceof PSQLException e ? e.getServerErrorMessage() : null;
        if (message == null || message.getConstraint() == null) {
            return AppendConflict.Kind.POSITION;
        }
        if (message.getConstraint().endsWith("idempotency_key")) {
            return AppendConflict.Kind.COMMAND_KEY;
        }
        // the ledger's number was free and the stream's first version was not: the stream was begun by somebody else
        boolean begun = message.getConstraint().endsWith("stream_version")
                && rows.stream().anyMatch(row -> row.event().version() == 1);
        return begun || "stream".equals(message.getTable())
                ? AppendConflict.Kind.STREAM_NAME
                : AppendConflict.Kind.POSITION;
    }
}
