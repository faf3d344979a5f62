package org.missionpartnerships.mission.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.missionpartnerships.mission.history.BurgosHistory.BURGOS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.mission.GoldenEvents;
import org.missionpartnerships.mission.history.ClaimsThen.ClaimThen;
import org.missionpartnerships.mission.history.CommunityThen.BudgetThen;
import org.missionpartnerships.mission.history.GovernanceThen.DecisionThen;
import org.missionpartnerships.mission.history.GovernanceThen.SeatThen;
import org.missionpartnerships.mission.history.Partnership.Goal;
import org.missionpartnerships.mission.history.Partnership.MissionStanding;
import org.missionpartnerships.published.catalogue.FamilyEvent;
import org.missionpartnerships.published.mission.BudgetId;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimRecorded;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimSubjectResolved;
import org.missionpartnerships.published.mission.ClaimId;
import org.missionpartnerships.published.mission.ClaimResolution;
import org.missionpartnerships.published.mission.ClaimSubjectId;
import org.missionpartnerships.published.mission.CommunityEvent.BudgetAllocated;
import org.missionpartnerships.published.mission.CommunityEvent.BudgetShifted;
import org.missionpartnerships.published.mission.DecisionId;
import org.missionpartnerships.published.mission.DecisionOutcome;
import org.missionpartnerships.published.mission.GoalId;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionRecorded;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionSuperseded;
import org.missionpartnerships.published.mission.GovernanceEvent.GoverningBodyEstablished;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatAssigned;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatVacated;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.GoverningBodyType;
import org.missionpartnerships.published.mission.MissionDetail;
import org.missionpartnerships.published.mission.MissionEvent.CityJoinedMission;
import org.missionpartnerships.published.mission.MissionEvent.CityLeftMission;
import org.missionpartnerships.published.mission.MissionEvent.GoalRevised;
import org.missionpartnerships.published.mission.MissionEvent.GoalSet;
import org.missionpartnerships.published.mission.MissionEvent.MissionProposed;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.SeatId;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Money;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.PublishedEvent;
import org.missionpartnerships.published.value.Source;

/** Each family of events in the answer: what stands, what has ended, what stands side by side. */
class EveryFamilyTest {

    private static final MissionId MISSION = new MissionId("linz-circular-construction");
    private static final CityId LINZ = new CityId("linz");
    private static final CityId PROVINCE = new CityId("upper-austria");
    private static final GoverningBodyId COMMITTEE = new GoverningBodyId("steering-committee");
    private static final SeatId SEAT = new SeatId("linz-ag");
    private static final AssertedBy HUMAN = AssertedBy.HUMAN;

    private static final PublishedEvent PROPOSED = new MissionProposed(
            MISSION,
            LINZ,
            List.of(),
            "Circular construction",
            null,
            Topic.CIRCULAR_ECONOMY,
            null,
            null,
            null,
            null,
            null,
            MissionDetail.FULL,
            in("2024"),
            null,
            HUMAN);
    private static final PublishedEvent COMMITTEE_SET_UP = new GoverningBodyEstablished(
            MISSION,
            COMMITTEE,
            "Steering committee",
            GoverningBodyType.STEERING_COMMITTEE,
            null,
            in("2024"),
            null,
            HUMAN);

    @Example
    void who_left_a_seat_is_not_in_the_answer_and_who_may_have_left_is_marked() {
        List<PublishedEvent> events = List.of(
                PROPOSED,
                COMMITTEE_SET_UP,
                seat(null),
                new SeatVacated(MISSION, COMMITTEE, SEAT, "Other tasks", in("2025"), null, HUMAN));

        assertThat(seats(events, "2024-12-31")).extracting(SeatThen::vacated).containsOnlyNulls();
        assertThat(seats(events, "2025-06-30")).extracting(SeatThen::vacated).doesNotContainNull();
        assertThat(seats(events, "2025-12-31")).isEmpty();
    }

