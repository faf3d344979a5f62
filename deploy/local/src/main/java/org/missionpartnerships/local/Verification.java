package org.missionpartnerships.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.missionpartnerships.local.Oracle.Finding;
import org.missionpartnerships.local.Oracle.Subject;

/** {@code ./mp verify}: the oracle on the running stack, with time to catch up, and a table. */
final class Verification {
    private static final int ATTEMPTS = 20;

    private final Place place;
    private final Stack stack;
    private final Terminal terminal;

    Verification(Place place, Stack stack, Terminal terminal) {
        this.place = place;
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
        List<Finding> findings = oracle.examine();
        // Consumers may be on their way while commands come in; what stays wrong is wrong.
        for (int attempt = 1; attempt < ATTEMPTS && !allHold(findings); attempt++) {
            TimeUnit.MILLISECONDS.sleep(500);
            findings = oracle.examine();
        }
        List<Finding> all = new ArrayList<>(findings);
        for (Service service : Service.values()) {
            all.addAll(readModels(service));
        }
        print(all);
        return allHold(all);
    }

    /** Each service folds its read models anew beside the live ones and compares them row by row. */
    private List<Finding> readModels(Service service) {
        JsonNode answer = new Api(place)
                .get(
                        service,
                        "/operations/comparison",
                        Map.of("Authorization", "Bearer " + stack.tokens().operator()));
        List<Finding> findings = new ArrayList<>();
        for (JsonNode projection : answer.path("projections")) {
            findings.add(new Finding(
                    service.id(),
                    projection.path("projection").asText() + " equals a fold",
                    projection.path("equal").asBoolean(),
                    projection.path("detail").asText()));
        }
        return findings;
    }

    private void print(List<Finding> findings) {
        for (Finding finding : findings) {
            terminal.say("  %-4s %-21s %-34s %s"
                    .formatted(finding.holds() ? "ok" : "NO", finding.service(), finding.check(), finding.detail()));
        }
        long wrong = findings.stream().filter(finding -> !finding.holds()).count();
        terminal.say("");
        terminal.say(
                wrong == 0
                        ? "All %d checks hold.".formatted(findings.size())
                        : "%d of %d checks do NOT hold.".formatted(wrong, findings.size()));
    }

    private static boolean allHold(List<Finding> findings) {
        return findings.stream().allMatch(Finding::holds);
    }
}
