package org.missionpartnerships.mission.history;

import java.util.ArrayList;
import java.util.List;
import org.missionpartnerships.mission.history.Partnership.Measurement;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.published.milestone.IndicatorEvent;
import org.missionpartnerships.published.milestone.IndicatorEvent.IndicatorDefined;
import org.missionpartnerships.published.milestone.IndicatorEvent.MeasurementRecorded;

/** What was measured of a mission. */
final class FiguresFold {

    private final List<Measurement> measurements = new ArrayList<>();

    void add(IndicatorEvent event, Origin origin) {
        switch (event) {
            case IndicatorDefined _ -> {}
            case MeasurementRecorded recorded ->
                measurements.add(new Measurement(
                        recorded.indicator(), recorded.name(), recorded.value(), recorded.note(), origin));
        }
    }

    boolean isEmpty() {
        return measurements.isEmpty();
    }

    List<Measurement> measurements() {
        return List.copyOf(measurements);
    }
}
