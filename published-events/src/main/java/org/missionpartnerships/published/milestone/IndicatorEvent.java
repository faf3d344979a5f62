package org.missionpartnerships.published.milestone;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.json.JsonEventCodec;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.IndicatorId;
import org.missionpartnerships.published.value.MeasurementId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.PublishedEvent;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

/** What a mission measures and what it measured: streams {@code indicators/{id}} of the mission's lead city. */
public sealed interface IndicatorEvent extends PublishedEvent {

    JsonEventCodec<IndicatorEvent> CODEC = JsonEventCodec.of(IndicatorEvent.class, IndicatorEvent::typeOf)
            .event(new EventType("indicator.defined", 1), IndicatorDefined.class)
            .event(new EventType("measurement.recorded", 1), MeasurementRecorded.class)
            .build();

    IndicatorId indicator();

    MissionId mission();

    /**
     * A mission chose something to measure.
     *
     * @param unit of all its measurements
     * @param direction where it should go, if that is known
     * @param method how it is measured, if that is known
     */
    record IndicatorDefined(
            IndicatorId indicator,
            MissionId mission,
            String name,
            String unit,
            @Nullable Direction direction,
            @Nullable String method,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements IndicatorEvent {}

    /**
     * A value was measured; {@code occurred} is the time that it describes.
     *
     * @param name of the indicator, so that the event can be read alone
     */
    record MeasurementRecorded(
            MeasurementId measurement,
            IndicatorId indicator,
            MissionId mission,
            String name,
            Quantity value,
            @Nullable String note,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements IndicatorEvent {}

    static EventType typeOf(IndicatorEvent event) {
        return switch (event) {
            case IndicatorDefined _ -> new EventType("indicator.defined", 1);
            case MeasurementRecorded _ -> new EventType("measurement.recorded", 1);
        };
    }
}
