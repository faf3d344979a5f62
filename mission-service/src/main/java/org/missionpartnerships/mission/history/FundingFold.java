package org.missionpartnerships.mission.history;

import java.util.ArrayList;
import java.util.List;
import org.missionpartnerships.mission.history.Partnership.FundingShare;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.published.partner.FundingShareEvent;
import org.missionpartnerships.published.partner.FundingShareEvent.FundingShareRecorded;

/** Who pays for what of a mission. */
final class FundingFold {

    private final List<FundingShare> shares = new ArrayList<>();

    void add(FundingShareEvent event, Origin origin) {
        switch (event) {
            case FundingShareRecorded recorded ->
                shares.add(new FundingShare(recorded.subject(), recorded.parts(), recorded.note(), origin));
        }
    }

    boolean isEmpty() {
        return shares.isEmpty();
    }

    List<FundingShare> shares() {
        return List.copyOf(shares);
    }
}
