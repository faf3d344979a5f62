package org.missionpartnerships.mission.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.city.City.Registered;
import org.missionpartnerships.mission.city.CityCommand.AwardDistinction;
import org.missionpartnerships.mission.city.CityCommand.ChangeGovernanceStructure;
import org.missionpartnerships.mission.city.CityCommand.RecordCityFacts;
import org.missionpartnerships.mission.city.CityCommand.RecordCityName;
import org.missionpartnerships.mission.city.CityRejection.CityNotFound;
import org.missionpartnerships.published.mission.CityEvent;
import org.missionpartnerships.published.mission.CityEvent.CityFactsRecorded;
import org.missionpartnerships.published.mission.CityEvent.CityNameRecorded;
import org.missionpartnerships.published.mission.CityEvent.CityRegistered;
import org.missionpartnerships.published.mission.CityEvent.DistinctionAwarded;
import org.missionpartnerships.published.mission.CityEvent.GovernanceStructureChanged;
import org.missionpartnerships.published.mission.CityKind;
import org.missionpartnerships.published.mission.NameUse;
import org.missionpartnerships.published.mission.PopulationShare;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Qualifier;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;
import org.missionpartnerships.testsupport.specs.DeciderSpec;

class CityNamesAndStructureDeciderTest {

    private static final CityId BURGOS = new CityId("burgos");
    private static final Source SOURCE = Source.of("ipi-2025-09", "L298");

    private static final Occurred IN_2023 = Occurred.stated("2023");

    private static final CityRegistered REGISTERED = new CityRegistered(
            BURGOS, "Burgos", List.of(), List.of(CityKind.CITY), "ES", IN_2023, SOURCE, AssertedBy.HUMAN);

    private final DeciderSpec<CityCommand, City, CityEvent, CityRejection> city = DeciderSpec.of(new CityDecider());

    // Names

    @Test
    void another_name_of_a_city_is_recorded_once() {
        city.given(REGISTERED).when(name("Burgus")).thenRecorded(named("Burgus"));
        city.given(REGISTERED, named("Burgus")).when(name("Burgus")).thenNothing();
    }

    @Test
    void a_name_of_an_unknown_city_is_refused() {
        city.given().when(name("Burgus")).thenRejected(new CityNotFound(BURGOS));
    }

    @Test
    void the_official_name_that_was_recorded_last_is_the_citys() {
        CityNameRecorded official = new CityNameRecorded(
                BURGOS, "Burgos de Arlanzón", NameUse.OFFICIAL, "es", IN_2023, SOURCE, AssertedBy.HUMAN);
        City renamed = fold(REGISTERED, named("Burgus"), official, named("Burgos"));

        assertThat(renamed).isInstanceOfSatisfying(Registered.class, known -> {
            assertThat(known.name()).isEqualTo("Burgos de Arlanzón");
            assertThat(known.otherNames()).containsExactly("Burgos", "Burgus");
        });
    }

    // Facts that no source names in full

    @Test
    void shares_seats_employers_and_a_count_of_sub_units_are_facts_by_themselves() {
        RecordCityFacts shares = new RecordCityFacts(
                BURGOS,
                null,
                List.of(new PopulationShare("students", Quantity.of(Qualifier.UP_TO, "5", "%"))),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                IN_2023,
                SOURCE,
                AssertedBy.HUMAN);
        city.given(REGISTERED)
                .when(shares)
                .thenRecorded(new CityFactsRecorded(
                        BURGOS,
                        null,
                        shares.populationShares(),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        IN_2023,
                        SOURCE,
                        AssertedBy.HUMAN));
        Quantity districts = Quantity.exactly("18", "districts");
        city.given(REGISTERED)
                .when(new RecordCityFacts(
                        BURGOS,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        districts,
                        IN_2023,
                        SOURCE,
                        AssertedBy.HUMAN))
                .thenRecorded(new CityFactsRecorded(
                        BURGOS,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        districts,
                        IN_2023,
                        SOURCE,
                        AssertedBy.HUMAN));
    }

    // Distinctions

    @Test
    void a_distinction_is_recorded_once() {
        AwardDistinction award = new AwardDistinction(
                BURGOS, "Capital of Gastronomy", null, Occurred.stated("2013"), IN_2023, SOURCE, AssertedBy.HUMAN);
        DistinctionAwarded awarded = new DistinctionAwarded(
                BURGOS, "Capital of Gastronomy", null, Occurred.stated("2013"), IN_2023, SOURCE, AssertedBy.HUMAN);
        city.given(REGISTERED).when(award).thenRecorded(awarded);
        city.given(REGISTERED, awarded).when(award).thenNothing();
        city.given().when(award).thenRejected(new CityNotFound(BURGOS));
    }

    // Authorities and sub-units

    @Test
    void authorities_and_sub_units_are_what_the_changes_of_the_structure_tell() {
        GovernanceStructureChanged lost = structure(List.of(), List.of("Regional authority"), List.of());
        GovernanceStructureChanged gained = structure(List.of("Military administration"), List.of(), List.of("North"));
        GovernanceStructureChanged over = structure(List.of(), List.of("Military administration"), List.of());

        assertThat(fold(REGISTERED, lost, gained, over)).isInstanceOfSatisfying(Registered.class, known -> {
            assertThat(known.authorities())
                    .containsExactly(
                            new Body("Regional authority", null, lost),
                            new Body("Military administration", gained, over));
            assertThat(known.subUnits()).containsExactly(new Body("North", gained, null));
        });
    }

    private static GovernanceStructureChanged structure(
            List<String> authoritiesAdded, List<String> authoritiesRemoved, List<String> subUnitsAdded) {
        return new GovernanceStructureChanged(
                BURGOS,
                "A change",
                authoritiesAdded,
                authoritiesRemoved,
                subUnitsAdded,
                List.of(),
                IN_2023,
                SOURCE,
                AssertedBy.HUMAN);
    }

    private static City fold(CityEvent... events) {
        CityDecider decider = new CityDecider();
        City state = decider.initial();
        for (CityEvent event : events) {
            state = decider.evolve(state, event);
        }
        return state;
    }

    private static RecordCityName name(String name) {
        return new RecordCityName(BURGOS, name, NameUse.VARIANT, null, IN_2023, SOURCE, AssertedBy.HUMAN);
    }

    private static CityNameRecorded named(String name) {
        return new CityNameRecorded(BURGOS, name, NameUse.VARIANT, null, IN_2023, SOURCE, AssertedBy.HUMAN);
    }

    private static ChangeGovernanceStructure change() {
        return new ChangeGovernanceStructure(
                BURGOS,
                "A district more",
                List.of(),
                List.of(),
                List.of("North"),
                List.of(),
                IN_2023,
                SOURCE,
                AssertedBy.HUMAN);
    }
}
