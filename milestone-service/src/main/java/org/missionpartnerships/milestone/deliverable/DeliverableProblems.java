package org.missionpartnerships.milestone.deliverable;

import jakarta.inject.Singleton;
import java.util.List;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.milestone.deliverable.DeliverableRejection.DeliverableAlreadyPublished;
import org.missionpartnerships.published.value.DeliverableId;
import org.missionpartnerships.published.value.MissionId;

/** What can go wrong with deliverables. */
@Singleton
public class DeliverableProblems implements ProblemTypes {

    static final ProblemType DELIVERABLE_NOT_FOUND = ProblemType.notFound(
            "deliverable-not-found",
            "There is no such deliverable",
            "The mission has no deliverable under this id.",
            "Check the id, or find the deliverable in the mission's list.");

    static final ProblemType DELIVERABLE_ALREADY_PUBLISHED = ProblemType.conflict(
            "deliverable-already-published",
            "The id belongs to another deliverable",
            "A deliverable with this id was published, and it was described differently.",
            "Leave the id out, or draw a new one.");

    static Problem of(DeliverableRejection reason) {
        return switch (reason) {
            case DeliverableAlreadyPublished(DeliverableId id, String title) ->
                DELIVERABLE_ALREADY_PUBLISHED
                        .because(
                                "Deliverable %s was published already as \"%s\", described differently. Leave the id out, or draw a new one."
                                        .formatted(id, title))
                        .with("deliverable", id);
        };
    }

    static Problem notFound(MissionId mission, DeliverableId id) {
        return DELIVERABLE_NOT_FOUND
                .because("Mission %s has no deliverable %s. Check the id, or find it in GET /missions/%s/deliverables."
                        .formatted(mission, id, mission))
                .with("mission", mission.value());
    }

    @Override
    public List<ProblemType> types() {
        return List.of(DELIVERABLE_NOT_FOUND, DELIVERABLE_ALREADY_PUBLISHED);
    }
}
