package org.missionpartnerships.milestone.context;

import jakarta.inject.Singleton;
import java.util.List;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.milestone.context.ContextIndicatorRejection.ContextIndicatorAlreadyRecorded;
import org.missionpartnerships.milestone.context.ContextIndicatorRejection.NeitherCityNorTopic;
import org.missionpartnerships.milestone.context.ContextIndicatorRejection.NothingStated;
import org.missionpartnerships.published.value.ContextIndicatorId;

/** What can go wrong with context indicators. */
@Singleton
public class ContextIndicatorProblems implements ProblemTypes {

    static final ProblemType CONTEXT_INDICATOR_NOT_FOUND = ProblemType.notFound(
            "context-indicator-not-found",
            "There is no such context indicator",
            "No context indicator has this id.",
            "Check the id, or find the context indicator in the list.");

    static final ProblemType CONTEXT_INDICATOR_ALREADY_RECORDED = ProblemType.conflict(
            "context-indicator-already-recorded",
            "The id belongs to another context indicator",
            "A context indicator with this id was recorded, and it was described differently.",
            "Leave the id out, or draw a new one.");

    static final ProblemType NEITHER_CITY_NOR_TOPIC = ProblemType.refused(
            "neither-city-nor-topic",
            "The fact is about no city and no topic",
            "A context indicator describes a city, a topic, or a city with regard to a topic.",
            "Name the city, the topic, or both.");

    static final ProblemType NOTHING_STATED = ProblemType.refused(
            "nothing-stated",
            "The fact says nothing",
            "A context indicator has a value, a statement, or both.",
            "Give the value or the statement.");

    static Problem of(ContextIndicatorRejection reason) {
        return switch (reason) {
            case ContextIndicatorAlreadyRecorded(ContextIndicatorId id, String subject, String name) ->
                CONTEXT_INDICATOR_ALREADY_RECORDED
                        .because(
                                "Context indicator %s was recorded already, about %s of %s, described differently. Leave the id out, or draw a new one."
                                        .formatted(id, name, subject))
                        .with("contextIndicator", id);
            case NeitherCityNorTopic(String subject, String name) ->
                NEITHER_CITY_NOR_TOPIC.because(
                        "The fact about %s of %s names no city and no topic, expected at least one. Name it."
                                .formatted(name, subject));
            case NothingStated(String subject, String name) ->
                NOTHING_STATED.because(
                        "The fact about %s of %s has no value and no statement, expected at least one. Give it."
                                .formatted(name, subject));
        };
    }

    static Problem notFound(ContextIndicatorId id) {
        return CONTEXT_INDICATOR_NOT_FOUND
                .because("There is no context indicator %s. Check the id, or find it in GET /context-indicators."
                        .formatted(id))
                .with("contextIndicator", id);
    }

    @Override
    public List<ProblemType> types() {
        return List.of(
                CONTEXT_INDICATOR_NOT_FOUND,
                CONTEXT_INDICATOR_ALREADY_RECORDED,
                NEITHER_CITY_NOR_TOPIC,
                NOTHING_STATED);
    }
}
