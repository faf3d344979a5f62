package org.missionpartnerships.mission.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SearchedWordsTest {

    @Test
    void words_are_folded_and_joined() {
        assertThat(SearchedWords.of("Jõhvi, digital-GOVERNMENT!").query())
                .isEqualTo("johvi:* & digital:* & government:*");
        assertThat(SearchedWords.of("Łódź").query()).isEqualTo("lodz:*");
    }

    @Test
    void signs_of_the_query_language_are_no_words() {
        assertThat(SearchedWords.of("!(:*) & | <->").words()).isEmpty();
        assertThat(SearchedWords.of("it's").query()).isEqualTo("it:* & s:*");
    }

    @Property
    void nothing_but_letters_and_digits_gets_into_a_query(@ForAll String text) {
        assertThat(SearchedWords.of(text).words()).allMatch(word -> word.matches("[\\p{L}\\p{N}]+"));
    }
}
