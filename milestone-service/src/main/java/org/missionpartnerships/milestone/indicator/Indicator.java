package org.missionpartnerships.milestone.indicator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.missionpartnerships.published.milestone.IndicatorEvent.IndicatorDefined;
import org.missionpartnerships.published.milestone.IndicatorEvent.MeasurementRecorded;
import org.missionpartnerships.published.value.MeasurementId;

/** Something that a mission measures. */
public sealed interface Indicator {

    record Undefined() implements Indicator {}

    /** @param measurements as recorded, contradicting ones side by side */
    record Defined(IndicatorDefined definition, List<MeasurementRecorded> measurements) implements Indicator {

        public Defined {
            measurements = List.copyOf(measurements);
        }

        public Optional<MeasurementRecorded> measurement(MeasurementId id) {
            return measurements.stream()
                    .filter(each -> each.measurement().equals(id))
                    .findFirst();
        }

        Defined with(MeasurementRecorded measurement) {
            return new Defined(
                    definition,
                    Stream.concat(measurements.stream(), Stream.of(measurement)).toList());
        }
    }
}
