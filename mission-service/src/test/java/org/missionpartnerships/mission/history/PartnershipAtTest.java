package org.missionpartnerships.mission.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.missionpartnerships.mission.history.BurgosHistory.BURGOS;
import static org.missionpartnerships.published.value.Certainty.CERTAIN;
import static org.missionpartnerships.published.value.Certainty.POSSIBLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.history.Partnership.Administration;
import org.missionpartnerships.mission.history.Partnership.Commitment;
import org.missionpartnerships.mission.history.Partnership.Continuity;
import org.missionpartnerships.mission.history.Partnership.CoordinationUnit;
import org.missionpartnerships.mission.history.Partnership.Measurement;
import org.missionpartnerships.mission.history.Partnership.MissionStanding;
import org.missionpartnerships.published.mission.MissionStatus;
import org.missionpartnerships.published.mission.TermId;
import org.missionpartnerships.published.partner.CommitmentKind;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.Quantity;

class PartnershipAtTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void at_the_end_of_2022_the_mission_is_active_without_an_office_and_its_first_figure_is_certain() {
        Partnership burgos = burgosAt("2022-12-31");
        MissionStanding mission = onlyMission(burgos);

        assertThat(mission.status()).isEqualTo(MissionStatus.ACTIVE);
        assertThat(mission.possibleStatuses()).isEmpty();
        assertThat(mission.coordinationUnits()).isEmpty();
        assertThat(burgos.administrations()).isEmpty();
        assertThat(mission.measurements())
                .extracting(Measurement::value, measured -> measured.origin().certainty())
                .containsExactly(tuple(Quantity.exactly("83000", "t"), CERTAIN));
    }

    @Test
    void at_the_end_of_2023_the_mission_goes_on_under_a_new_administration_still_without_an_office() {
        Partnership burgos = burgosAt("2023-12-31");
        MissionStanding mission = onlyMission(burgos);

        assertThat(mission.status()).isEqualTo(MissionStatus.ACTIVE);
        assertThat(mission.coordinationUnits()).isEmpty();
        assertThat(burgos.administrations())
                .extracting(Administration::term, term -> term.origin().certainty())
                .containsExactly(tuple(new TermId("2023"), CERTAIN));
        assertThat(mission.continuity())
                .extracting(Continuity::term, confirmed -> confirmed.origin().certainty())
                .containsExactly(tuple(new TermId("2023"), CERTAIN));
    }

    @Test
    void in_march_2024_the_office_is_certain_and_the_staff_of_the_foundation_possible() {
        MissionStanding mission = onlyMission(burgosAt("2024-03-01"));

        assertThat(mission.coordinationUnits())
                .extracting(CoordinationUnit::name, unit -> unit.origin().certainty())
                .containsExactly(tuple("Circular Economy Office", CERTAIN));
        assertThat(mission.commitments())
                .filteredOn(commitment -> commitment.kind() == CommitmentKind.STAFF)
                .extracting(Commitment::quantity, PartnershipAtTest::deliveryCertainty)
                .containsExactly(tuple(Quantity.exactly("1", "FTE"), POSSIBLE));
    }

    @Test
    void in_the_middle_of_a_year_what_happened_in_that_year_is_possible() {
        MissionStanding mission = onlyMission(burgosAt("2021-06-30"));

        assertThat(mission.status()).isNull();
        assertThat(mission.possibleStatuses()).containsExactly(MissionStatus.PROPOSED, MissionStatus.ACTIVE);
    }

    @Test
    void an_undated_event_is_not_earlier_than_the_one_it_follows() {
        assertThat(onlyMission(burgosAt("2020-12-31")).partners())
                .noneMatch(partner -> "competing plastics companies".equals(partner.group()));
        assertThat(onlyMission(burgosAt("2021-01-01")).partners())
                .filteredOn(partner -> "competing plastics companies".equals(partner.group()))
                .singleElement()
                .satisfies(partner -> {
                    assertThat(partner.origin().certainty()).isEqualTo(POSSIBLE);
                    assertThat(partner.origin().notBefore()).isEqualTo("2021-01-01");
                });
    }

    @Test
    void what_was_recorded_after_the_instant_is_not_known() {
        List<HistoryEntry> entries = BurgosHistory.entries();
        Instant beforeTheOffice = entries.stream()
                .filter(entry -> entry.type().name().equals("mission.coordination-unit-established"))
                .findFirst()
                .orElseThrow()
                .recordedAt()
                .minusMillis(1);

        Partnership then =
                PartnershipAt.of(BURGOS, LocalDate.parse("2025-12-31"), new WholeHistory(entries, beforeTheOffice));

        assertThat(onlyMission(then).coordinationUnits()).isEmpty();
        assertThat(then.events()).isEqualTo(13);
    }

    @Test
    void a_launch_on_an_override_says_so() {
        assertThat(onlyMission(burgosAt("2022-12-31")).lifecycle())
                .filteredOn(step -> step.status() == MissionStatus.ACTIVE)
                .singleElement()
                .satisfies(step -> assertThat(step.fitTestOverride()).isNotNull());
    }

    private static Partnership burgosAt(String date) {
        return PartnershipAt.of(BURGOS, LocalDate.parse(date), new WholeHistory(BurgosHistory.entries(), NOW));
    }

    private static MissionStanding onlyMission(Partnership partnership) {
        assertThat(partnership.missions()).hasSize(1);
        return partnership.missions().getFirst();
    }

    private static Certainty deliveryCertainty(Commitment commitment) {
        return commitment.delivered().certainty();
    }
}
