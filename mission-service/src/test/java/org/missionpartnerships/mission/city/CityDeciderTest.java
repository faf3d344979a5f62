package org.missionpartnerships.mission.city;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.city.CityCommand.ChangeGovernanceStructure;
import org.missionpartnerships.mission.city.CityCommand.EndAdministrationTerm;
import org.missionpartnerships.mission.city.CityCommand.RecordCityFacts;
import org.missionpartnerships.mission.city.CityCommand.RecordCityName;
import org.missionpartnerships.mission.city.CityCommand.RegisterCity;
import org.missionpartnerships.mission.city.CityCommand.StartAdministrationTerm;
import org.missionpartnerships.mission.city.CityRejection.CityAlreadyRegistered;
import org.missionpartnerships.mission.city.CityRejection.CityIdReserved;
import org.missionpartnerships.mission.city.CityRejection.CityNotFound;
import org.missionpartnerships.mission.city.CityRejection.NoFacts;
import org.missionpartnerships.mission.city.CityRejection.TermAlreadyEnded;
import org.missionpartnerships.mission.city.CityRejection.TermAlreadyStarted;
import org.missionpartnerships.mission.city.CityRejection.TermEndsBeforeItStarts;
import org.missionpartnerships.mission.city.CityRejection.TermNotFound;
import org.missionpartnerships.published.mission.CityEvent;
import org.missionpartnerships.published.mission.CityEvent.AdministrationTermEnded;
import org.missionpartnerships.published.mission.CityEvent.AdministrationTermStarted;
import org.missionpartnerships.published.mission.CityEvent.CityFactsRecorded;
import org.missionpartnerships.published.mission.CityEvent.CityRegistered;
import org.missionpartnerships.published.mission.CityEvent.GovernanceStructureChanged;
import org.missionpartnerships.published.mission.CityKind;
import org.missionpartnerships.published.mission.NameUse;
import org.missionpartnerships.published.mission.TermId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Qualifier;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;
import org.missionpartnerships.testsupport.specs.DeciderSpec;

class CityDeciderTest {

    private static final CityId BURGOS = new CityId("burgos");
    private static final TermId TERM = new TermId("2023");

    private static final Source SOURCE = Source.of("ipi-2025-09", "L298");
    private static final Occurred IN_2023 = Occurred.stated("2023");

    private static final Quantity POPULATION = Quantity.of(Qualifier.APPROXIMATE, "177000", "residents");

    private static final CityRegistered REGISTERED = new CityRegistered(
            BURGOS, "Burgos", List.of(), List.of(CityKind.CITY), "ES", IN_2023, SOURCE, AssertedBy.HUMAN);

    private static final AdministrationTermStarted STARTED = new AdministrationTermStarted(
            BURGOS, TERM, "A new administration", null, null, List.of(), IN_2023, SOURCE, AssertedBy.HUMAN);

    private final DeciderSpec<CityCommand, City, CityEvent, CityRejection> city = DeciderSpec.of(new CityDecider());

    @Test
    void an_unknown_city_is_registered() {
        city.given().when(register("Burgos")).thenRecorded(REGISTERED);
    }

    @Test
    void registering_the_same_again_changes_nothing() {
        city.given(REGISTERED).when(register("Burgos")).thenNothing();
    }

    @Test
    void another_city_cannot_take_the_same_id() {
        city.given(REGISTERED).when(register("Burgas")).thenRejected(new CityAlreadyRegistered(BURGOS, "Burgos"));
    }

    @Test
    void the_ledger_of_what_belongs_to_no_city_is_no_city() {
        city.given()
                .when(new RegisterCity(
                        CityId.NETWORK,
                        "Network",
                        List.of(),
                        List.of(CityKind.CITY),
                        null,
                        IN_2023,
                        null,
                        AssertedBy.HUMAN))
                .thenRejected(new CityIdReserved(CityId.NETWORK));
    }

    @Test
    void facts_are_recorded_for_their_date() {
        city.given(REGISTERED).when(facts(POPULATION)).thenRecorded(factsRecorded(POPULATION));
    }

    @Test
    void facts_that_contradict_earlier_ones_stand_beside_them() {
        Quantity other = Quantity.exactly("174051", "residents");
        city.given(REGISTERED, factsRecorded(POPULATION)).when(facts(other)).thenRecorded(factsRecorded(other));
    }

