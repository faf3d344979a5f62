package org.missionpartnerships.eventsourcing.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventMetadata;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.StreamId;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;

/**
 * Reads the whole journal by binary COPY, partition by partition, in the order in which it lies on disk, and puts each
 * ledger back into its order: numbers without holes make that exact. Rows that lie too far out of order (after a restore,
 * say) are read again in index order instead of being held in memory.
 */
final class CopyReplay {

    private static final int MAX_HELD = 200_000;
    private static final int SIGNATURE = 11;

    /** PostgreSQL counts microseconds from 2000-01-01. */
    private static final long EPOCH_2000_SECONDS = 946_684_800L;

    private final CopyManager copy;
    private final Interned<Ledger> ledgers = new Interned<>(Ledger::new);
    private final Interned<StreamId> streams = new Interned<>(StreamId::parse);
    private final Interned<String> typeNames = new Interned<>(Function.identity());
    private final Interned<String> actors = new Interned<>(Function.identity());
    private final Map<String, EventType[]> types = new HashMap<>();

    CopyReplay(Connection connection) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    long replay(Consumer<RecordedEvent> reader) throws SQLException {
        long total = 0;
        for (int partition = 0; partition < Partitions.COUNT; partition++) {
            Sequencer sequencer = new Sequencer(reader);
            if (!read(partition, "", sequencer)) {
                sequencer.held.clear();
                read(partition, " ORDER BY ledger, seq", sequencer);
            }
            total += sequencer.delivered;
        }
        return total;
    }

    /** @return false if it stopped because too much had to be held */
    private boolean read(int partition, String order, Sequencer sequencer) throws SQLException {
        CopyOut out = copy.copyOut("COPY (SELECT " + EventRows.COLUMNS + " FROM " + Partitions.name(partition) + order
                + ") TO STDOUT (FORMAT binary)");
        try {
            boolean first = true;
            byte[] message;
            while ((message = out.readFromCopy()) != null) {
                ByteBuffer row = ByteBuffer.wrap(message);
                if (first) {
                    row.position(SIGNATURE + 4);
                    row.position(row.position() + 4 + row.getInt(row.position()));
                    first = false;
                    if (!row.hasRemaining()) {
                        continue;
                    }
                }
                if (row.getShort() == -1) {
                    continue;
                }
                sequencer.accept(event(row));
                if (sequencer.held.size() > MAX_HELD) {
                    return false;
                }
            }
            return true;
        } finally {
            if (out.isActive()) {
                out.cancelCopy();
            }
        }
    }

    private RecordedEvent event(ByteBuffer row) {
        Ledger ledger = ledgers.next(row);
        long seq = nextLong(row);
        StreamId stream = streams.next(row);
        long version = nextLong(row);
        row.getInt();
        UUID id = new UUID(row.getLong(), row.getLong());
        String typeName = typeNames.next(row);
        row.getInt();
        EventType type = type(typeName, row.getInt());
        long micros = nextLong(row);
        Instant recordedAt = Instant.ofEpochSecond(
                EPOCH_2000_SECONDS + Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
        EventMetadata metadata =
                new EventMetadata(nextText(row), nextText(row), nextNullableText(row), actors.next(row));
        byte[] payload = new byte[row.getInt()];
        row.get(payload);
        return new RecordedEvent(ledger, seq, stream, version, id, type, recordedAt, metadata, payload);
    }

    private EventType type(String name, int version) {
        EventType[] versions = types.computeIfAbsent(name, _ -> new EventType[version]);
        if (versions.length < version) {
            versions = Arrays.copyOf(versions, version);
            types.put(name, versions);
        }
        if (versions[version - 1] == null) {
            versions[version - 1] = new EventType(name, version);
        }
        return versions[version - 1];
    }

    private static long nextLong(ByteBuffer row) {
        row.getInt();
        return row.getLong();
    }

    private static String nextText(ByteBuffer row) {
        String text = nextNullableText(row);
        if (text == null) {
            throw new IllegalStateException("es.event: a column that is never null was null");
        }
        return text;
    }

    private static @Nullable String nextNullableText(ByteBuffer row) {
        int length = row.getInt();
        if (length < 0) {
            return null;
        }
        String text = new String(row.array(), row.position(), length, StandardCharsets.UTF_8);
        row.position(row.position() + length);
        return text;
    }

    /** Hands each ledger's events on in order, holding those that come early. */
    private static final class Sequencer {

        private record Place(Ledger ledger, long seq) {}

        private final Consumer<RecordedEvent> reader;
        private final Map<Ledger, long[]> last = new HashMap<>();
        private final Map<Place, RecordedEvent> held = new HashMap<>();
        private long delivered;

        Sequencer(Consumer<RecordedEvent> reader) {
            this.reader = reader;
        }

        void accept(RecordedEvent event) {
            long[] seq = last.computeIfAbsent(event.ledger(), _ -> new long[1]);
            if (event.seq() > seq[0] + 1) {
                held.put(new Place(event.ledger(), event.seq()), event);
                return;
            }
            if (event.seq() <= seq[0]) {
                return;
            }
            deliver(event, seq);
            while (!held.isEmpty()) {
                RecordedEvent next = held.remove(new Place(event.ledger(), seq[0] + 1));
                if (next == null) {
                    return;
                }
                deliver(next, seq);
            }
        }

        private void deliver(RecordedEvent event, long[] seq) {
            seq[0] = event.seq();
            delivered++;
            reader.accept(event);
        }
    }

    /** Values that recur in most rows are made once: a small table looked up by their bytes. */
    private static final class Interned<T> {

        private static final int SLOTS = 1 << 14;

        private final byte[][] keys = new byte[SLOTS][];
        private final Object[] values = new Object[SLOTS];
        private final Function<String, T> make;

        Interned(Function<String, T> make) {
            this.make = make;
        }

        @SuppressWarnings("unchecked")
        T next(ByteBuffer row) {
            int length = row.getInt();
            int from = row.position();
            byte[] bytes = row.array();
            row.position(from + length);
            int hash = 1;
            for (int i = from; i < from + length; i++) {
                hash = 31 * hash + bytes[i];
            }
            int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
            byte[] key = keys[slot];
            if (key == null || !Arrays.equals(key, 0, key.length, bytes, from, from + length)) {
                keys[slot] = Arrays.copyOfRange(bytes, from, from + length);
                values[slot] = make.apply(new String(bytes, from, length, StandardCharsets.UTF_8));
            }
            return (T) values[slot];
        }
    }
}
