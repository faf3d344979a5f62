package org.missionpartnerships.mission.telling;

import org.missionpartnerships.published.mission.ClaimEvent;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimDisputed;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimRecorded;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimSubjectOpened;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimSubjectReopened;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimSubjectResolved;
import org.missionpartnerships.published.mission.ClaimEvent.DisputeWithdrawn;
import org.missionpartnerships.published.mission.ClaimOutcome;

final class ClaimTelling {

    private ClaimTelling() {}

    static Telling of(ClaimEvent event, Names names) {
        String subject = names.of(event.subject());
        return switch (event) {
            case ClaimSubjectOpened _ -> Telling.added("a first claim was made about \"%s\"", subject);
            case ClaimRecorded e ->
                Telling.added(
                        "about \"%s\", a source said%s%s",
                        subject, Words.rest(": ", e.statement()), Words.brackets(e.quantity(), e.money(), e.source()));
            case ClaimDisputed e ->
                Telling.changed(
                        "%s disputed a claim about \"%s\"%s",
                        e.disputedBy().name(), subject, Words.rest(": ", e.reason()));
            case DisputeWithdrawn e ->
                Telling.changed("a dispute about \"%s\" was taken back%s", subject, Words.rest(": ", e.reason()));
            case ClaimSubjectResolved e ->
                Telling.changed(
                        "about \"%s\", %s decided that %s%s",
                        subject, e.decidedBy(), outcome(e.resolution().outcome()), Words.rest(": ", e.reason()));
            case ClaimSubjectReopened e ->
                Telling.changed("the question \"%s\" was opened again%s", subject, Words.rest(": ", e.reason()));
        };
    }

    private static String outcome(ClaimOutcome outcome) {
        return switch (outcome) {
            case ONE_PREFERRED -> "one claim is to be preferred";
            case DIFFERENT_MEASURES -> "the claims measure different things";
            case ALL_STAND -> "all claims stand";
            case CLAIMS_WITHDRAWN -> "some claims are no longer upheld";
        };
    }
}
