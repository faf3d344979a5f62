package org.missionpartnerships.mission.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.published.mission.GovernanceEvent.MemberDatesCorrected;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatAssigned;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatDatesCorrected;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatVacated;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupJoined;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupLeft;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.MemberId;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.SeatId;
import org.missionpartnerships.published.mission.WorkingGroupId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.PublishedEvent;
import org.missionpartnerships.published.value.Source;

class CorrectedDatesTest {

    private static final MissionId MISSION = new MissionId("linz-re-use");
    private static final GoverningBodyId COMMITTEE = new GoverningBodyId("steering-committee");
    private static final WorkingGroupId GROUP = new WorkingGroupId("demolition-and-reuse");
    private static final MemberId MEMBER = new MemberId("banks");
    private static final SeatId SEAT = new SeatId("local-banks");
    private static final Party BANKS = new Party("Local banks", null, null);
    private static final Party ANOTHER = new Party("Another bank", null, null);
    private static final Source MINUTES = Source.of("linz-re-use-minutes", "2024-1");

    @Test
    void a_history_in_which_no_day_was_put_right_is_given_back_as_it_is() {
        List<HistoryEntry> history = recorded(assigned(BANKS, "2025", null), vacated("2026"));

        assertThat(CorrectedDates.in(history)).isSameAs(history);
    }

    @Test
    void whoever_took_the_seat_took_it_on_the_day_that_was_given_last_and_that_is_where_it_comes_from() {
        List<HistoryEntry> history = recorded(
                assigned(BANKS, "2025", null),
                corrected(1, BANKS, "2024-11", null),
                corrected(1, BANKS, "2024-10", null));

        List<HistoryEntry> right = CorrectedDates.in(history);

        assertThat(right).extracting(HistoryEntry::event).containsExactly(seat(BANKS, "2024-10", null, MINUTES));
        assertThat(right)
                .extracting(HistoryEntry::id)
                .containsExactly(history.getLast().id());
    }

    @Test
    void an_end_that_was_put_right_is_told_with_the_beginning() {
        assertThat(CorrectedDates.in(recorded(
                        assigned(BANKS, "2025", null), vacated("2025-06"), corrected(1, BANKS, "2025", "2025-09"))))
                .extracting(HistoryEntry::event)
                .containsExactly(seat(BANKS, "2025", "2025-09", MINUTES));
    }

    @Test
    void who_did_not_leave_after_all_may_leave_later() {
        assertThat(CorrectedDates.in(recorded(
                        assigned(BANKS, "2025", null),
                        vacated("2025-06"),
                        corrected(1, BANKS, "2025", null),
                        vacated("2025-12"))))
                .extracting(HistoryEntry::event)
                .containsExactly(seat(BANKS, "2025", null, MINUTES), vacated("2025-12"));
    }

    @Test
    void the_days_of_others_on_the_same_seat_stay() {
        assertThat(CorrectedDates.in(recorded(
                        assigned(BANKS, "2024", null),
                        vacated("2025-01"),
                        assigned(ANOTHER, "2025-06", null),
                        corrected(2, ANOTHER, "2025-03", null))))
                .extracting(HistoryEntry::event)
                .containsExactly(
                        assigned(BANKS, "2024", null), vacated("2025-01"), seat(ANOTHER, "2025-03", null, MINUTES));
    }

    @Test
    void a_correction_of_what_is_not_on_record_puts_nothing_right() {
        assertThat(CorrectedDates.in(recorded(
                        corrected(1, BANKS, "2024", null),
                        assigned(BANKS, "2025", null),
                        corrected(0, BANKS, "2024", null),
                        corrected(2, BANKS, "2024", null))))
                .extracting(HistoryEntry::event)
                .containsExactly(assigned(BANKS, "2025", null));
    }

    @Test
    void a_member_joined_and_left_on_the_days_that_were_given_last() {
        List<HistoryEntry> history = recorded(
                joined("2025", null),
                left("2025-06", null),
                joined("2025-11", null),
                correctedMember(1, "2024", "2025-07"));

        assertThat(CorrectedDates.in(history))
                .extracting(HistoryEntry::event)
                .containsExactly(joined("2024", MINUTES), left("2025-07", MINUTES), joined("2025-11", null));
    }

    @Test
    void a_member_that_did_not_leave_after_all_may_leave_later() {
        assertThat(CorrectedDates.in(recorded(
                        joined("2025", null),
                        left("2025-06", null),
                        correctedMember(1, "2025", null),
                        left("2025-12", null))))
                .extracting(HistoryEntry::event)
                .containsExactly(joined("2025", MINUTES), left("2025-12", null));
    }

    private static WorkingGroupJoined joined(String from, @Nullable Source source) {
        return new WorkingGroupJoined(
                MISSION, GROUP, MEMBER, BANKS, null, Occurred.stated(from), source, AssertedBy.HUMAN);
    }

    private static WorkingGroupLeft left(String on, @Nullable Source source) {
        return new WorkingGroupLeft(MISSION, GROUP, MEMBER, null, Occurred.stated(on), source, AssertedBy.HUMAN);
    }

    private static MemberDatesCorrected correctedMember(int tenure, String from, @Nullable String until) {
        return new MemberDatesCorrected(
                MISSION,
                GROUP,
                MEMBER,
                tenure,
                BANKS,
                Occurred.stated(from),
                until == null ? null : Occurred.stated(until),
                null,
                Occurred.stated("2026-01"),
                MINUTES,
                AssertedBy.HUMAN);
    }

    private static SeatAssigned assigned(Party holder, String from, @Nullable String until) {
        return seat(holder, from, until, null);
    }

    private static SeatAssigned seat(Party holder, String from, @Nullable String until, @Nullable Source source) {
        return new SeatAssigned(
                MISSION,
                COMMITTEE,
                SEAT,
                "member",
                null,
                holder,
                null,
                true,
                until == null ? null : Occurred.stated(until),
                Occurred.stated(from),
                source,
                AssertedBy.HUMAN);
    }

    private static SeatVacated vacated(String on) {
        return new SeatVacated(MISSION, COMMITTEE, SEAT, null, Occurred.stated(on), null, AssertedBy.HUMAN);
    }

    private static SeatDatesCorrected corrected(int tenure, Party holder, String from, @Nullable String until) {
        return new SeatDatesCorrected(
                MISSION,
                COMMITTEE,
                SEAT,
                tenure,
                holder,
                Occurred.stated(from),
                until == null ? null : Occurred.stated(until),
                null,
                Occurred.stated("2026-01"),
                MINUTES,
                AssertedBy.HUMAN);
    }

    private static List<HistoryEntry> recorded(PublishedEvent... events) {
        List<HistoryEntry> entries = new ArrayList<>();
        for (PublishedEvent event : events) {
            int number = entries.size() + 1;
            entries.add(new HistoryEntry(
                    "mission-service",
                    new Ledger("linz"),
                    number,
                    new UUID(0, number),
                    new EventType("test.event", 1),
                    Instant.parse("2026-01-01T07:00:00Z").plusSeconds(number),
                    MISSION.value(),
                    null,
                    event));
        }
        return entries;
    }
}
