package org.missionpartnerships.mission.adoption;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.adoption.Adoption.Discontinued;
import org.missionpartnerships.mission.adoption.Adoption.Unrecorded;
import org.missionpartnerships.mission.adoption.AdoptionCommand.AdaptAdoption;
import org.missionpartnerships.mission.adoption.AdoptionCommand.AdoptPractice;
import org.missionpartnerships.mission.adoption.AdoptionCommand.DiscontinueAdoption;
import org.missionpartnerships.mission.adoption.AdoptionRejection.AdopterTakesNoPart;
import org.missionpartnerships.mission.adoption.AdoptionRejection.AdoptionAlreadyRecorded;
import org.missionpartnerships.mission.adoption.AdoptionRejection.AdoptionEndsBeforeItBegins;
import org.missionpartnerships.mission.adoption.AdoptionRejection.AdoptionNotFound;
import org.missionpartnerships.mission.adoption.AdoptionRejection.AdoptionWasDiscontinued;
import org.missionpartnerships.mission.adoption.AdoptionRejection.PracticeIsOwn;
import org.missionpartnerships.published.mission.AdoptionEvent;
import org.missionpartnerships.published.mission.AdoptionEvent.AdoptionAdapted;
import org.missionpartnerships.published.mission.AdoptionEvent.AdoptionDiscontinued;
import org.missionpartnerships.published.mission.AdoptionEvent.PracticeAdopted;
import org.missionpartnerships.published.mission.AdoptionId;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.testsupport.specs.DeciderSpec;

class AdoptionDeciderTest {

    private static final AdoptionId ADOPTION = new AdoptionId("cascais-community-health");
    private static final PracticeId MODELS = new PracticeId("community-based-health-models");
    private static final CityId CASCAIS = new CityId("cascais");
    private static final CityId BOLOGNA = new CityId("bologna");
    private static final MissionId VIDA = new MissionId("cascais-vida-cascais");
    private static final Occurred IN_2020 = Occurred.stated("2020");
    private static final Occurred IN_2022 = Occurred.stated("2022");

    private static final PracticeAdopted ADOPTED = new PracticeAdopted(
            ADOPTION, MODELS, CASCAIS, VIDA, null, null, null, "To local needs", null, IN_2020, null, AssertedBy.HUMAN);
    private static final AdoptionAdapted ADAPTED = new AdoptionAdapted(
            ADOPTION, MODELS, CASCAIS, VIDA, "A card for health", null, IN_2022, null, AssertedBy.HUMAN);
    private static final AdoptionDiscontinued DISCONTINUED =
            new AdoptionDiscontinued(ADOPTION, MODELS, CASCAIS, VIDA, "Replaced", IN_2022, null, AssertedBy.HUMAN);

    private static final AdaptAdoption ADAPT =
            new AdaptAdoption(ADOPTION, "A card for health", null, IN_2022, null, AssertedBy.HUMAN);
    private static final DiscontinueAdoption DISCONTINUE =
            new DiscontinueAdoption(ADOPTION, "Replaced", IN_2022, null, AssertedBy.HUMAN);

    private final DeciderSpec<AdoptionCommand, Adoption, AdoptionEvent, AdoptionRejection> adoption =
            DeciderSpec.of(new AdoptionDecider());

    @Test
    void a_practice_is_adopted_once() {
        adoption.given().when(adopt(VIDA, null, null)).thenRecorded(ADOPTED);
        adoption.given(ADOPTED).when(adopt(VIDA, null, null)).thenNothing();
        adoption.given(ADOPTED, DISCONTINUED).when(adopt(VIDA, null, null)).thenNothing();
    }

    @Test
    void an_id_that_is_taken_is_refused() {
        adoption.given(ADOPTED)
                .when(adopt(null, null, null))
                .thenRejected(new AdoptionAlreadyRecorded(ADOPTION, MODELS, CASCAIS));
        adoption.given(ADOPTED, DISCONTINUED)
                .when(adopt(null, null, null))
                .thenRejected(new AdoptionAlreadyRecorded(ADOPTION, MODELS, CASCAIS));
    }

