package org.missionpartnerships.mission.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.published.value.Certainty;

/**
 * Leaves of an answer only the elements that are certain in all that is said of their days, or only the others. An element that
 * holds some of these stays as their place, and what says nothing of days stays as it is.
 */
record OnlyAsSure(Certainty asked) {

    private static final String CERTAINTY = "certainty";

    JsonNode of(Object answer, ObjectMapper json) {
        JsonNode tree = json.valueToTree(answer);
        narrow(tree);
        return tree;
    }

    /** Whether any element that says how sure it is was left within. */
    private boolean narrow(JsonNode node) {
        boolean left = false;
        if (node instanceof ObjectNode object) {
            for (String member : names(object)) {
                if (object.get(member) instanceof ArrayNode list && isOnlyPossible(member)) {
                    list.removeAll();
                }
                left |= narrow(object.get(member));
            }
        } else if (node instanceof ArrayNode list) {
            for (int index = list.size() - 1; index >= 0; index--) {
                JsonNode element = list.get(index);
                List<Boolean> sure = sure(element).toList();
                boolean graded = !sure.isEmpty() || holdsGraded(element);
                boolean within = narrow(element);
                boolean matches = !sure.isEmpty() && sure.stream().allMatch(one -> one) == (asked == Certainty.CERTAIN);
                if (graded && !matches && !within) {
                    list.remove(index);
                } else {
                    left |= graded;
                }
            }
        }
        return left;
    }

    /** Such as the statuses that a mission may have had. */
    private boolean isOnlyPossible(String member) {
        return asked == Certainty.CERTAIN && member.startsWith("possible");
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Of each event that the element tells of by itself, whether it is certain. */
    private static Stream<Boolean> sure(JsonNode element) {
        return Stream.concat(
                        Stream.of(element.path(CERTAINTY)),
                        element.valueStream().map(member -> member.path(CERTAINTY)))
                .filter(JsonNode::isTextual)
                .map(certainty -> certainty.asText().equals(EventJson.word(Certainty.CERTAIN)));
    }

    private static boolean holdsGraded(JsonNode element) {
        return element.findValue(CERTAINTY) != null;
    }
}
