package org.missionpartnerships.notification;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Someone who subscribed: a real HTTP server that can go away and come back at the same address. */
final class Receiver implements AutoCloseable {

    /** What arrived in one request. */
    record Message(HttpHeaders headers, String body, long nanos) {

        String id() {
            return headers.firstValue("webhook-id").orElseThrow();
        }
    }

    /** How to answer a message. */
    record Answer(int status, Map<String, String> headers, String body) {
        static final Answer OK = of(204);

        static Answer of(int status) {
            return new Answer(status, Map.of());
        }

        Answer(int status, Map<String, String> headers) {
            this(status, headers, "");
        }
    }

    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final int port;
    private final List<Message> asked = new CopyOnWriteArrayList<>();
    private volatile Function<Message, Answer> behaviour = _ -> Answer.OK;
    private volatile Function<Message, Answer> agreement = Receiver::agree;
    private HttpServer server;

    Receiver() {
        server = listen(0);
        port = server.getAddress().getPort();
    }

    String url() {
        return "http://localhost:" + port + "/hook";
    }

    List<Message> messages() {
        return messages;
    }

    List<UUID> ids() {
        return messages.stream().map(message -> UUID.fromString(message.id())).toList();
    }

    /** What asked whether it agrees. */
    List<Message> asked() {
        return asked;
    }

    /** How to answer when asked; agrees to everything unless told otherwise. */
    void whenAsked(Function<Message, Answer> how) {
        agreement = how;
    }

    private static Answer agree(Message asked) {
        return new Answer(
                200,
                Map.of(
                        "Allow",
                        "POST",
                        "WebHook-Allowed-Origin",
                        asked.headers().firstValue("WebHook-Request-Origin").orElseThrow(),
                        "WebHook-Allowed-Rate",
                        "*"));
    }

    void answer(Function<Message, Answer> how) {
        behaviour = how;
    }

    void goAway() {
        server.stop(0);
    }

    void comeBack() {
        server = listen(port);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private HttpServer listen(int at) {
        try {
            HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), at), 0);
            listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            listening.createContext("/hook", exchange -> {
                Message message = new Message(
                        HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true),
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                        System.nanoTime());
                boolean asks = exchange.getRequestMethod().equals("OPTIONS");
                Answer answer = (asks ? agreement : behaviour).apply(message);
                (asks ? asked : messages).add(message);
                answer.headers().forEach(exchange.getResponseHeaders()::add);
                byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
