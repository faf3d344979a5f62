package org.missionpartnerships.mission.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.missionpartnerships.mission.history.BurgosHistory.BURGOS;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.history.Handover.Line;
import org.missionpartnerships.mission.history.Handover.MissionHandover;
import org.missionpartnerships.mission.telling.Names;
import org.missionpartnerships.published.mission.MissionStatus;
import org.missionpartnerships.published.mission.TermId;

class HandoverPackTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-01-01");

    @Test
    void the_pack_says_what_stood_when_the_term_can_last_have_started() {
        Handover pack = burgos("2023");

        assertThat(pack.at()).isEqualTo("2023-12-31");
        assertThat(pack.started()).hasToString("2023");
        assertThat(pack.before()).isEmpty();
    }

    @Test
    void the_pack_of_2023_holds_promises_partners_and_who_they_are_by_but_no_office_yet() {
        MissionHandover mission = onlyMission(burgos("2023"));

        assertThat(mission.status()).isEqualTo(MissionStatus.ACTIVE);
        assertThat(mission.promised())
                .extracting(Line::text, Line::by)
                .containsExactly(tuple(
                        "Aepv promised to Polígono Circular: Training and waste assessments for small firms, for small and medium-sized firms.",
                        "Aepv"));
        assertThat(mission.delivered()).isEmpty();
        assertThat(mission.responsible()).extracting(Line::by).containsExactly("Aepv", "competing plastics companies");
        assertThat(mission.continuityConfirmed()).isTrue();
    }

    @Test
    void what_is_planned_and_may_be_known_by_then_is_due() {
        assertThat(onlyMission(burgos("2023")).due())
                .extracting(Line::text, line -> line.due().edtf())
                .containsExactly(tuple(
                        "A meeting was planned: Best-practice exchange of industrial estates (in 2025).", "2025"));
    }

    @Test
    void the_pack_reads_as_a_paragraph() {
        assertThat(burgos("2023").text())
                .isEqualTo("What the administration of term 2023 takes over in Burgos, as it stood at the end of 2023."
                        + " Polígono Circular: active, with one open promise, no decision or goal and one thing due;"
                        + " the new administration has confirmed that it goes on with it.");
    }

    @Test
    void a_term_of_which_nobody_knows_when_it_started_is_answered_as_of_today() {
        Handover pack = burgos("2031");

        assertThat(pack.at()).isEqualTo(TODAY);
        assertThat(pack.started()).isNull();
        assertThat(onlyMission(pack).continuityConfirmed()).isFalse();
    }

    private static Handover burgos(String term) {
        List<HistoryEntry> history = BurgosHistory.entries();
        return new HandoverPack(
                        BURGOS,
                        new TermId(term),
                        new WholeHistory(history, Histories.NOW),
                        Names.of(history.stream().map(HistoryEntry::event).toList()))
                .answer(TODAY);
    }

    private static MissionHandover onlyMission(Handover pack) {
        assertThat(pack.missions()).hasSize(1);
        return pack.missions().getFirst();
    }
}
