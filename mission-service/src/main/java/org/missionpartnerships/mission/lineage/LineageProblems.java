package org.missionpartnerships.mission.lineage;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.mission.lineage.LineageRejection.LinkClosesCycle;
import org.missionpartnerships.published.mission.LineageNode;

/** What can go wrong with lineage. */
@Singleton
public class LineageProblems implements ProblemTypes {

    static final ProblemType LINEAGE_CYCLE = ProblemType.refused(
            "lineage-cycle",
            "The link would close a cycle",
            "Something would come from itself, over the links that the problem names.",
            "Check which of the two comes from the other; a link that is recorded wrongly stands in the way until it is corrected.");

    static Problem of(LineageRejection reason) {
        return switch (reason) {
            case LinkClosesCycle(List<LineageNode> path) ->
                LINEAGE_CYCLE
                        .because("%s would come from itself: %s. Check which of the two comes from the other."
                                .formatted(
                                        sentence(path.getFirst()),
                                        path.stream()
                                                .map(LineageNode::toString)
                                                .collect(Collectors.joining(", which comes from "))))
                        .with("path", path);
        };
    }

    private static String sentence(LineageNode node) {
        String words = node.toString();
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    @Override
    public List<ProblemType> types() {
        return List.of(LINEAGE_CYCLE);
    }
}
