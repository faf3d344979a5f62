package org.missionpartnerships.edge.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.edge.problem.ProblemException;

class IdempotencyKeyTest {

    @Test
    void a_key_is_the_same_bare_or_in_quotes() {
        assertThat(IdempotencyKey.parse("8e03978e-40d5-43e8-bc93-6894a57f9324"))
                .isEqualTo(IdempotencyKey.parse("\"8e03978e-40d5-43e8-bc93-6894a57f9324\""));
        assertThat(IdempotencyKey.parse("\"two words, \\\"quoted\\\" and \\\\\"")
                        .text())
                .isEqualTo("two words, \"quoted\" and \\");
        assertThat(IdempotencyKey.parse("x".repeat(200)).text()).hasSize(200);
    }

    @Test
    void what_is_no_key_is_refused() {
        for (String header :
                List.of("", "\"\"", "\"open", "two words", "ñ", "\"ñ\"", "\"\\n\"", "x".repeat(201), "a\tb")) {
            assertThatThrownBy(() -> IdempotencyKey.parse(header)).as(header).isInstanceOf(ProblemException.class);
        }
    }
}
