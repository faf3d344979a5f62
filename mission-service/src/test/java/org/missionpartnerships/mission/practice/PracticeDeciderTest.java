package org.missionpartnerships.mission.practice;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.practice.Practice.Unpublished;
import org.missionpartnerships.mission.practice.Practice.Withdrawn;
import org.missionpartnerships.mission.practice.PracticeCommand.PublishPractice;
import org.missionpartnerships.mission.practice.PracticeCommand.RecordPracticeTest;
import org.missionpartnerships.mission.practice.PracticeCommand.RevisePractice;
import org.missionpartnerships.mission.practice.PracticeCommand.WithdrawPractice;
import org.missionpartnerships.mission.practice.PracticeRejection.PracticeAlreadyPublished;
import org.missionpartnerships.mission.practice.PracticeRejection.PracticeNotFound;
import org.missionpartnerships.mission.practice.PracticeRejection.PracticeRevisionEmpty;
import org.missionpartnerships.mission.practice.PracticeRejection.PracticeWasWithdrawn;
import org.missionpartnerships.mission.practice.PracticeRejection.PublisherTakesNoPart;
import org.missionpartnerships.published.mission.PracticeEvent;
import org.missionpartnerships.published.mission.PracticeEvent.PracticePublished;
import org.missionpartnerships.published.mission.PracticeEvent.PracticeRevised;
import org.missionpartnerships.published.mission.PracticeEvent.PracticeTested;
import org.missionpartnerships.published.mission.PracticeEvent.PracticeWithdrawn;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;
import org.missionpartnerships.testsupport.specs.DeciderSpec;

class PracticeDeciderTest {

    private static final PracticeId SOLUTIONS = new PracticeId("austria-digital-government-solutions");
    private static final MissionId SAFE_DEMOCRACY = new MissionId("austria-safe-democracy");
    private static final CityId VIENNA = new CityId("vienna");
    private static final CityId LINZ = new CityId("linz");
    private static final Occurred BY_PUBLICATION = Occurred.inferred("[..2025-09]");
    private static final Occurred SPRING = Occurred.stated("2026-21");
    private static final Source L655 = Source.of("ipi-2025-09", "L655");

    private static final PublishPractice PUBLISH = new PublishPractice(
            SOLUTIONS,
            "Digital government solutions",
            Topic.DIGITAL_SECURITY_SOVEREIGNTY,
            "Tried and tested solutions from around Europe",
            null,
            null,
            Quantity.exactly("24", "solutions"),
            SAFE_DEMOCRACY,
            List.of(VIENNA),
            VIENNA,
            null,
            List.of(),
            BY_PUBLICATION,
            L655,
            AssertedBy.HUMAN);
    private static final PracticePublished PUBLISHED = new PracticePublished(
            SOLUTIONS,
            "Digital government solutions",
            Topic.DIGITAL_SECURITY_SOVEREIGNTY,
            "Tried and tested solutions from around Europe",
            null,
            null,
            Quantity.exactly("24", "solutions"),
            SAFE_DEMOCRACY,
            VIENNA,
            null,
            List.of(),
            BY_PUBLICATION,
            L655,
            AssertedBy.HUMAN);
    private static final PracticeRevised REVISED = new PracticeRevised(
            SOLUTIONS,
            "More solutions",
            null,
            null,
            Quantity.exactly("30", "solutions"),
            SPRING,
            null,
            AssertedBy.HUMAN);
    private static final PracticeTested TESTED =
            new PracticeTested(SOLUTIONS, "In use in ten towns", true, null, SPRING, null, AssertedBy.HUMAN);
    private static final PracticeWithdrawn WITHDRAWN =
            new PracticeWithdrawn(SOLUTIONS, "Merged into another", SPRING, null, AssertedBy.HUMAN);

    private static final RevisePractice REVISE = new RevisePractice(
            SOLUTIONS,
            "More solutions",
            null,
            null,
            Quantity.exactly("30", "solutions"),
            SPRING,
            null,
            AssertedBy.HUMAN);
    private static final RecordPracticeTest TEST =
            new RecordPracticeTest(SOLUTIONS, "In use in ten towns", true, null, SPRING, null, AssertedBy.HUMAN);
    private static final WithdrawPractice WITHDRAW =
            new WithdrawPractice(SOLUTIONS, "Merged into another", SPRING, null, AssertedBy.HUMAN);

    private final DeciderSpec<PracticeCommand, Practice, PracticeEvent, PracticeRejection> practice =
            DeciderSpec.of(new PracticeDecider());