    @Test
    void nobody_adopts_their_own_practice() {
        adoption.given().when(adopt(VIDA, CASCAIS, VIDA)).thenRejected(new PracticeIsOwn(MODELS, CASCAIS, VIDA));
        adoption.given().when(adopt(VIDA, BOLOGNA, VIDA)).thenRejected(new PracticeIsOwn(MODELS, CASCAIS, VIDA));
        adoption.given().when(adopt(null, CASCAIS, null)).thenRejected(new PracticeIsOwn(MODELS, CASCAIS, null));
    }

    @Test
    void a_mission_adopts_what_its_own_city_had_before() {
        adoption.given()
                .when(adopt(VIDA, CASCAIS, null))
                .thenRecorded(new PracticeAdopted(
                        ADOPTION,
                        MODELS,
                        CASCAIS,
                        VIDA,
                        CASCAIS,
                        null,
                        null,
                        "To local needs",
                        null,
                        IN_2020,
                        null,
                        AssertedBy.HUMAN));
    }

    @Test
    void a_city_adopts_only_in_missions_in_which_it_takes_part() {
        adoption.given()
                .when(new AdoptPractice(
                        ADOPTION,
                        MODELS,
                        CASCAIS,
                        VIDA,
                        List.of(BOLOGNA),
                        null,
                        null,
                        null,
                        null,
                        null,
                        IN_2020,
                        null,
                        AssertedBy.HUMAN))
                .thenRejected(new AdopterTakesNoPart(CASCAIS, VIDA, List.of(BOLOGNA)));
    }

    @Test
    void what_nobody_recorded_is_not_found() {
        adoption.given().when(ADAPT).thenRejected(new AdoptionNotFound(ADOPTION));
        adoption.given().when(DISCONTINUE).thenRejected(new AdoptionNotFound(ADOPTION));
    }

    @Test
    void what_is_adopted_is_adapted() {
        adoption.given(ADOPTED).when(ADAPT).thenRecorded(ADAPTED);
        adoption.given(ADOPTED, ADAPTED).when(ADAPT).thenNothing();
        adoption.given(ADOPTED, DISCONTINUED)
                .when(ADAPT)
                .thenRejected(new AdoptionWasDiscontinued(ADOPTION, "2022", "adapt it"));
        adoption.given(ADOPTED, ADAPTED, DISCONTINUED).when(ADAPT).thenNothing();
    }

    @Test
    void what_is_adopted_is_given_up_once() {
        adoption.given(ADOPTED).when(DISCONTINUE).thenRecorded(DISCONTINUED);
        adoption.given(ADOPTED, DISCONTINUED).when(DISCONTINUE).thenNothing();
        adoption.given(ADOPTED, DISCONTINUED)
                .when(new DiscontinueAdoption(ADOPTION, "Too dear", IN_2022, null, AssertedBy.HUMAN))
                .thenRejected(new AdoptionWasDiscontinued(ADOPTION, "2022", "discontinue it again"));
    }

    @Test
    void nothing_is_given_up_before_it_was_adopted() {
        adoption.given(ADOPTED)
                .when(new DiscontinueAdoption(ADOPTION, "Too dear", Occurred.stated("2019"), null, AssertedBy.HUMAN))
                .thenRejected(new AdoptionEndsBeforeItBegins(ADOPTION, "2020", "2019"));
    }

    @Test
    void what_was_recorded_is_folded_in_order() {
        adoption.given(ADOPTED, ADAPTED, DISCONTINUED)
                .thenState(new Discontinued(ADOPTED, List.of(ADAPTED), DISCONTINUED));
        adoption.given(ADAPTED).thenState(new Unrecorded());
    }

    private static AdoptPractice adopt(
            @Nullable MissionId mission, @Nullable CityId originCity, @Nullable MissionId originMission) {
        return new AdoptPractice(
                ADOPTION,
                MODELS,
                CASCAIS,
                mission,
                mission == null ? List.of() : List.of(CASCAIS),
                originCity,
                originMission,
                null,
                "To local needs",
                null,
                IN_2020,
                null,
                AssertedBy.HUMAN);
    }
}
