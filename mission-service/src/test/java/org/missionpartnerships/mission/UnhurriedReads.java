package org.missionpartnerships.mission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.Position;
import org.missionpartnerships.mission.Http.Answer;

/** Many commands, none of which waits until read models show it; what is asked afterwards waits for all of them. */
final class UnhurriedReads {

    private final String[] headers;
    private final Map<Ledger, Position> reached = new ConcurrentHashMap<>();

    /** @param cities that the commands concern */
    UnhurriedReads(String... cities) {
        headers = Stream.concat(Stream.of(Http.steward(cities)), Stream.of("Prefer", "respond-async"))
                .toArray(String[]::new);
    }

    void command(String path, String body) {
        Answer answer = Http.post(path, body, headers);
        assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 202);
        if (!answer.header("Event-Position").isEmpty()) {
            Position position = Position.parse(answer.header("Event-Position"));
            reached.put(position.ledger(), position);
        }
    }

    Answer get(String path) {
        return reached.isEmpty()
                ? Http.get(path)
                : Http.get(
                        path,
                        "After",
                        String.join(
                                ",",
                                reached.values().stream()
                                        .map(Position::toString)
                                        .toList()));
    }
}
