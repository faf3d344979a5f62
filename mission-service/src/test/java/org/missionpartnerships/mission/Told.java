package org.missionpartnerships.mission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Holds an answer against what was sent: all of it must be told again, whatever else the answer says. */
public final class Told {

    private Told() {}

    /** @param except members that the answer tells in its own way */
    public static void tells(JsonNode answer, JsonNode sent, String... except) {
        tells("", answer, sent, List.of(except));
    }

    private static void tells(String pointer, JsonNode answer, JsonNode sent, List<String> except) {
        if (sent.isObject()) {
            sent.properties().forEach(member -> {
                if (!except.contains(member.getKey())) {
                    tells(pointer + "/" + member.getKey(), answer.path(member.getKey()), member.getValue(), List.of());
                }
            });
        } else if (sent.isArray()) {
            assertThat(answer).as(pointer).hasSameSizeAs(sent);
            for (int index = 0; index < sent.size(); index++) {
                tells(pointer + "/" + index, answer.path(index), sent.path(index), List.of());
            }
        } else if (sent.isNumber()) {
            assertThat(answer.decimalValue()).as(pointer).isEqualByComparingTo(sent.decimalValue());
        } else if (!sent.isMissingNode()) {
            assertThat(answer).as(pointer).isEqualTo(sent);
        }
    }
}