    @Example
    void a_holder_of_whom_it_was_known_at_once_until_when_is_gone_by_then() {
        List<PublishedEvent> events = List.of(PROPOSED, COMMITTEE_SET_UP, seat(in("2025")));

        assertThat(seats(events, "2025-06-30")).hasSize(1);
        assertThat(seats(events, "2025-12-31")).isEmpty();
    }

    @Example
    void a_decision_that_gave_way_stays_on_record_and_says_so() {
        List<PublishedEvent> events = List.of(
                PROPOSED,
                COMMITTEE_SET_UP,
                decision("reuse-first", "2024"),
                decision("reuse-always", "2025"),
                new DecisionSuperseded(
                        MISSION,
                        new DecisionId("reuse-first"),
                        new DecisionId("reuse-always"),
                        null,
                        null,
                        in("2025"),
                        null,
                        HUMAN));

        assertThat(onlyMission(LINZ, events, "2025-12-31").governance().decisions())
                .extracting(DecisionThen::title, decision -> decision.superseded() != null)
                .containsExactly(tuple("reuse-first", true), tuple("reuse-always", false));
    }

    @Example
    void what_sources_say_of_one_budget_stands_side_by_side() {
        BudgetId budget = new BudgetId("youth");
        List<PublishedEvent> events = List.of(
                PROPOSED,
                new BudgetAllocated(
                        LINZ,
                        MISSION,
                        budget,
                        Money.exactly("350000", "EUR"),
                        null,
                        "youth",
                        List.of(),
                        null,
                        in("2024"),
                        source("L505"),
                        HUMAN),
                new BudgetShifted(
                        LINZ,
                        MISSION,
                        budget,
                        null,
                        "substantial amounts",
                        null,
                        null,
                        List.of(),
                        in("2024"),
                        source("L72"),
                        HUMAN));

        assertThat(onlyMission(LINZ, events, "2025-12-31").community().budgets())
                .extracting(
                        BudgetThen::sumInWords,
                        budgeted -> budgeted.origin().source().locator())
                .containsExactly(tuple(null, "L505"), tuple("substantial amounts", "L72"));
    }

    @Example
    void a_decision_about_claims_takes_none_away_and_puts_none_first() {
        ClaimSubjectId subject = new ClaimSubjectId("linz-governing-body");
        ClaimId second = new ClaimId("linz-governing-body-2");
        List<PublishedEvent> events = List.of(
                PROPOSED,
                claim(subject, "linz-governing-body-1"),
                claim(subject, second.value()),
                new ClaimSubjectResolved(
                        subject,
                        MISSION,
                        ClaimResolution.preferring(second),
                        "City archive",
                        "The later roster",
                        in("2025"),
                        null,
                        HUMAN));

        ClaimsThen claims = onlyMission(LINZ, events, "2025-12-31").claims().getFirst();
        assertThat(claims.claims())
                .extracting(ClaimThen::claim)
                .containsExactly(new ClaimId("linz-governing-body-1"), second);
        assertThat(claims.decisions()).hasSize(1);
    }

    @Example
    void a_city_shows_a_mission_of_another_from_when_it_takes_part_until_it_left() {
        List<PublishedEvent> events = List.of(
                PROPOSED,
                new CityJoinedMission(MISSION, PROVINCE, null, in("2025-03"), null, HUMAN),
                new CityLeftMission(MISSION, PROVINCE, "Priorities changed", in("2026-03"), null, HUMAN));

        assertThat(missions(PROVINCE, events, "2025-02-28")).isEmpty();
        assertThat(missions(PROVINCE, events, "2025-03-15")).hasSize(1);
        assertThat(missions(PROVINCE, events, "2026-03-15")).hasSize(1);
        assertThat(missions(PROVINCE, events, "2026-03-31")).isEmpty();
        assertThat(missions(LINZ, events, "2026-03-31")).hasSize(1);
    }

