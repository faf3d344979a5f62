package org.missionpartnerships.mission.lineage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.mission.lineage.LineageView.LineageLink;
import org.missionpartnerships.mission.lineage.LineageView.LineageMember;
import org.missionpartnerships.published.mission.LineageNode;
import org.missionpartnerships.published.mission.Place;
import org.missionpartnerships.published.mission.ReplicationStatus;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

/** The lineage of one thing, read generation by generation in both directions. */
final class LineageGraph {

    /** What an answer holds at most; what goes beyond is left out, and said to be. */
    static final int MOST_LINKS = 1_000;

    private final LocalDate at;
    private final Map<String, Integer> generations = new LinkedHashMap<>();
    private final Map<LineageEdgeEntry.Key, LineageEdgeEntry> edges = new LinkedHashMap<>();
    private boolean complete = true;

    private LineageGraph(String root, LocalDate at) {
        this.at = at;
        generations.put(root, 0);
    }

    static LineageView of(LineageNode root, int depth, LocalDate at) {
        String key = LineageProjection.key(root);
        LineageGraph graph = new LineageGraph(key, at);
        graph.follow(key, depth, -1, LineageEdgeEntry::fromAny, edge -> edge.toNode);
        graph.follow(key, depth, 1, LineageEdgeEntry::toAny, edge -> edge.fromNode);
        return graph.view(root, depth);
    }

    @FunctionalInterface
    private interface Step {
        List<LineageEdgeEntry> read(Collection<String> nodes, int limit);
    }

    private void follow(String root, int depth, int direction, Step step, Function<LineageEdgeEntry, String> end) {
        Set<String> frontier = Set.of(root);
        for (int generation = 1; !frontier.isEmpty(); generation++) {
            Set<String> next = new LinkedHashSet<>();
            List<LineageEdgeEntry> found = step.read(frontier, MOST_LINKS + 1).stream()
                    .filter(edge -> certainty(edge) != Certainty.NOT_YET)
                    .toList();
            if (generation > depth) {
                complete &= found.isEmpty();
                return;
            }
            for (LineageEdgeEntry edge : found) {
                if (edges.size() == MOST_LINKS) {
                    complete = false;
                    return;
                }
                edges.putIfAbsent(new LineageEdgeEntry.Key(edge.fromNode, edge.relation, edge.toNode), edge);
                if (generations.putIfAbsent(end.apply(edge), direction * generation) == null) {
                    next.add(end.apply(edge));
                }
            }
            frontier = next;
        }
    }

    private Certainty certainty(LineageEdgeEntry edge) {
        return Certainty.of(
                edge.notBefore, EventJson.read(Occurred.class, edge.occurred).latest(), at);
    }

    private LineageView view(LineageNode root, int depth) {
        Map<String, LineageNodeEntry> known = LineageNodeEntry.all(generations.keySet()).stream()
                .collect(Collectors.toMap(entry -> entry.node, Function.identity()));
        List<LineageMember> members = generations.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> member(entry.getKey(), entry.getValue(), known.get(entry.getKey())))
                .toList();
        return new LineageView(
                root,
                depth,
                at,
                members,
                edges.values().stream().map(this::link).toList(),
                complete);
    }

    /** What another ledger has not told yet is shown by its id alone. */
    private static LineageMember member(String key, int generation, @Nullable LineageNodeEntry entry) {
        LineageNode node = LineageProjection.node(key);
        if (entry == null) {
            return new LineageMember(node, null, null, null, null, generation);
        }
        return new LineageMember(
                node,
                entry.title,
                entry.city == null ? null : new CityId(entry.city),
                entry.place == null ? null : EventJson.read(Place.class, entry.place),
                entry.status == null ? null : EventJson.mapper().convertValue(entry.status, ReplicationStatus.class),
                generation);
    }

    private LineageLink link(LineageEdgeEntry edge) {
        return new LineageLink(
                LineageProjection.node(edge.fromNode),
                EventJson.mapper().convertValue(edge.relation, LineageRelation.class),
                LineageProjection.node(edge.toNode),
                edge.event,
                edge.type,
                edge.stream,
                EventJson.read(Occurred.class, edge.occurred),
                edge.source == null ? null : EventJson.read(Source.class, edge.source),
                EventJson.mapper().convertValue(edge.assertedBy, AssertedBy.class),
                certainty(edge));
    }
}