    @Test
    void a_practice_is_published_once() {
        practice.given().when(PUBLISH).thenRecorded(PUBLISHED);
        practice.given(PUBLISHED).when(PUBLISH).thenNothing();
        practice.given(PUBLISHED, WITHDRAWN).when(PUBLISH).thenNothing();
    }

    @Test
    void an_id_that_is_taken_is_refused_under_the_title_that_it_has_now() {
        PublishPractice another = new PublishPractice(
                SOLUTIONS,
                "Another",
                Topic.HEALTH_INCLUSION,
                "Something else",
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                SPRING,
                null,
                AssertedBy.HUMAN);
        practice.given(PUBLISHED, REVISED)
                .when(another)
                .thenRejected(new PracticeAlreadyPublished(SOLUTIONS, "More solutions"));
        practice.given(PUBLISHED, WITHDRAWN)
                .when(another)
                .thenRejected(new PracticeAlreadyPublished(SOLUTIONS, "Digital government solutions"));
    }

    @Test
    void a_city_publishes_only_for_missions_in_which_it_takes_part() {
        practice.given()
                .when(new PublishPractice(
                        SOLUTIONS,
                        "Solutions",
                        Topic.HEALTH_INCLUSION,
                        "Some",
                        null,
                        null,
                        null,
                        SAFE_DEMOCRACY,
                        List.of(VIENNA),
                        LINZ,
                        null,
                        List.of(),
                        SPRING,
                        null,
                        AssertedBy.HUMAN))
                .thenRejected(new PublisherTakesNoPart(SOLUTIONS, LINZ, SAFE_DEMOCRACY, List.of(VIENNA)));
    }

    @Test
    void what_nobody_published_is_not_found() {
        practice.given().when(REVISE).thenRejected(new PracticeNotFound(SOLUTIONS));
        practice.given().when(TEST).thenRejected(new PracticeNotFound(SOLUTIONS));
        practice.given().when(WITHDRAW).thenRejected(new PracticeNotFound(SOLUTIONS));
    }

    @Test
    void a_practice_is_revised() {
        practice.given(PUBLISHED).when(REVISE).thenRecorded(REVISED);
        practice.given(PUBLISHED, REVISED).when(REVISE).thenNothing();
        practice.given(PUBLISHED, WITHDRAWN)
                .when(REVISE)
                .thenRejected(new PracticeWasWithdrawn(SOLUTIONS, "2026-21", "revise it"));
    }

    @Test
    void a_revision_that_says_nothing_is_refused() {
        RevisePractice empty = new RevisePractice(SOLUTIONS, null, null, null, null, SPRING, null, AssertedBy.HUMAN);
        practice.given(PUBLISHED).when(empty).thenRejected(new PracticeRevisionEmpty(SOLUTIONS));
        practice.given(PUBLISHED, WITHDRAWN).when(empty).thenRejected(new PracticeRevisionEmpty(SOLUTIONS));
    }

    @Test
    void a_test_is_recorded_of_a_withdrawn_practice_too() {
        practice.given(PUBLISHED).when(TEST).thenRecorded(TESTED);
        practice.given(PUBLISHED, TESTED).when(TEST).thenNothing();
        practice.given(PUBLISHED, WITHDRAWN).when(TEST).thenRecorded(TESTED);
    }

    @Test
    void a_practice_is_withdrawn_once() {
        practice.given(PUBLISHED).when(WITHDRAW).thenRecorded(WITHDRAWN);
        practice.given(PUBLISHED, WITHDRAWN).when(WITHDRAW).thenNothing();
        practice.given(PUBLISHED, WITHDRAWN)
                .when(new WithdrawPractice(SOLUTIONS, "For another reason", SPRING, null, AssertedBy.HUMAN))
                .thenRejected(new PracticeWasWithdrawn(SOLUTIONS, "2026-21", "withdraw it again"));
    }

    @Test
    void what_was_recorded_is_folded_in_order() {
        practice.given(PUBLISHED, REVISED, TESTED, WITHDRAWN)
                .thenState(new Withdrawn(PUBLISHED, List.of(REVISED), List.of(TESTED), WITHDRAWN));
        practice.given(PUBLISHED, WITHDRAWN, TESTED)
                .thenState(new Withdrawn(PUBLISHED, List.of(), List.of(TESTED), WITHDRAWN));
        practice.given(REVISED).thenState(new Unpublished());
    }
}