    @Test
    void the_same_facts_again_change_nothing() {
        city.given(REGISTERED, factsRecorded(POPULATION))
                .when(facts(POPULATION))
                .thenNothing();
    }

    @Test
    void facts_that_say_nothing_are_refused() {
        city.given(REGISTERED).when(facts(null)).thenRejected(new NoFacts(BURGOS));
    }

    @Test
    void facts_of_an_unknown_city_are_refused() {
        city.given().when(facts(POPULATION)).thenRejected(new CityNotFound(BURGOS));
    }

    @Test
    void a_term_starts() {
        city.given(REGISTERED).when(start("A new administration")).thenRecorded(STARTED);
    }

    @Test
    void the_same_start_again_changes_nothing() {
        city.given(REGISTERED, STARTED).when(start("A new administration")).thenNothing();
    }

    @Test
    void a_term_starts_once() {
        city.given(REGISTERED, STARTED).when(start("Another")).thenRejected(new TermAlreadyStarted(BURGOS, TERM));
    }

    @Test
    void a_term_of_an_unknown_city_is_refused() {
        city.given().when(start("A new administration")).thenRejected(new CityNotFound(BURGOS));
    }

    @Test
    void a_term_ends() {
        city.given(REGISTERED, STARTED).when(end("2027")).thenRecorded(ended("2027"));
    }

    @Test
    void the_same_end_again_changes_nothing() {
        city.given(REGISTERED, STARTED, ended("2027")).when(end("2027")).thenNothing();
    }

    @Test
    void a_term_ends_once() {
        city.given(REGISTERED, STARTED, ended("2027"))
                .when(end("2026"))
                .thenRejected(new TermAlreadyEnded(BURGOS, TERM));
    }

    @Test
    void a_term_may_end_in_the_year_it_began() {
        city.given(REGISTERED, STARTED).when(end("2023")).thenRecorded(ended("2023"));
    }

    @Test
    void a_term_that_certainly_ended_before_it_began_is_refused() {
        city.given(REGISTERED, STARTED)
                .when(end("2022"))
                .thenRejected(new TermEndsBeforeItStarts(BURGOS, TERM, "2023", "2022"));
    }

    @Test
    void the_end_of_an_unknown_term_is_refused() {
        city.given(REGISTERED).when(end("2027")).thenRejected(new TermNotFound(BURGOS, TERM));
    }

    @Test
    void the_end_of_a_term_of_an_unknown_city_is_refused() {
        city.given().when(end("2027")).thenRejected(new CityNotFound(BURGOS));
    }

    @Test
    void a_change_of_structure_is_recorded() {
        city.given(REGISTERED).when(change()).thenRecorded(changed());
    }

    @Test
    void the_same_change_of_structure_again_changes_nothing() {
        city.given(REGISTERED, changed()).when(change()).thenNothing();
    }

    @Test
    void a_change_of_structure_of_an_unknown_city_is_refused() {
        city.given().when(change()).thenRejected(new CityNotFound(BURGOS));
    }

    private static RecordCityName name(String name) {
        return new RecordCityName(BURGOS, name, NameUse.VARIANT, null, IN_2023, SOURCE, AssertedBy.HUMAN);
    }

    private static RegisterCity register(String name) {
        return new RegisterCity(
                BURGOS, name, List.of(), List.of(CityKind.CITY), "ES", IN_2023, SOURCE, AssertedBy.HUMAN);
    }

    private static RecordCityFacts facts(@Nullable Quantity population) {
        return new RecordCityFacts(
                BURGOS,
                population,
                List.of(),
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
    }

    private static CityFactsRecorded factsRecorded(Quantity population) {
        return new CityFactsRecorded(
                BURGOS,
                population,
                List.of(),
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
    }

    private static StartAdministrationTerm start(String description) {
        return new StartAdministrationTerm(
                BURGOS, TERM, description, null, null, List.of(), IN_2023, SOURCE, AssertedBy.HUMAN);
    }

    private static EndAdministrationTerm end(String date) {
        return new EndAdministrationTerm(BURGOS, TERM, null, null, Occurred.stated(date), SOURCE, AssertedBy.HUMAN);
    }

    private static AdministrationTermEnded ended(String date) {
        return new AdministrationTermEnded(BURGOS, TERM, null, null, Occurred.stated(date), SOURCE, AssertedBy.HUMAN);
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

    private static GovernanceStructureChanged changed() {
        return new GovernanceStructureChanged(
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
