package org.missionpartnerships.milestone.context;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.milestone.context.ContextIndicator.Recorded;
import org.missionpartnerships.milestone.context.ContextIndicatorCommand.RecordContextIndicator;
import org.missionpartnerships.milestone.context.ContextIndicatorRejection.ContextIndicatorAlreadyRecorded;
import org.missionpartnerships.milestone.context.ContextIndicatorRejection.NeitherCityNorTopic;
import org.missionpartnerships.milestone.context.ContextIndicatorRejection.NothingStated;
import org.missionpartnerships.published.milestone.ContextIndicatorEvent;
import org.missionpartnerships.published.milestone.ContextIndicatorEvent.ContextIndicatorRecorded;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.ContextIndicatorId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Qualifier;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;
import org.missionpartnerships.testsupport.specs.DeciderSpec;

class ContextIndicatorDeciderTest {

    private static final ContextIndicatorId FACT =
            ContextIndicatorId.fromString("01938f5c-6f1e-7a3b-9c2d-4e5f60718201");
    private static final CityId BURGOS = new CityId("burgos");
    private static final String ESTATE = "Villalonquéjar industrial estate";
    private static final Quantity BUSINESSES = Quantity.of(Qualifier.MORE_THAN, "700", "businesses");
    private static final Occurred WHEN = Occurred.notGiven("[..2025-09]");
    private static final Source SOURCE = Source.of("ipi-2025-09", "L292");

    private static final ContextIndicatorRecorded RECORDED = recorded(BURGOS, null, BUSINESSES, null);

    private final DeciderSpec<
                    ContextIndicatorCommand, ContextIndicator, ContextIndicatorEvent, ContextIndicatorRejection>
            contextIndicator = DeciderSpec.of(new ContextIndicatorDecider());

    @Test
    void a_fact_about_a_city_is_recorded() {
        contextIndicator.given().when(record(BURGOS, null, BUSINESSES, null)).thenRecorded(RECORDED);
    }

    @Test
    void a_fact_about_a_topic_alone_is_recorded() {
        contextIndicator
                .given()
                .when(record(null, Topic.CIRCULAR_ECONOMY, null, "6.9% of what is consumed is recycled"))
                .thenRecorded(recorded(null, Topic.CIRCULAR_ECONOMY, null, "6.9% of what is consumed is recycled"));
    }

    @Test
    void a_recorded_fact_is_known_as_it_was_recorded() {
        contextIndicator.given(RECORDED).thenState(new Recorded(RECORDED));
    }

    @Test
    void recording_the_same_again_changes_nothing() {
        contextIndicator
                .given(RECORDED)
                .when(record(BURGOS, null, BUSINESSES, null))
                .thenNothing();
    }

    @Test
    void another_fact_cannot_take_the_same_id() {
        contextIndicator
                .given(RECORDED)
                .when(record(BURGOS, null, Quantity.exactly("650", "businesses"), null))
                .thenRejected(new ContextIndicatorAlreadyRecorded(FACT, ESTATE, "businesses"));
    }

    @Test
    void a_fact_about_nothing_is_refused() {
        contextIndicator
                .given()
                .when(record(null, null, BUSINESSES, null))
                .thenRejected(new NeitherCityNorTopic(ESTATE, "businesses"));
    }

    @Test
    void a_fact_that_says_nothing_is_refused() {
        contextIndicator
                .given()
                .when(record(BURGOS, null, null, null))
                .thenRejected(new NothingStated(ESTATE, "businesses"));
    }

    private static RecordContextIndicator record(
            @Nullable CityId city, @Nullable Topic topic, @Nullable Quantity value, @Nullable String statement) {
        return new RecordContextIndicator(
                FACT, city, topic, ESTATE, "businesses", value, statement, WHEN, SOURCE, AssertedBy.HUMAN);
    }

    private static ContextIndicatorRecorded recorded(
            @Nullable CityId city, @Nullable Topic topic, @Nullable Quantity value, @Nullable String statement) {
        return new ContextIndicatorRecorded(
                FACT, city, topic, ESTATE, "businesses", value, statement, WHEN, SOURCE, AssertedBy.HUMAN);
    }
}
