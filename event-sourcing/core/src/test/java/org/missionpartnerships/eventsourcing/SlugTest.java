package org.missionpartnerships.eventsourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SlugTest {

    @Test
    void a_name_becomes_a_slug_without_accents_and_punctuation() {
        assertThat(Slug.derive("Name", "  Fundación Caja de Burgos ")).isEqualTo("fundacion-caja-de-burgos");
        assertThat(Slug.derive("Name", "Straßenbahn & Söhne (Ö.)")).isEqualTo("strassenbahn-sohne-o");
        assertThat(Slug.derive("Name", "Miasto Stołeczne Warszawa")).isEqualTo("miasto-stoleczne-warszawa");
    }

    @Test
    void a_long_name_becomes_a_slug_that_is_not_too_long() {
        assertThat(Slug.derive("Name", "a".repeat(79) + " b")).isEqualTo("a".repeat(79));
        assertThat(Slug.derive("Name", "x".repeat(500)))
                .hasSize(Slug.MAX_LENGTH)
                .satisfies(slug -> assertThat(Slug.isValid(slug)).isTrue());
    }

    @Test
    void a_name_without_a_latin_letter_or_digit_asks_for_an_id() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Slug.derive("Organisation name", "Київ"))
                .withMessageContaining("Organisation name \"Київ\"")
                .withMessageContaining("Choose an id");
    }

    @Property
    void what_is_valid_is_what_the_published_pattern_says(
            @ForAll @CharRange(from = 'a', to = 'c') @Chars({'-', '0', '9', 'z', 'A', '_', 'é'}) @StringLength(max = 82)
                    String text) {
        assertThat(Slug.isValid(text)).isEqualTo(text.length() <= Slug.MAX_LENGTH && text.matches(Slug.PATTERN));
    }
}
