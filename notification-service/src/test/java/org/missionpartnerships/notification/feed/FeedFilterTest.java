package org.missionpartnerships.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FeedFilterTest {

    private static final FeedEntry LAUNCHED = entry("mission.launched", 1, "burgos", "burgos-poligono-circular");
    private static final FeedEntry JOINED = entry("partner.joined", 2, "burgos", "burgos-poligono-circular");
    private static final FeedEntry REGISTERED = entry("organisation.registered", 1, "network", null);

    @Test
    void an_empty_filter_wants_everything() {
        assertThat(List.of(LAUNCHED, JOINED, REGISTERED)).allMatch(FeedFilter.EVERYTHING::matches);
    }

    @Test
    void a_type_means_every_version_of_it_and_no_other_type() {
        FeedFilter filter = types("partner.joined");
        assertThat(filter.matches(JOINED)).isTrue();
        assertThat(filter.matches(entry("partner.joined-again", 1, "burgos", null)))
                .isFalse();
        assertThat(filter.matches(LAUNCHED)).isFalse();
    }

    @Test
    void a_version_can_be_asked_for() {
        assertThat(types("partner.joined.v2").matches(JOINED)).isTrue();
        assertThat(types("partner.joined.v1").matches(JOINED)).isFalse();
    }

    @Test
    void a_beginning_ends_at_a_dot() {
        assertThat(types("mission.*").matches(LAUNCHED)).isTrue();
        assertThat(types("mission.*").matches(entry("missionary.arrived", 1, "burgos", null)))
                .isFalse();
    }

    @Test
    void the_type_as_it_stands_in_the_envelope_means_the_same() {
        assertThat(TypePattern.parse("org.missionpartnerships.mission.launched.v1"))
                .isEqualTo(TypePattern.parse("mission.launched.v1"));
        assertThat(TypePattern.parse("org.missionpartnerships.mission.*")).isEqualTo(TypePattern.parse("mission.*"));
    }

    @Test
    void what_is_written_is_what_is_shown() {
        for (String text : List.of("mission.launched", "mission.launched.v12", "mission.*", "mission.continuity.*")) {
            assertThat(TypePattern.parse(text)).hasToString(text);
        }
    }

    @Test
    void all_parts_must_agree() {
        FeedFilter filter = FeedFilter.of(
                List.of("mission.*", "organisation.*"), List.of("burgos"), List.of("burgos-poligono-circular"));
        assertThat(filter.matches(LAUNCHED)).isTrue();
        assertThat(filter.matches(REGISTERED)).isFalse();
        assertThat(filter.matches(entry("mission.launched", 1, "espoo", "burgos-poligono-circular")))
                .isFalse();
        assertThat(filter.matches(entry("mission.launched", 1, "burgos", null))).isFalse();
    }

    @Test
    void what_is_no_type_is_refused_with_the_forms_that_are() {
        for (String text : List.of(
                "", "*", ".*", "Mission.launched", "mission.", "mission.*.v1", "mission..x", "a b", "m".repeat(200))) {
            assertThatThrownBy(() -> TypePattern.parse(text))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("mission.launched.v1")
                    .hasMessageContaining("mission.*");
        }
    }

    @Test
    void a_city_that_is_no_slug_is_refused() {
        assertThatThrownBy(() -> FeedFilter.asked(List.of(), List.of("Burgos!"), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Burgos!");
    }

    @Test
    void a_type_that_no_service_has_is_refused_and_those_there_are_are_named() {
        assertThatThrownBy(() -> FeedFilter.asked(List.of("mission.lanched"), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mission.lanched")
                .hasMessageContaining("mission.launched.v1");
        assertThat(FeedFilter.asked(List.of("mission.*"), List.of("burgos", "burgos"), List.of())
                        .cities())
                .containsExactly("burgos");
    }

    private static FeedFilter types(String... types) {
        return FeedFilter.of(List.of(types), List.of(), List.of());
    }

    private static FeedEntry entry(
            String type, int version, String city, @org.jspecify.annotations.Nullable String mission) {
        return new FeedEntry(
                1, new UUID(0, 1), type, version, java.util.Set.of(city), "missions/x", mission, new byte[0]);
    }
}
