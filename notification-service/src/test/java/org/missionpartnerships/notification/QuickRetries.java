package org.missionpartnerships.notification;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.missionpartnerships.testsupport.specs.RealServers;

/** The service on real servers, with receivers on this machine and less patience than in earnest. */
public class QuickRetries implements QuarkusTestProfile {

    static final int ATTEMPTS = 6;
    static final int TIMES_ASKED = 5;
    static final String ORIGIN = "missions.example.org";
    static final String PUBLIC_URL = "https://missions.example.org/notifications/";
    static final int MAX_WATCHERS = 30;
    static final int MAX_PER_OWNER = 8;

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.http.test-port", "0");
        settings.put("notification.webhooks.loopback-allowed", "true");
        settings.put("notification.webhooks.timeout", "2S");
        settings.put("notification.webhooks.retry-delays", "0S,50MS,100MS,200MS,400MS,800MS");
        settings.put("notification.webhooks.agreement-delays", "0S,100MS,200MS,400MS,3S");
        settings.put("notification.webhooks.origin", ORIGIN);
        settings.put("notification.webhooks.public-url", PUBLIC_URL);
        settings.put("notification.webhooks.poll", "50MS");
        settings.put("notification.webhooks.max-per-owner", Integer.toString(MAX_PER_OWNER));
        settings.put("notification.stream.heartbeat", "500MS");
        settings.put("notification.stream.stall", "2S");
        settings.put("notification.stream.max-watchers", Integer.toString(MAX_WATCHERS));
        return settings;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(RealServers.class));
    }
}
