package org.missionpartnerships.mission.governing;

import static org.missionpartnerships.mission.governing.LinzGovernance.BANKS;
import static org.missionpartnerships.mission.governing.LinzGovernance.COMMITTEE;
import static org.missionpartnerships.mission.governing.LinzGovernance.HUMAN;
import static org.missionpartnerships.mission.governing.LinzGovernance.LINZ_AG;
import static org.missionpartnerships.mission.governing.LinzGovernance.MISSION;
import static org.missionpartnerships.mission.governing.LinzGovernance.SOURCE;
import static org.missionpartnerships.mission.governing.LinzGovernance.assigned;
import static org.missionpartnerships.mission.governing.LinzGovernance.dissolved;
import static org.missionpartnerships.mission.governing.LinzGovernance.established;
import static org.missionpartnerships.mission.governing.LinzGovernance.on;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.governing.GovernanceCommand.TellRoster;
import org.missionpartnerships.mission.governing.GovernanceCommand.WithdrawRoster;
import org.missionpartnerships.mission.governing.GovernanceRejection.GoverningBodyNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.OutsideItsTime;
import org.missionpartnerships.mission.governing.GovernanceRejection.RosterAlreadyTold;
import org.missionpartnerships.mission.governing.GovernanceRejection.RosterAlreadyWithdrawn;
import org.missionpartnerships.mission.governing.GovernanceRejection.RosterNotFound;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.RosterId;
import org.missionpartnerships.published.mission.RosterMember;
import org.missionpartnerships.testsupport.specs.DeciderSpec;

class RosterDeciderTest {

    private static final RosterId ROSTER = new RosterId("by-city-and-province");

    private final DeciderSpec<GovernanceCommand, Governance, GovernanceEvent, GovernanceRejection> governance =
            DeciderSpec.of(new GovernanceDecider());

    private static TellRoster tell(String edtf, Party... members) {
        return new TellRoster(
                MISSION,
                COMMITTEE,
                ROSTER,
                "Steering group",
                List.of(LINZ_AG),
                Stream.of(members).map(member -> new RosterMember(member, null)).toList(),
                null,
                on(edtf),
                SOURCE,
                HUMAN);
    }

    private static WithdrawRoster withdraw(String edtf, String reason) {
        return new WithdrawRoster(MISSION, COMMITTEE, ROSTER, reason, on(edtf), SOURCE, HUMAN);
    }

    @Test
    void another_telling_stands_beside_the_seats_and_the_same_again_changes_nothing() {
        governance
                .given(established(), assigned("banks", BANKS, "2025", null))
                .when(tell("2025", BANKS, LINZ_AG))
                .thenRecorded(tell("2025", BANKS, LINZ_AG).event());
        governance
                .given(established(), tell("2025", BANKS).event())
                .when(tell("2025", BANKS))
                .thenNothing();
    }

    @Test
    void two_tellings_do_not_share_an_id() {
        governance
                .given(established(), tell("2025", BANKS).event())
                .when(tell("2025", LINZ_AG))
                .thenRejected(new RosterAlreadyTold(MISSION, COMMITTEE, ROSTER));
    }

    @Test
    void nothing_is_told_of_a_body_that_is_not_there_or_not_any_more() {
        governance.given().when(tell("2025", BANKS)).thenRejected(new GoverningBodyNotFound(MISSION, COMMITTEE));
        governance
                .given(established(), dissolved("2025"))
                .when(tell("2026", BANKS))
                .thenRejected(
                        new OutsideItsTime(MISSION, "governing body steering-committee", "2024-09", "2025", "2026"));
    }

    @Test
    void a_telling_is_withdrawn_with_a_reason_and_the_same_again_changes_nothing() {
        governance
                .given(established(), tell("2025", BANKS).event())
                .when(withdraw("2025-11", "Another body"))
                .thenRecorded(withdraw("2025-11", "Another body").event());
        governance
                .given(
                        established(),
                        tell("2025", BANKS).event(),
                        withdraw("2025-11", "Another body").event())
                .when(withdraw("2025-11", "Another body"))
                .thenNothing();
    }

    @Test
    void what_was_withdrawn_is_neither_withdrawn_otherwise_nor_told_otherwise() {
        governance
                .given(
                        established(),
                        tell("2025", BANKS).event(),
                        withdraw("2025-11", "Another body").event())
                .when(withdraw("2025-12", "Another body"))
                .thenRejected(new RosterAlreadyWithdrawn(MISSION, COMMITTEE, ROSTER, "2025-11"));
        governance
                .given(
                        established(),
                        tell("2025", BANKS).event(),
                        withdraw("2025-11", "Another body").event())
                .when(tell("2025", BANKS))
                .thenNothing();
        governance
                .given(
                        established(),
                        tell("2025", BANKS).event(),
                        withdraw("2025-11", "Another body").event())
                .when(tell("2026", LINZ_AG))
                .thenRejected(new RosterAlreadyTold(MISSION, COMMITTEE, ROSTER));
    }

    @Test
    void nothing_is_withdrawn_that_was_not_told_by_then() {
        governance
                .given(established())
                .when(withdraw("2025-11", "Another body"))
                .thenRejected(new RosterNotFound(MISSION, COMMITTEE, ROSTER));
        governance
                .given()
                .when(withdraw("2025-11", "Another body"))
                .thenRejected(new GoverningBodyNotFound(MISSION, COMMITTEE));
        governance
                .given(established(), tell("2025", BANKS).event())
                .when(withdraw("2024-11", "Another body"))
                .thenRejected(new OutsideItsTime(MISSION, "telling by-city-and-province", "2025", null, "2024-11"));
    }

    @Test
    void a_telling_may_be_withdrawn_after_the_body_ended() {
        governance
                .given(established(), tell("2025", BANKS).event(), dissolved("2025-12"))
                .when(withdraw("2026-02", "Another body"))
                .thenRecorded(withdraw("2026-02", "Another body").event());
    }
}
