package org.missionpartnerships.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The services as a client sees them. */
final class Api {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Place place;

    Api(Place place) {
        this.place = place;
    }

    JsonNode get(Service service, String path, Map<String, String> headers) {
        HttpResponse<String> response = send(service, "GET", path, headers, null, PATIENCE);
        if (response.statusCode() != 200) {
            throw refused(service, "GET", path, response);
        }
        return json(response);
    }

    /** A question to which a refusal is an answer too. */
    HttpResponse<String> ask(Service service, String path, Map<String, String> headers) {
        return send(service, "GET", path, headers, null, Duration.ofMinutes(3));
    }

    /** A command, repeated while the service asks for patience; what is not a success in the end says why. */
    HttpResponse<String> post(Service service, String path, Map<String, String> headers, JsonNode body) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> response = send(service, "POST", path, headers, body, PATIENCE);
        while (response.statusCode() == 503 && System.nanoTime() < deadline) {
            // its idempotency key makes repeating it safe
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            response = send(service, "POST", path, headers, body, PATIENCE);
        }
        if (response.statusCode() / 100 != 2) {
            throw refused(service, "POST", path, response);
        }
        return response;
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new CannotContinue("%s did not answer with JSON: %s".formatted(response.uri(), response.body()));
        }
    }

    private HttpResponse<String> send(
            Service service,
            String method,
            String path,
            Map<String, String> headers,
            @Nullable JsonNode body,
            Duration patience) {
        var request =
                HttpRequest.newBuilder(URI.create(place.url(service) + path)).timeout(patience);
        headers.forEach(request::header);
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json");
            request.method(method, HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8));
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (ConnectException e) {
            throw new CannotContinue(
                    service.id() + " does not answer at " + place.url(service) + ". Is everything up? Try ./mp up.");
        } catch (IOException e) {
            throw new CannotContinue("%s %s at %s failed: %s".formatted(method, path, service.id(), e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotContinue("Interrupted.");
        }
    }

    private static CannotContinue refused(Service service, String method, String path, HttpResponse<String> response) {
        return new CannotContinue("%s answered %s %s with %d:%n%s"
                .formatted(service.id(), method, path, response.statusCode(), response.body()));
    }
}
