package org.missionpartnerships.mission.lineage;

import java.time.Instant;
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
import org.missionpartnerships.mission.chronology.At;
import org.missionpartnerships.mission.chronology.FollowedEvents;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.lineage.LineageView.LineageLink;
import org.missionpartnerships.mission.lineage.LineageView.LineageMember;
import org.missionpartnerships.published.mission.LineageNode;
import org.missionpartnerships.published.mission.LineageNodeKind;
import org.missionpartnerships.published.mission.Place;
import org.missionpartnerships.published.mission.ReplicationStatus;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Source;

/** The lineage of one thing, read generation by generation in both directions. */
final class LineageGraph {

    /** What an answer holds at most; what goes beyond is left out, and said to be. */
    static final int MOST_LINKS = 1_000;

    private final LocalDate at;
    private final @Nullable KnownAt knownAt;
    private final FollowedEvents followed;
    private final Map<String, Integer> generations = new LinkedHashMap<>();
    private final Map<LineageEdgeEntry.Key, Dated> edges = new LinkedHashMap<>();
    private boolean complete = true;

    private record Dated(LineageEdgeEntry edge, Certainty certainty) {}

    private LineageGraph(String root, LocalDate at, @Nullable KnownAt knownAt, FollowedEvents followed) {
        this.at = at;
        this.knownAt = knownAt;
        this.followed = followed;
        generations.put(root, 0);
    }

    /** @param knownAt null for all that is recorded */
    static LineageView of(
            LineageNode root, int depth, LocalDate at, @Nullable KnownAt knownAt, FollowedEvents followed) {
        String key = LineageProjection.key(root);
        LineageGraph graph = new LineageGraph(key, at, knownAt, followed);
        graph.follow(key, depth, -1, LineageEdgeEntry::fromAny, edge -> edge.toNode);
        graph.follow(key, depth, 1, LineageEdgeEntry::toAny, edge -> edge.fromNode);
        return graph.view(root, depth);
    }

    @FunctionalInterface
    private interface Step {
        List<LineageEdgeEntry> read(Collection<String> nodes, Instant knownAt, int limit);
    }

    private void follow(String root, int depth, int direction, Step step, Function<LineageEdgeEntry, String> end) {
        Set<String> frontier = Set.of(root);
        for (int generation = 1; !frontier.isEmpty(); generation++) {
            Set<String> next = new LinkedHashSet<>();
            List<Dated> found = dated(
                            step.read(frontier, KnownAt.orEver(knownAt).instant(), MOST_LINKS + 1))
                    .stream()
                    .filter(dated -> dated.certainty() != Certainty.NOT_YET)
                    .toList();
            if (generation > depth) {
                complete &= found.isEmpty();
                return;
            }
            for (Dated dated : found) {
                LineageEdgeEntry edge = dated.edge();
                if (edges.size() == MOST_LINKS) {
                    complete = false;
                    return;
                }
                edges.putIfAbsent(new LineageEdgeEntry.Key(edge.fromNode, edge.relation, edge.toNode), dated);
                if (generations.putIfAbsent(end.apply(edge), direction * generation) == null) {
                    next.add(end.apply(edge));
                }
            }
            frontier = next;
        }
    }

    private List<Dated> dated(List<LineageEdgeEntry> found) {
        Map<CityId, At> days = followed.at(
                at,
                KnownAt.orEver(knownAt),
                found.stream()
                        .collect(Collectors.groupingBy(
                                LineageEdgeEntry::city,
                                Collectors.mapping(LineageEdgeEntry::when, Collectors.toList()))));
        return found.stream()
                .map(edge -> new Dated(edge, days.get(edge.city()).certainty(edge.when())))
                .toList();
    }

    private LineageView view(LineageNode root, int depth) {
        Map<String, LineageNodeEntry> known = LineageNodeEntry.all(generations.keySet(), knownAt).stream()
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
                edges.values().stream().map(LineageGraph::link).toList(),
                complete);
    }

    /** What another ledger has not told yet, or had not by the instant asked for, is shown by its id alone. */
    private static LineageMember member(String key, int generation, @Nullable LineageNodeEntry entry) {
        LineageNode node = LineageProjection.node(key);
        if (entry == null) {
            CityId city = node.kind() == LineageNodeKind.CITY ? new CityId(node.id()) : null;
            return new LineageMember(node, null, city, null, null, null, generation);
        }
        return new LineageMember(
                node,
                entry.title,
                entry.city == null ? null : new CityId(entry.city),
                entry.place == null ? null : EventJson.read(Place.class, entry.place),
                entry.status == null ? null : EventJson.mapper().convertValue(entry.status, ReplicationStatus.class),
                entry.fitTestOverride(),
                generation);
    }

    private static LineageLink link(Dated dated) {
        LineageEdgeEntry edge = dated.edge();
        return new LineageLink(
                LineageProjection.node(edge.fromNode),
                EventJson.mapper().convertValue(edge.relation, LineageRelation.class),
                LineageProjection.node(edge.toNode),
                edge.event,
                edge.type,
                edge.stream,
                edge.when(),
                edge.source == null ? null : EventJson.read(Source.class, edge.source),
                EventJson.mapper().convertValue(edge.assertedBy, AssertedBy.class),
                dated.certainty());
    }
}
