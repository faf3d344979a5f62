package org.missionpartnerships.mission.telling;

import org.missionpartnerships.published.milestone.ContextIndicatorEvent;
import org.missionpartnerships.published.milestone.ContextIndicatorEvent.ContextIndicatorRecorded;
import org.missionpartnerships.published.milestone.DeliverableEvent;
import org.missionpartnerships.published.milestone.DeliverableEvent.DeliverablePublished;
import org.missionpartnerships.published.milestone.IndicatorEvent;
import org.missionpartnerships.published.milestone.IndicatorEvent.IndicatorDefined;
import org.missionpartnerships.published.milestone.IndicatorEvent.MeasurementRecorded;

final class FigureTelling {

    private FigureTelling() {}

    static Telling of(IndicatorEvent event, Names names) {
        return switch (event) {
            case IndicatorDefined e ->
                Telling.added("%s chose to measure: %s, in %s", names.of(e.mission()), e.name(), e.unit());
            case MeasurementRecorded e ->
                Telling.added(
                        "%s measured: %s, %s%s", names.of(e.mission()), e.name(), e.value(), Words.brackets(e.note()));
        };
    }

    static Telling of(DeliverableEvent event, Names names) {
        return switch (event) {
            case DeliverablePublished e ->
                Telling.added(
                        "%s published: %s, a %s%s",
                        names.of(e.mission()), e.title(), Words.of(e.kind()), Words.brackets(e.description()));
        };
    }

    static Telling of(ContextIndicatorEvent event) {
        return switch (event) {
            case ContextIndicatorRecorded e ->
                Telling.added(
                        "of %s it was recorded: %s%s%s",
                        e.subject(), e.name(), Words.rest(", ", e.value()), Words.brackets(e.statement()));
        };
    }
}
