package org.missionpartnerships.notification;

import static java.util.stream.Collectors.joining;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.notification.feed.Events;
import org.missionpartnerships.testsupport.openapi.ServiceDocument;

@QuarkusTest
@TestProfile(OpenApiIT.OfItsOwn.class)
class OpenApiIT extends ServiceDocument {

    private static final Pattern KEY = Pattern.compile("key=([\\w-]+)");

    /** A profile of its own starts the service anew. */
    public static class OfItsOwn extends QuickRetries {}

    private Receiver receiver;

    @BeforeEach
    void open() {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Override
    protected URI address() {
        return Client.uri("");
    }

    @Override
    protected String name() {
        return "notification-service";
    }

    @Override
    protected String elsewhere() {
        List<ReceivedEvent> events = List.of(mission(1, "mission.proposed", """
                        {"mission":"burgos-poligono-circular","city":"burgos","title":"Polígono Circular",\
                        "topic":"circular-economy","occurred":{"edtf":"[..2021]","basis":"inferred"}}"""), mission(2, "mission.launched", """
                        {"mission":"burgos-poligono-circular","occurred":{"edtf":"2021","basis":"stated"}}"""));
        try (Topics topics = new Topics()) {
            topics.publish(events);
        }
        return events.stream().map(event -> event.position().toString()).collect(joining(","));
    }

    private static ReceivedEvent mission(long seq, String type, String data) {
        return Events.event("mission-service", "burgos", seq, type, "missions/burgos-poligono-circular", data);
    }

    @Override
    protected Map<String, String> standIns() {
        Map<String, String> standIns = new HashMap<>(Map.of("https://hooks.example.org/missions", receiver.url()));
        if (!receiver.asked().isEmpty()) {
            Matcher key = KEY.matcher(receiver.asked()
                    .getLast()
                    .headers()
                    .firstValue("WebHook-Request-Callback")
                    .orElseThrow());
            if (key.find()) {
                standIns.put("4XJb0Qd3mZ8sT1vKc7RyWn5LpEoHg2Ua", key.group(1));
            }
        }
        return standIns;
    }
}
