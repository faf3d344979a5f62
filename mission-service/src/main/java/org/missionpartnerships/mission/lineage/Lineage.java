package org.missionpartnerships.mission.lineage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.missionpartnerships.published.mission.LineageNode;

/**
 * The links between things that both stood already when they were linked; the only ones that can close a cycle. They are
 * few, so the whole is copied with each.
 *
 * @param links by what comes from another
 */
public record Lineage(Map<LineageNode, List<Link>> links) {

    public Lineage {
        links = Map.copyOf(links);
    }

    /**
     * @param ancestry what {@code to} came from when it was first recorded, nearest first
     * @param reservations who holds the link; it is there as long as anyone does
     */
    public record Link(LineageNode to, List<LineageNode> ancestry, Set<UUID> reservations) {
        public Link {
            ancestry = List.copyOf(ancestry);
            reservations = Set.copyOf(reservations);
        }

        Link heldBy(UUID reservation) {
            Set<UUID> more = new HashSet<>(reservations);
            more.add(reservation);
            return new Link(to, ancestry, more);
        }

        Link without(UUID reservation) {
            Set<UUID> fewer = new HashSet<>(reservations);
            fewer.remove(reservation);
            return new Link(to, ancestry, fewer);
        }
    }

    Optional<Link> link(LineageNode from, LineageNode to) {
        return links.getOrDefault(from, List.of()).stream()
                .filter(link -> link.to().equals(to))
                .findFirst();
    }

    Lineage with(LineageNode from, Link changed) {
        List<Link> others = new ArrayList<>(links.getOrDefault(from, List.of()));
        others.removeIf(link -> link.to().equals(changed.to()));
        if (!changed.reservations().isEmpty()) {
            others.add(changed);
        }
        Map<LineageNode, List<Link>> all = new HashMap<>(links);
        if (others.isEmpty()) {
            all.remove(from);
        } else {
            all.put(from, List.copyOf(others));
        }
        return new Lineage(all);
    }

    /**
     * The way from a thing to another that it comes from, both included; empty if it does not come from it.
     *
     * @param ancestry what the thing came from when it was first recorded, nearest first
     */
    Optional<List<LineageNode>> way(LineageNode start, List<LineageNode> ancestry, LineageNode sought) {
        Map<LineageNode, LineageNode> reachedFrom = new HashMap<>();
        Deque<LineageNode> open = new ArrayDeque<>();
        reach(start, start, ancestry, reachedFrom, open);
        while (!open.isEmpty() && !reachedFrom.containsKey(sought)) {
            LineageNode node = open.poll();
            for (Link link : links.getOrDefault(node, List.of())) {
                reach(node, link.to(), link.ancestry(), reachedFrom, open);
            }
        }
        return reachedFrom.containsKey(sought) ? Optional.of(back(sought, start, reachedFrom)) : Optional.empty();
    }

    private static void reach(
            LineageNode from,
            LineageNode to,
            List<LineageNode> ancestry,
            Map<LineageNode, LineageNode> reachedFrom,
            Deque<LineageNode> open) {
        LineageNode previous = from;
        for (LineageNode node : Stream.concat(Stream.of(to), ancestry.stream()).toList()) {
            if (reachedFrom.putIfAbsent(node, previous) == null) {
                open.add(node);
            }
            previous = node;
        }
    }

    private static List<LineageNode> back(
            LineageNode from, LineageNode start, Map<LineageNode, LineageNode> reachedFrom) {
        List<LineageNode> way = new ArrayList<>(List.of(from));
        while (!way.getFirst().equals(start)) {
            way.addFirst(reachedFrom.get(way.getFirst()));
        }
        return way;
    }
}
