package org.missionpartnerships.mission.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.mission.lineage.LineageCommand.ReleaseLink;
import org.missionpartnerships.mission.lineage.LineageCommand.ReserveLink;
import org.missionpartnerships.mission.lineage.LineageRejection.LinkClosesCycle;
import org.missionpartnerships.published.mission.LineageEvent;
import org.missionpartnerships.published.mission.LineageNode;
import org.missionpartnerships.published.mission.ReplicationId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;

/**
 * Whatever is asked, in whatever order, nothing ever comes from itself; and a link is refused only if it would close a cycle.
 * Missions and replications are numbered as they come; what a step names is taken from those that stand.
 */
class LineagePropertiesTest {

    private static final Occurred TODAY = Occurred.stated("2025-10-01");

    enum Kind {
        PROPOSE,
        PROPOSE_AS_PART,
        REPLICATE,
        LINK_SUCCESSOR,
        LINK_RESULT,
        LINK_SUCCESSOR_AND_FAIL
    }

    record Step(Kind kind, int one, int other) {}

    @Property(tries = 500)
    void no_sequence_of_commands_makes_a_cycle(@ForAll("steps") List<Step> steps) {
        World world = new World();
        for (Step step : steps) {
            world.take(step);
            assertThat(world.hasCycle()).isFalse();
        }
    }

    @Property(tries = 200)
    void folding_the_links_again_gives_the_same_lineage(@ForAll("steps") List<Step> steps) {
        World world = new World();
        steps.forEach(world::take);
        LineageDecider decider = new LineageDecider();
        Lineage folded = decider.initial();
        for (LineageEvent event : world.events) {
            folded = decider.evolve(folded, event);
        }
        assertThat(folded).isEqualTo(world.state);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 30))
                .as(Step::new);
        return step.list().ofMaxSize(60);
    }

    /** What stands, with an account of all links that knows nothing of how the decider finds its way. */
    private static final class World {

        private final LineageDecider decider = new LineageDecider();
        private final List<LineageNode> missions = new ArrayList<>();
        private final List<LineageNode> replications = new ArrayList<>();
        private final Map<LineageNode, LineageNode> atFirst = new HashMap<>();
        private final Map<LineageNode, Set<LineageNode>> all = new HashMap<>();
        private final List<LineageEvent> events = new ArrayList<>();
        private Lineage state = decider.initial();
        private long reservations;

        void take(Step step) {
            switch (step.kind()) {
                case PROPOSE -> propose(null);
                case PROPOSE_AS_PART -> propose(pick(missions, step.one()));
                case REPLICATE -> replicate(pick(missions, step.one()));
                case LINK_SUCCESSOR -> link(pick(missions, step.one()), pick(missions, step.other()), true);
                case LINK_SUCCESSOR_AND_FAIL -> link(pick(missions, step.one()), pick(missions, step.other()), false);
                case LINK_RESULT -> link(pick(missions, step.one()), pick(replications, step.other()), true);
            }
        }

        private void propose(@Nullable LineageNode parent) {
            LineageNode mission = LineageNode.of(new MissionId("mission-" + missions.size()));
            missions.add(mission);
            born(mission, parent);
        }

        private void replicate(@Nullable LineageNode origin) {
            if (origin != null) {
                LineageNode replication = LineageNode.of(new ReplicationId("replication-" + replications.size()));
                replications.add(replication);
                born(replication, origin);
            }
        }

        private void born(LineageNode node, @Nullable LineageNode origin) {
            if (origin != null) {
                atFirst.put(node, origin);
                all.computeIfAbsent(node, _ -> new HashSet<>()).add(origin);
            }
        }

        /** As the service does: reserve, record, and release if nothing was recorded. */
        private void link(@Nullable LineageNode from, @Nullable LineageNode to, boolean recorded) {
            if (from == null || to == null) {
                return;
            }
            UUID reservation = new UUID(7, reservations++);
            boolean closes = reaches(to, from, new HashSet<>());
            boolean accepted = decide(new ReserveLink(from, to, ancestry(to), reservation, TODAY));
            assertThat(accepted).isEqualTo(!closes);
            if (accepted && recorded) {
                all.computeIfAbsent(from, _ -> new HashSet<>()).add(to);
            } else if (accepted) {
                decide(new ReleaseLink(from, to, reservation, TODAY));
            }
        }

        private boolean decide(LineageCommand command) {
            return switch (decider.decide(command, state)) {
                case Decision.Accepted<LineageEvent, LineageRejection>(List<LineageEvent> recorded) -> {
                    recorded.forEach(event -> state = decider.evolve(state, event));
                    events.addAll(recorded);
                    yield true;
                }
                case Decision.Rejected<LineageEvent, LineageRejection>(LineageRejection reason) -> {
                    assertThat(((LinkClosesCycle) reason).path()).hasSizeGreaterThan(1);
                    yield false;
                }
            };
        }

        private List<LineageNode> ancestry(LineageNode node) {
            return Stream.iterate(atFirst.get(node), Objects::nonNull, atFirst::get)
                    .toList();
        }

        private boolean reaches(LineageNode node, LineageNode sought, Set<LineageNode> seen) {
            return node.equals(sought)
                    || seen.add(node)
                            && all.getOrDefault(node, Set.of()).stream().anyMatch(next -> reaches(next, sought, seen));
        }

        boolean hasCycle() {
            return all.keySet().stream()
                    .anyMatch(node -> all.get(node).stream().anyMatch(next -> reaches(next, node, new HashSet<>())));
        }

        private static @Nullable LineageNode pick(List<LineageNode> nodes, int number) {
            return nodes.isEmpty() ? null : nodes.get(number % nodes.size());
        }
    }
}
