package org.missionpartnerships.edge.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.edge.problem.ProblemException;

class CursorTest {

    @Test
    void what_was_written_is_read_whatever_it_holds() {
        for (List<String> key : List.of(
                List.of("a"),
                List.of("2024-03-01", "burgos"),
                List.of(""),
                List.of("ñ/%&=\u0001", "", "\uD83C\uDF33"),
                List.<String>of())) {
            assertThat(Cursor.read(Cursor.write(key, "/trees?city=burgos"), "/trees?city=burgos"))
                    .isEqualTo(key);
        }
    }

    @Test
    void no_cursor_that_was_changed_is_read() {
        String cursor = Cursor.write(List.of("tree-050"), "/trees?");
        for (int i = 0; i < cursor.length(); i++) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
            assertThatThrownBy(() -> Cursor.read(changed, "/trees?"))
                    .as(changed)
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("was not given out for this list");
        }
    }
}
