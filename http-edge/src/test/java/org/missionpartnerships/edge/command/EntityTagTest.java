package org.missionpartnerships.edge.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class EntityTagTest {

    @Test
    void what_was_given_out_is_understood() {
        for (long version : List.of(0L, 1L, 57L, 999_999_999_999_999_999L)) {
            assertThat(EntityTag.versionIn(EntityTag.of(version))).isEqualTo(OptionalLong.of(version));
        }
    }

    @Test
    void nothing_else_is() {
        for (String text : List.of(
                "7", "\"7", "\"07\"", "\"-1\"", "\"\"", "W/\"7\"", "*", "\"7\",\"8\"", "\"9999999999999999999\"")) {
            assertThat(EntityTag.versionIn(text)).as(text).isEmpty();
        }
    }
}