    @Example
    void the_earlier_wording_of_a_goal_stands_beside_the_later() {
        List<PublishedEvent> events = List.of(
                PROPOSED,
                new GoalSet(MISSION, new GoalId("neutral"), "By 2040", null, null, in("2024"), null, HUMAN),
                new GoalRevised(MISSION, new GoalId("neutral"), "By 2035", null, null, null, in("2025"), null, HUMAN));

        assertThat(onlyMission(LINZ, events, "2025-12-31").goals())
                .extracting(Goal::statement)
                .containsExactly("By 2040", "By 2035");
    }

    @Property(tries = 100)
    void whatever_arrives_in_whatever_order_every_family_folds_to_the_same(
            @ForAll("days") LocalDate at, @ForAll Random random) {
        List<HistoryEntry> history =
                entries(GoldenEvents.all().values().stream().toList());
        List<HistoryEntry> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, random);
        int cut = random.nextInt(history.size());
        LedgerHistory grown =
                LedgerHistory.none(1).with(history.subList(0, cut)).with(history.subList(cut, history.size()));

        Partnership whole = PartnershipAt.of(BURGOS, at, new WholeHistory(history, Histories.NOW));
        assertThat(PartnershipAt.of(BURGOS, at, new WholeHistory(shuffled, Histories.NOW)))
                .isEqualTo(whole);
        assertThat(PartnershipAt.of(BURGOS, at, IndexedHistory.of(BURGOS, grown, Histories.NOW)))
                .isEqualTo(whole);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 7_000)
                .map(days -> LocalDate.of(2010, 1, 1).plusDays(days));
    }

    private static PublishedEvent seat(Occurred until) {
        return new SeatAssigned(
                MISSION,
                COMMITTEE,
                SEAT,
                "member",
                null,
                new Party("Linz AG", null, null),
                null,
                true,
                until,
                in("2024"),
                null,
                HUMAN);
    }

    private static PublishedEvent decision(String id, String year) {
        return new DecisionRecorded(
                MISSION,
                new DecisionId(id),
                COMMITTEE,
                null,
                null,
                id,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                DecisionOutcome.ADOPTED,
                in(year),
                null,
                HUMAN);
    }

    private static PublishedEvent claim(ClaimSubjectId subject, String id) {
        return new ClaimRecorded(
                subject,
                MISSION,
                new ClaimId(id),
                "A roster",
                null,
                null,
                List.of(),
                null,
                null,
                in("2024"),
                source("L312"),
                HUMAN);
    }

    private static Occurred in(String edtf) {
        return Occurred.stated(edtf);
    }

    private static Source source(String locator) {
        return Source.of("ipi-2025-09", locator);
    }

    private static List<SeatThen> seats(List<PublishedEvent> events, String at) {
        return onlyMission(LINZ, events, at).governance().bodies().getFirst().seats();
    }

    private static MissionStanding onlyMission(CityId city, List<PublishedEvent> events, String at) {
        assertThat(missions(city, events, at)).hasSize(1);
        return missions(city, events, at).getFirst();
    }

    private static List<MissionStanding> missions(CityId city, List<PublishedEvent> events, String at) {
        return PartnershipAt.of(city, LocalDate.parse(at), new WholeHistory(entries(events), Histories.NOW))
                .missions();
    }

    private static List<HistoryEntry> entries(List<PublishedEvent> events) {
        List<HistoryEntry> entries = new ArrayList<>();
        for (PublishedEvent event : events) {
            int number = entries.size() + 1;
            entries.add(new HistoryEntry(
                    "mission-service",
                    new Ledger("linz"),
                    number,
                    UUID.nameUUIDFromBytes(new byte[] {(byte) number}),
                    new EventType("test.event", 1),
                    Instant.parse("2025-11-22T07:00:00Z").plusSeconds(number),
                    EventJson.mapper().valueToTree(event).path("mission").textValue(),
                    Bond.thingOf(FamilyEvent.of(event)).orElse(null),
                    event));
        }
        return entries;
    }
}
