package org.missionpartnerships.mission.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.missionpartnerships.published.value.Certainty.CERTAIN;
import static org.missionpartnerships.published.value.Certainty.POSSIBLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.mission.history.ToldEvent;
import org.missionpartnerships.mission.insight.MissionPillars.Gap;
import org.missionpartnerships.mission.insight.MissionPillars.PillarView;
import org.missionpartnerships.mission.insight.MissionPillars.Support;
import org.missionpartnerships.published.mission.GoalId;
import org.missionpartnerships.published.mission.GovernanceEvent.RosterTold;
import org.missionpartnerships.published.mission.GovernanceEvent.RosterWithdrawn;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.MissionEvent.CoordinationUnitEstablished;
import org.missionpartnerships.published.mission.MissionEvent.GoalSet;
import org.missionpartnerships.published.mission.MissionEvent.ScopeChanged;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.RosterId;
import org.missionpartnerships.published.mission.RosterMember;
import org.missionpartnerships.published.mission.UnitId;
import org.missionpartnerships.published.partner.MembershipEvent.PartnerJoined;
import org.missionpartnerships.published.partner.PartnerRole;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.MembershipId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.PublishedEvent;
import org.missionpartnerships.published.value.Quantity;

class PillarsTest {

    private static final MissionId MISSION = new MissionId("burgos-poligono-circular");
    private static final LocalDate AT = LocalDate.parse("2025-12-31");

    private static final PublishedEvent PLASTICS = new PartnerJoined(
            new MembershipId(id(1)),
            MISSION,
            false,
            null,
            "competing plastics companies",
            Quantity.exactly("9", "companies"),
            PartnerRole.MEMBER,
            Sector.BUSINESS,
            null,
            List.of("waste", "energy cost", "EU standards"),
            Occurred.notGiven("[..2025-09]"),
            null,
            AssertedBy.HUMAN);
    private static final PublishedEvent OFFICE = new CoordinationUnitEstablished(
            MISSION,
            new UnitId("circular-economy-office"),
            "Circular Economy Office",
            true,
            null,
            Occurred.stated("2024-02"),
            null,
            AssertedBy.HUMAN);

    @Test
    void a_mission_of_which_nothing_is_known_misses_everything_and_says_each_thing() {
        MissionPillars pillars = Pillars.of(MISSION, AT, null, List.of());

        assertThat(pillars.pillars()).extracting(PillarView::pillar).containsExactly(Pillar.values());
        assertThat(pillars.pillars())
                .allSatisfy(view -> assertThat(view.supportedBy()).isEmpty());
        assertThat(pillars.pillars().stream().flatMap(view -> view.missing().stream()))
                .extracting(Gap::aspect)
                .containsExactly(Aspect.values());
    }

    @Test
    void one_event_may_support_two_pillars_and_says_why_in_each() {
        MissionPillars pillars = Pillars.of(MISSION, AT, null, List.of(told(PLASTICS, CERTAIN)));

        assertThat(view(pillars, Pillar.SHARED_INTERESTS).supportedBy())
                .extracting(Support::aspect, Support::why)
                .containsExactly(tuple(
                        Aspect.INTERESTS_OF_PARTNERS,
                        "It says what it wants from the mission: waste, energy cost, EU standards."));
        assertThat(view(pillars, Pillar.CONVENING_POWER).supportedBy())
                .extracting(Support::aspect)
                .containsExactly(Aspect.PARTNERS_OF_SEVERAL_SECTORS);
    }

    @Test
    void what_is_only_possible_supports_a_pillar_and_is_still_missing() {
        PillarView view =
                view(Pillars.of(MISSION, AT, null, List.of(told(OFFICE, POSSIBLE))), Pillar.REDUCING_COMPLEXITY);

        assertThat(view.supportedBy()).extracting(Support::certainty).containsExactly(POSSIBLE);
        assertThat(view.missing())
                .extracting(Gap::aspect, Gap::possible)
                .containsExactly(tuple(Aspect.SMALL_GROUPS_THAT_DECIDE, true), tuple(Aspect.STEPS_WITH_A_DATE, false));
    }

    @Test
    void what_was_told_of_a_body_shows_nothing_once_it_was_withdrawn_and_nothing_certain_where_it_may_have_been() {
        PublishedEvent roster = new RosterTold(
                MISSION,
                new GoverningBodyId("office"),
                new RosterId("by-a-newspaper"),
                null,
                List.of(),
                List.of(new RosterMember(new Party("Banks", null, Sector.BUSINESS), null)),
                null,
                Occurred.stated("2024"),
                null,
                AssertedBy.HUMAN);
        PublishedEvent withdrawn = new RosterWithdrawn(
                MISSION,
                new GoverningBodyId("office"),
                new RosterId("by-a-newspaper"),
                "Another body",
                Occurred.stated("2025"),
                null,
                AssertedBy.HUMAN);

        assertThat(certainties(told(roster, CERTAIN))).containsExactly(CERTAIN);
        assertThat(certainties(told(roster, CERTAIN), told(withdrawn, POSSIBLE)))
                .containsExactly(POSSIBLE);
        assertThat(certainties(told(roster, CERTAIN), told(withdrawn, CERTAIN))).isEmpty();
    }

    private static List<Certainty> certainties(ToldEvent... events) {
        return view(Pillars.of(MISSION, AT, null, List.of(events)), Pillar.CONVENING_POWER).supportedBy().stream()
                .map(Support::certainty)
                .distinct()
                .toList();
    }

    @Test
    void a_goal_is_a_step_only_with_a_date() {
        assertThat(Bearing.of(goal(null))).isEmpty();
        assertThat(Bearing.of(goal(Occurred.stated("2026"))))
                .extracting(Bearing::aspect)
                .containsExactly(Aspect.STEPS_WITH_A_DATE);
    }

    @Test
    void an_event_that_says_nothing_about_the_pillars_supports_none() {
        PublishedEvent scope =
                new ScopeChanged(MISSION, "More estates", Occurred.stated("2024"), null, AssertedBy.HUMAN);

        assertThat(Pillars.of(MISSION, AT, null, List.of(told(scope, CERTAIN))).pillars())
                .allSatisfy(view -> assertThat(view.supportedBy()).isEmpty());
    }

    @Test
    void every_aspect_belongs_to_a_pillar_and_every_pillar_has_some() {
        assertThat(Stream.of(Aspect.values()).map(Aspect::pillar).distinct()).containsExactly(Pillar.values());
    }

    private static GoalSet goal(Occurred period) {
        return new GoalSet(
                MISSION,
                new GoalId("waste"),
                "Less waste",
                null,
                period,
                Occurred.stated("2024"),
                null,
                AssertedBy.HUMAN);
    }

    private static PillarView view(MissionPillars pillars, Pillar pillar) {
        return pillars.pillars().get(pillar.ordinal());
    }

    private static ToldEvent told(PublishedEvent event, Certainty certainty) {
        return new ToldEvent(
                event,
                new Origin(
                        certainty,
                        id(2),
                        "type",
                        "service",
                        event.occurred(),
                        event.occurred().earliest(),
                        Instant.EPOCH,
                        event.source(),
                        event.assertedBy()),
                "Text.");
    }

    private static UUID id(int number) {
        return UUID.fromString("01938f5c-6f1e-7a3b-9c2d-4e5f607182%02d".formatted(number));
    }
}
