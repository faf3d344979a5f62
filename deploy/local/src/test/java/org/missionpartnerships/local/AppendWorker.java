package org.missionpartnerships.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.eventsourcing.EventMetadata;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.consumption.JournalTail;
import org.missionpartnerships.eventsourcing.journal.PostgresJournal;
import org.missionpartnerships.eventsourcing.json.JsonEventCodec;
import org.missionpartnerships.eventsourcing.lanes.CausalFloor;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.eventsourcing.lanes.LaneSettings;
import org.missionpartnerships.eventsourcing.lanes.LedgerLanes;
import org.missionpartnerships.eventsourcing.lanes.RepeatKey;
import org.missionpartnerships.eventsourcing.publication.Publisher;
import org.missionpartnerships.eventsourcing.publication.PublisherSettings;
import org.missionpartnerships.eventsourcing.publication.PublisherState;
import org.missionpartnerships.published.cloudevents.CloudEventsRecordFormat;
import org.missionpartnerships.testsupport.servers.Login;

/**
 * The real lanes, journal and publisher in a process that starts quickly and is made to be killed. A line asks
 * ({@code key ledger}), a line answers ({@code ok key first-seq last-seq .}, {@code unknown key why .}); the dot shows
 * that the line was not cut short. Each command causes several events.
 */
final class AppendWorker {
    static final int EVENTS_PER_COMMAND = 3;

    private static final Logger ROOT = Logger.getLogger("");

    record Note(String key) {}

    record Noted(String key, int part) {}

    record Count(long notes) {}

    record Never() {}

    private static final StreamType<Note, Count, Noted, Never> NOTES = new StreamType<>(
            "notes",
            new Decider<>() {
                @Override
                public Count initial() {
                    return new Count(0);
                }

                @Override
                public Decision<Noted, Never> decide(Note command, Count state) {
                    return Decision.accept(
                            new Noted(command.key(), 1), new Noted(command.key(), 2), new Noted(command.key(), 3));
                }

                @Override
                public Count evolve(Count state, Noted event) {
                    return new Count(state.notes() + 1);
                }
            },
            JsonEventCodec.of(Noted.class, _ -> new EventType("mission.noted", 1))
                    .event(new EventType("mission.noted", 1), Noted.class)
                    .build());

    private AppendWorker() {}

    public static void main(String[] arguments) throws Exception {
        ROOT.setLevel(Level.SEVERE);
        String url = arguments[0];
        String user = arguments[1];
        String password = arguments[2];
        Map<String, Object> kafka = Map.of("bootstrap.servers", arguments[3]);
        String topic = arguments[4];
        PrintStream out = new PrintStream(System.out, true, UTF_8);

        var pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(p -> p.maxSize(8)
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url)
                                .jdbcProperty("prepareThreshold", "1")
                                .jdbcProperty("socketTimeout", "10")
                                .principal(new NamePrincipal(user))
                                .credential(new SimplePassword(password)))));
        var meters = new SimpleMeterRegistry();
        var journal = new PostgresJournal(Service.MISSION.id(), pool);
        var tail = new JournalTail(journal);
        var publisher = new Publisher(
                new PublisherSettings(topic, 12, kafka),
                journal,
                pool,
                new Login(url, user, password).dataSource(),
                new CloudEventsRecordFormat(),
                meters);
        tail.listen(publisher);
        var lanes = new LedgerLanes(
                journal, LaneSettings.DEFAULT, CausalFloor.none(), tail, InstantSource.system(), meters);
        publisher.start();
        Thread.ofVirtual().start(() -> announce(publisher, out));
        out.println("ready");

        var requests = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            String[] words = line.split(" ");
            Thread.ofVirtual().start(() -> out.println(answer(lanes, words[0], new Ledger(words[1])) + " ."));
        }
        System.exit(0);
    }

    private static String answer(CommandLanes lanes, String key, Ledger ledger) {
        try {
            CommandContext context = CommandContext.of(new EventMetadata(key, key, null, "tester"))
                    .repeatableAs(new RepeatKey(key, key.getBytes(UTF_8)));
            Handled<Count, Never> handled = lanes.handle(NOTES, ledger, stream(key, ledger), new Note(key), context);
            return switch (handled) {
                case Handled.Recorded<Count, Never> recorded ->
                    "ok %s %d %d"
                            .formatted(
                                    key,
                                    recorded.events().getFirst().seq(),
                                    recorded.events().getLast().seq());
                case Handled.Unchanged<Count, Never> other -> "failed " + key + " " + other;
                case Handled.Refused<Count, Never> other -> "failed " + key + " " + other;
                case Handled.Stale<Count, Never> other -> "failed " + key + " " + other;
                case Handled.KeyReused<Count, Never> other -> "failed " + key + " " + other;
            };
        } catch (RuntimeException e) {
            return "unknown " + key + " " + e.getMessage();
        }
    }

    /** A new one for every hundred keys: each start folds what its streams hold. */
    private static StreamId stream(String key, Ledger ledger) {
        return NOTES.stream(ledger.name() + "-" + Integer.parseInt(key.replaceAll("\\D", "")) / 100);
    }

    private static void announce(Publisher publisher, PrintStream out) {
        while (!(publisher.state() instanceof PublisherState.Publishing
                || publisher.state() instanceof PublisherState.Following)) {
            LockSupport.parkNanos(2_000_000);
        }
        out.println("publisher");
    }
}
