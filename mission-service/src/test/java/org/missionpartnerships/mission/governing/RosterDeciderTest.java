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
import org.missionpartnerships.mission.governing.GovernanceRejection.GoverningBodyNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.OutsideItsTime;
import org.missionpartnerships.mission.governing.GovernanceRejection.RosterAlreadyTold;
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
}
