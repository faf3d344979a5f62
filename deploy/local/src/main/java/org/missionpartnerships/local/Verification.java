package org.missionpartnerships.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.missionpartnerships.local.Oracle.Finding;
import org.missionpartnerships.local.Oracle.Subject;

/** {@code ./mp verify}: the oracle on the running stack, with time to catch up, and a table. */
final class Verification {
    private static final int ATTEMPTS = 20;

    private final Api api;
    private final Stack stack;
    private final Terminal terminal;

    Verification(Place place, Stack stack, Terminal terminal) {
        this.api = new Api(place);
        this.stack = stack;
        this.terminal = terminal;
    }

    boolean run() throws InterruptedException {
        if (!stack.isUp()) {
            throw new CannotContinue("Verifying needs everything up: ./mp up, then again.");
        }
        var oracle = new Oracle(
                Arrays.stream(Service.values())
                        .map(service -> new Subject(
                                service.id(),
                                stack.database(service).owner(),
                                service.topic().orElse(null)))
                        .toList(),
                stack.bootstrapServers());
        terminal.say("Reading journals, topics and watermarks, then folding every read model again ...");
        List<Finding> findings = oracle.examine();
        // Consumers may be on their way while commands come in; what stays wrong is wrong.
        for (int attempt = 1;
                attempt < ATTEMPTS && !allHold(findings) && beyond(findings).isEmpty();
                attempt++) {
            TimeUnit.MILLISECONDS.sleep(500);
            findings = oracle.examine();
        }
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(readModels(beyond(findings)));
        print(all);
        return allHold(all);
    }

    /** The services fold side by side, each of them one read model after the other. */
    private List<Finding> readModels(Set<String> beyond) throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        try (var sideBySide = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Finding>>> folding = Arrays.stream(Service.values())
                    .map(service -> sideBySide.submit(
                            () -> beyond.contains(service.id()) ? List.of(notFolded(service)) : readModels(service)))
                    .toList();
            for (Future<List<Finding>> service : folding) {
                findings.addAll(service.get());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : new IllegalStateException(e.getCause());
        }
        return findings;
    }

    /** A fold up to there would wait for events that do not exist, minutes for each read model. */
    private static Finding notFolded(Service service) {
        return new Finding(service.id(), "read models equal a fold", false, "not folded: a consumer is beyond a head");
    }

    /** Each service folds its read models anew beside the live ones and compares them row by row. */
    private List<Finding> readModels(Service service) {
        Map<String, String> operator =
                Map.of("Authorization", "Bearer " + stack.tokens().operator());
        List<Finding> findings = new ArrayList<>();
        for (JsonNode projection : api.get(service, "/operations", operator).path("projections")) {
            String name = projection.path("projection").asText();
            String check = name + " equals a fold";
            HttpResponse<String> answer = api.ask(service, "/operations/projections/" + name + "/comparison", operator);
            JsonNode body = Api.json(answer);
            findings.add(
                    switch (answer.statusCode()) {
                        case 200 ->
                            new Finding(service.id(), check, body.path("equal").asBoolean(), differences(body));
                        // A table that gives out positions of its own is never filled a second time.
                        case 422 -> new Finding(service.id(), check, true, "not comparable: " + detail(body));
                        default -> new Finding(service.id(), check, false, detail(body));
                    });
        }
        return findings;
    }

    private static String differences(JsonNode comparison) {
        long rows = 0;
        List<String> differences = new ArrayList<>();
        for (JsonNode table : comparison.path("tables")) {
            rows += table.path("liveRows").asLong();
            long onlyLive = table.path("onlyLive").asLong();
            long onlyFolded = table.path("onlyFolded").asLong();
            if (onlyLive + onlyFolded > 0) {
                differences.add("%s: %,d rows only live, %,d only folded, such as %s"
                        .formatted(
                                table.path("table").asText(),
                                onlyLive,
                                onlyFolded,
                                table.path("examples").path(0).asText()));
            }
        }
        return differences.isEmpty() ? "%,d rows".formatted(rows) : String.join("; ", differences);
    }

    private static String detail(JsonNode problem) {
        return problem.path("detail").asText(problem.path("title").asText());
    }

    private void print(List<Finding> findings) {
        for (Finding finding : findings) {
            terminal.say("  %-4s %-21s %-40s %s"
                    .formatted(finding.holds() ? "ok" : "NO", finding.service(), finding.check(), finding.detail()));
        }
        long wrong = findings.stream().filter(finding -> !finding.holds()).count();
        terminal.say("");
        terminal.say(
                wrong == 0
                        ? "All %d checks hold.".formatted(findings.size())
                        : "%d of %d checks do NOT hold.".formatted(wrong, findings.size()));
    }

    private static Set<String> beyond(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.check().equals(Oracle.BEYOND) && !finding.holds())
                .map(Finding::service)
                .collect(Collectors.toSet());
    }

    private static boolean allHold(List<Finding> findings) {
        return findings.stream().allMatch(Finding::holds);
    }
}
