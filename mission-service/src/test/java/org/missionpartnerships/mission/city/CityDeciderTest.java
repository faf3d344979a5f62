package org.missionpartnerships.mission.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.city.City.Registered;
import org.missionpartnerships.mission.city.CityCommand.AwardDistinction;
import org.missionpartnerships.mission.city.CityCommand.ChangeGovernanceStructure;
import org.missionpartnerships.mission.city.CityCommand.EndAdministrationTerm;
import org.missionpartnerships.mission.city.CityCommand.JoinRegion;
import org.missionpartnerships.mission.city.CityCommand.LeaveRegion;
import org.missionpartnerships.mission.city.CityCommand.RecordCityFacts;
import org.missionpartnerships.mission.city.CityCommand.RecordCityName;
import org.missionpartnerships.mission.city.CityCommand.RegisterCity;
import org.missionpartnerships.mission.city.CityCommand.StartAdministrationTerm;
import org.missionpartnerships.mission.city.CityRejection.AlreadyAMember;
import org.missionpartnerships.mission.city.CityRejection.CityAlreadyRegistered;
import org.missionpartnerships.mission.city.CityRejection.CityIdReserved;
import org.missionpartnerships.mission.city.CityRejection.CityNotFound;
import org.missionpartnerships.mission.city.CityRejection.MemberLeavesBeforeItJoined;
import org.missionpartnerships.mission.city.CityRejection.NoFacts;
import org.missionpartnerships.mission.city.CityRejection.NotAMember;
import org.missionpartnerships.mission.city.CityRejection.NotARegion;
import org.missionpartnerships.mission.city.CityRejection.RegionIsItsOwnMember;
import org.missionpartnerships.mission.city.CityRejection.TermAlreadyEnded;
import org.missionpartnerships.mission.city.CityRejection.TermAlreadyStarted;
import org.missionpartnerships.mission.city.CityRejection.TermEndsBeforeItStarts;
import org.missionpartnerships.mission.city.CityRejection.TermNotFound;
import org.missionpartnerships.published.mission.CityEvent;
import org.missionpartnerships.published.mission.CityEvent.AdministrationTermEnded;
import org.missionpartnerships.published.mission.CityEvent.AdministrationTermStarted;
import org.missionpartnerships.published.mission.CityEvent.CityFactsRecorded;
import org.missionpartnerships.published.mission.CityEvent.CityNameRecorded;
import org.missionpartnerships.published.mission.CityEvent.CityRegistered;
import org.missionpartnerships.published.mission.CityEvent.DistinctionAwarded;
import org.missionpartnerships.published.mission.CityEvent.GovernanceStructureChanged;
import org.missionpartnerships.published.mission.CityEvent.RegionMemberJoined;
import org.missionpartnerships.published.mission.CityEvent.RegionMemberLeft;
import org.missionpartnerships.published.mission.CityKind;
import org.missionpartnerships.published.mission.NameUse;
import org.missionpartnerships.published.mission.PopulationShare;
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

    private static final CityId UPPER_AUSTRIA = new CityId("upper-austria");
    private static final CityId LINZ = new CityId("linz");
    private static final CityRegistered REGION = new CityRegistered(
            UPPER_AUSTRIA,
            "Upper Austria",
            List.of(),
            List.of(CityKind.REGION),
            "AT",
            IN_2023,
            SOURCE,
            AssertedBy.HUMAN);

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

    // Regions

    @Test
    void a_city_becomes_part_of_a_region() {
        city.given(REGION).when(join("2000")).thenRecorded(joined("2000"));
    }

    @Test
    void a_state_has_members_too_and_a_mere_city_has_none() {
        CityRegistered state = new CityRegistered(
                UPPER_AUSTRIA,
                "Upper Austria",
                List.of(),
                List.of(CityKind.STATE),
                "AT",
                IN_2023,
                SOURCE,
                AssertedBy.HUMAN);
        city.given(state).when(join("2000")).thenRecorded(joined("2000"));
        CityRegistered mere = new CityRegistered(
                UPPER_AUSTRIA, "Wels", List.of(), List.of(CityKind.CITY), "AT", IN_2023, SOURCE, AssertedBy.HUMAN);
        city.given(mere).when(join("2000")).thenRejected(new NotARegion(UPPER_AUSTRIA, List.of(CityKind.CITY)));
    }

    @Test
    void joining_again_changes_nothing_and_joining_at_another_time_is_refused() {
        city.given(REGION, joined("2000")).when(join("2000")).thenNothing();
        city.given(REGION, joined("2000"))
                .when(join("2001"))
                .thenRejected(new AlreadyAMember(UPPER_AUSTRIA, LINZ, "2000"));
    }

    @Test
    void a_region_is_not_part_of_itself() {
        city.given(REGION)
                .when(new JoinRegion(UPPER_AUSTRIA, UPPER_AUSTRIA, IN_2023, SOURCE, AssertedBy.HUMAN))
                .thenRejected(new RegionIsItsOwnMember(UPPER_AUSTRIA));
    }

    @Test
    void a_member_leaves_and_may_join_again() {
        city.given(REGION, joined("2000")).when(leave("2010")).thenRecorded(left("2010"));
        city.given(REGION, joined("2000"), left("2010")).when(leave("2010")).thenNothing();
        city.given(REGION, joined("2000"), left("2010")).when(join("2020")).thenRecorded(joined("2020"));
    }

    @Test
    void only_a_member_leaves_and_only_once() {
        city.given(REGION).when(leave("2010")).thenRejected(new NotAMember(UPPER_AUSTRIA, LINZ));
        city.given(REGION, joined("2000"), left("2010"))
                .when(leave("2011"))
                .thenRejected(new NotAMember(UPPER_AUSTRIA, LINZ));
    }

    @Test
    void a_member_does_not_leave_before_it_joined() {
        city.given(REGION, joined("2000"))
                .when(leave("1999"))
                .thenRejected(new MemberLeavesBeforeItJoined(UPPER_AUSTRIA, LINZ, "2000", "1999"));
        city.given(REGION, joined("2000")).when(leave("[..2005]")).thenRecorded(left("[..2005]"));
    }

    @Test
    void an_unknown_region_has_no_members() {
        city.given().when(join("2000")).thenRejected(new CityNotFound(UPPER_AUSTRIA));
        city.given().when(leave("2000")).thenRejected(new CityNotFound(UPPER_AUSTRIA));
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

    private static JoinRegion join(String date) {
        return new JoinRegion(UPPER_AUSTRIA, LINZ, Occurred.stated(date), SOURCE, AssertedBy.HUMAN);
    }

    private static RegionMemberJoined joined(String date) {
        return new RegionMemberJoined(UPPER_AUSTRIA, LINZ, Occurred.stated(date), SOURCE, AssertedBy.HUMAN);
    }

    private static LeaveRegion leave(String date) {
        return new LeaveRegion(UPPER_AUSTRIA, LINZ, null, Occurred.stated(date), SOURCE, AssertedBy.HUMAN);
    }

    private static RegionMemberLeft left(String date) {
        return new RegionMemberLeft(UPPER_AUSTRIA, LINZ, null, Occurred.stated(date), SOURCE, AssertedBy.HUMAN);
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
