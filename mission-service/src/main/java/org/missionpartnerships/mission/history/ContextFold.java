package org.missionpartnerships.mission.history;

import java.util.ArrayList;
import java.util.List;
import org.missionpartnerships.mission.history.Partnership.ContextIndicator;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.published.milestone.ContextIndicatorEvent;
import org.missionpartnerships.published.milestone.ContextIndicatorEvent.ContextIndicatorRecorded;

/** Figures about the world around the city's missions. */
final class ContextFold {

    private final List<ContextIndicator> indicators = new ArrayList<>();

    void add(ContextIndicatorEvent event, Origin origin) {
        switch (event) {
            case ContextIndicatorRecorded recorded ->
                indicators.add(new ContextIndicator(
                        recorded.subject(), recorded.name(), recorded.value(), recorded.statement(), origin));
        }
    }

    List<ContextIndicator> indicators() {
        return List.copyOf(indicators);
    }
}
