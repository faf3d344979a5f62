package org.missionpartnerships.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.missionpartnerships.testsupport.servers.FreePort;
import org.missionpartnerships.testsupport.servers.Login;
import org.missionpartnerships.testsupport.servers.PidFile;

/**
 * All four services as {@code ./mp up} starts them, Burgos told as {@code ./mp demo burgos} tells it, judged as
 * {@code ./mp verify} judges it; and that verdict put to the proof.
 */
class WholeStackIT {
    private static final Place PLACE = place();
    private static final Stack STACK = new Stack(PLACE, new Terminal(System.out));
    private static final Duration SOON = Duration.ofSeconds(90);

    @BeforeAll
    static void up() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(STACK::down));
        STACK.up();
        new Demo(PLACE, STACK.tokens(), new Terminal(System.out)).load("burgos");
    }

    @AfterAll
    static void down() {
        STACK.down();
    }

    @Test
    void burgos_is_sound() throws InterruptedException {
        assertThat(verdict()).contains("checks hold.").doesNotContain("  NO ");
    }

    @Test
    void telling_burgos_again_changes_nothing() throws SQLException {
        List<Line> before = history();
        new Demo(PLACE, STACK.tokens(), new Terminal(System.out)).load("burgos");
        assertThat(history()).isEqualTo(before);
    }

    /** Each change is taken back: the next verdict, which must name one thing or none, would name it again. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            city_history equals a fold | UPDATE city_history.entry SET edtf = '1999' WHERE ledger = 'burgos' AND source = 'mission-service' AND seq = 2
            city_history equals a fold | DELETE FROM city_history.entry WHERE ledger = 'burgos' AND source = 'partner-service' AND seq = 1
            city_list equals a fold    | UPDATE city_list.city SET name = 'Bourgos' WHERE id = 'burgos'
            """)
    void a_read_model_that_was_changed_is_found(String check, String change) throws Exception {
        String table = change.split(" ")[change.startsWith("DELETE") ? 2 : 1];
        String kept = "kept_" + table.replace('.', '_');
        tell("CREATE TABLE public." + kept + " AS TABLE " + table);
        try {
            assertThat(tell(change)).as(change).isEqualTo(1);
            assertThat(verdict().lines().filter(line -> line.startsWith("  NO")))
                    .singleElement()
                    .asString()
                    .contains("mission-service", check);
        } finally {
            tell("TRUNCATE " + table);
            tell("INSERT INTO " + table + " SELECT * FROM public." + kept);
            tell("DROP TABLE public." + kept);
        }
    }

    /** The three journals of the city, merged by (recorded_at, source, seq), tell every effect after its cause. */
    @Test
    void merged_journals_of_burgos_tell_every_effect_after_its_cause() throws SQLException {
        List<Line> merged = history();
        assertThat(merged.stream().map(Line::source).distinct()).hasSize(3);
        Set<String> ids = merged.stream().map(Line::id).collect(Collectors.toSet());
        Set<String> told = new HashSet<>();
        int effects = 0;
        for (Line line : merged) {
            if (ids.contains(line.cause())) {
                assertThat(told).as(line + " comes after its cause").contains(line.cause());
                effects++;
            }
            // a statement that names the event which it follows was made by someone who had seen it
            if (line.after() != null) {
                assertThat(told).as(line + " follows " + line.after()).contains(line.after());
                effects++;
            }
            told.add(line.id());
        }
        assertThat(effects).as("causes and references within the city").isPositive();
    }

    /** Nobody starts it but the watch that {@code ./mp up} leaves behind. */
    @Test
    void what_is_killed_comes_back_and_the_stack_serves_again() throws Exception {
        for (String killed : List.of("postgres/server.pid", "kafka/server.pid", "run/partner-service.pid")) {
            ProcessHandle process =
                    new PidFile(PLACE.state().resolve(killed)).process().orElseThrow();
            process.destroyForcibly();
            await().atMost(SOON).until(() -> !STACK.isUp());
        }
        await().atMost(SOON).pollInterval(Duration.ofMillis(500)).until(() -> STACK.isUp() && status().ready());
        assertThat(status().text())
                .containsPattern("PostgreSQL 18 +ready")
                .contains("and was started again")
                .doesNotContain("cannot be started again");
        assertThat(Files.readString(PLACE.watchLog()))
                .contains("PostgreSQL 18 died at", "Kafka 4 died at", "partner-service died at");

        // recorded, published and applied as before
        new Api(PLACE)
                .post(
                        Service.MISSION,
                        "/cities",
                        Map.of("Authorization", "Bearer " + STACK.tokens().steward("afterwards")),
                        Api.JSON.createObjectNode().put("id", "afterwards").put("name", "Afterwards"));
        assertThat(verdict()).contains("checks hold.").doesNotContain("  NO ");
    }

    private record Status(boolean ready, String text) {}

    private static Status status() {
        var out = new ByteArrayOutputStream();
        boolean ready = new Stack(PLACE, new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8))).status();
        return new Status(ready, out.toString(StandardCharsets.UTF_8));
    }

    private record Line(
            Instant recordedAt,
            String source,
            long seq,
            String id,
            String cause,
            @Nullable String after) {}

    private static List<Line> history() throws SQLException {
        List<Line> lines = new ArrayList<>();
        for (Service service : List.of(Service.MISSION, Service.PARTNER, Service.MILESTONE)) {
            try (Connection connection =
                            STACK.database(service).owner().dataSource().getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("""
                            SELECT recorded_at, seq, event_id::text, causation_id,
                                   convert_from(payload, 'UTF8')::json -> 'occurred' ->> 'after'
                            FROM es.event WHERE ledger = 'burgos'""")) {
                while (rows.next()) {
                    lines.add(new Line(
                            rows.getObject(1, OffsetDateTime.class).toInstant(),
                            service.id(),
                            rows.getLong(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5)));
                }
            }
        }
        lines.sort(Comparator.comparing(Line::recordedAt)
                .thenComparing(Line::source)
                .thenComparing(Line::seq));
        return lines;
    }

    private static String verdict() throws InterruptedException {
        var out = new ByteArrayOutputStream();
        var terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8));
        boolean holds = new Verification(PLACE, STACK, terminal).run();
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(holds).as(text).isEqualTo(!text.contains("  NO "));
        return text;
    }

    /** @return how many rows were changed */
    private static int tell(String sql) throws SQLException {
        try (Connection connection = superuser().dataSource().getConnection();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static Login superuser() {
        var database = STACK.database(Service.MISSION);
        return new Login(database.url(), "postgres", database.owner().password());
    }

    private static Place place() {
        Path project =
                Path.of(System.getProperty("mp.home", "../..")).toAbsolutePath().normalize();
        Path state = Path.of("target", "stacks", "whole").toAbsolutePath();
        if (Files.exists(state)) {
            // what an interrupted run may have left running goes first
            new Stack(new Place(project, state, 0), new Terminal(System.out)).down();
            MissionStack.delete(state);
        }
        return placeWithFreePorts(project, state);
    }

    static Place placeWithFreePorts(Path project, Path state) {
        int offset = IntStream.generate(() -> ThreadLocalRandom.current().nextInt(100, 10_000))
                .filter(WholeStackIT::isFree)
                .findFirst()
                .orElseThrow();
        return new Place(project, state, offset);
    }

    private static boolean isFree(int offset) {
        var place = new Place(Path.of(""), Path.of(""), offset);
        return Stream.concat(
                        Stream.of(place.postgresPort(), place.kafkaPort()),
                        Arrays.stream(Service.values()).map(place::port))
                .allMatch(FreePort::isFree);
    }
}
