package org.missionpartnerships.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.missionpartnerships.testsupport.servers.Database;
import org.missionpartnerships.testsupport.servers.EmbeddedPostgres;

/**
 * Commands over HTTP: {@code POST /missions}, each a new mission of one city, on 32 kept connections against a whole stack of
 * its own, and then against this service alone with PostgreSQL and Kafka; beside the bare INSERT on the same PostgreSQL.
 */
final class HttpBench {

    private static final int CONNECTIONS = 32;
    private static final int MOST_WARMING_ROUNDS = 32;

    /** The yardstick's turn begins when the read models have taken in what was posted before. */
    private static final int SETTLED_AFTER_MILLIS = 500;

    private final Report report;
    private final OwnStack stack = new OwnStack();

    HttpBench(Report report) {
        this.report = report;
    }

    void run() throws Exception {
        System.out.println("  starting a stack of its own for HTTP …");
        stack.up();
        try {
            measure();
        } finally {
            stack.end();
        }
    }

    private void measure() throws Exception {
        int port = 8081 + OwnStack.PORT_OFFSET;
        String token =
                Files.readString(stack.state().resolve("keys/steward.token")).strip();
        registerBurgos(port, token);
        Database database =
                EmbeddedPostgres.existing(stack.state().resolve("postgres")).database("bench");
        BareInsert bare = new BareInsert(database);
        try (var theirs = new Load.Kept(number -> bare.client(number, 1));
                var ours = new Load.Kept(_ -> new Connection(port, token))) {
            warmUp(ours);
            compare("POST through HTTP, 32 connections, whole stack", theirs, ours);
            for (String other : List.of("partner-service", "milestone-service", "notification-service")) {
                stack.stop(other);
            }
            compare("POST through HTTP, the other services elsewhere", theirs, ours);
        }
    }

    private void compare(String what, Load.Kept theirs, Load.Kept ours) throws Exception {
        List<Measured> both = Alternating.measure(List.of(
                () -> {
                    TimeUnit.MILLISECONDS.sleep(SETTLED_AFTER_MILLIS);
                    return load(theirs, Alternating.SECONDS);
                },
                () -> load(ours, Alternating.SECONDS)));
        report.add(what, 1, both.getFirst(), both.getLast(), 0.3);
    }

    /**
     * Some twenty thousand methods are compiled while the service works, which on two cores takes minutes: until it grows no
     * faster, one measures the compiler. A minute is compared with the minute before, since single rounds differ by more than
     * what one looks for.
     */
    private static void warmUp(Load.Kept ours) throws Exception {
        List<Double> rates = new ArrayList<>();
        do {
            rates.add(load(ours, 15).perSecond());
            System.out.printf("  warming up: %s%n", Report.rate(rates.getLast()));
        } while (rates.size() < MOST_WARMING_ROUNDS && stillGrows(rates));
    }

    private static boolean stillGrows(List<Double> rates) {
        int now = rates.size();
        return now < 8 || mean(rates.subList(now - 4, now)) > 1.03 * mean(rates.subList(now - 8, now - 4));
    }

    private static double mean(List<Double> rates) {
        return rates.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static Measured load(Load.Kept clients, double seconds) throws Exception {
        return Load.run(CONNECTIONS, seconds, Thread.ofPlatform().factory(), clients);
    }

    private static void registerBurgos(int port, String token) throws IOException, InterruptedException {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/cities"))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"id\":\"burgos\",\"name\":\"Burgos\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException("Burgos: %d %s".formatted(response.statusCode(), response.body()));
        }
    }

    /** One kept HTTP/1.1 connection, as lean as can be: the load must not be the limit on the machine it shares. */
    private static final class Connection implements Load.Client {

        private static final AtomicLong MISSIONS = new AtomicLong();
        private static final String BODY = """
                {"id":"burgos-measured-%d","city":"burgos","title":"Circular industrial estate","topic":"circular-economy",\
                "challenge":"Waste, energy and water of many firms, none of which can close the circle on its own",\
                "occurred":{"edtf":"[..2021]","basis":"inferred"},"source":{"document":"trend-report-2025","locator":"L292"}}\
                """;

        private final Socket socket;
        private final OutputStream out;
        private final InputStream in;
        private final String head;

        Connection(int port, String token) {
            head = "POST /missions HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                    + "\r\nContent-Type: application/json\r\nPrefer: respond-async\r\nContent-Length: ";
            try {
                socket = new Socket("127.0.0.1", port);
                socket.setTcpNoDelay(true);
                out = socket.getOutputStream();
                in = new BufferedInputStream(socket.getInputStream());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void once() throws IOException {
            String body = BODY.formatted(MISSIONS.incrementAndGet());
            out.write((head + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            int length = 0;
            String status = line();
            String header;
            while (!(header = line()).isEmpty()) {
                if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
            }
            byte[] answer = in.readNBytes(length);
            if (!status.startsWith("HTTP/1.1 20")) {
                throw new IllegalStateException(status + " " + new String(answer, StandardCharsets.UTF_8));
            }
        }

        private String line() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int next;
            while ((next = in.read()) != '\n') {
                if (next < 0) {
                    throw new IOException("the service closed the connection");
                }
                if (next != '\r') {
                    line.write(next);
                }
            }
            return line.toString(StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
