package org.missionpartnerships.testsupport.specs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;

/**
 * What each command comes to in each state, as a page to read that is kept in the tree: {@code src/test/resources/decisions}.
 * Commands are found, not listed, so one that is new stands on the page of itself, in every state, and the page no longer is
 * what was approved. A state that no path leads to, and a command that is never accepted, fail as well.
 *
 * <p>Each command comes twice: as the one that led to the state, and told otherwise under the same ids.
 */
public final class DecisionMatrix<C, S, E, R> {

    private static final Path PAGES = Path.of("src", "test", "resources", "decisions");

    private final Decider<C, S, E, R> decider;
    private final List<Class<? extends C>> commands;
    private final Set<Class<?>> unreached;
    private final Samples samples;
    private final Samples otherwise;
    private final Map<String, S> states = new LinkedHashMap<>();
    private final Map<String, String> paths = new LinkedHashMap<>();

    private DecisionMatrix(
            Decider<C, S, E, R> decider, Class<C> commands, Class<S> states, Samples samples, Samples otherwise) {
        this.decider = decider;
        this.commands = leaves(commands).toList();
        this.unreached = leaves(states).collect(Collectors.toCollection(LinkedHashSet::new));
        this.samples = samples;
        this.otherwise = otherwise;
    }

    /**
     * @param samples of which the commands are made
     * @param otherwise of which they are made when they tell otherwise, with the same ids
     */
    public static <C, S, E, R> DecisionMatrix<C, S, E, R> of(
            Decider<C, S, E, R> decider, Class<C> commands, Class<S> states, Samples samples, Samples otherwise) {
        return new DecisionMatrix<>(decider, commands, states, samples, otherwise);
    }

    private static <T> Stream<Class<? extends T>> leaves(Class<? extends T> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(permitted -> leaves(permitted.asSubclass(type)))
                : Stream.of(type);
    }

    public <T extends C> T sample(Class<T> command) {
        return samples.of(command);
    }

    /** The state that these commands lead to, each of which must be accepted and record something. */
    @SafeVarargs
    public final DecisionMatrix<C, S, E, R> state(String name, Class<? extends C>... path) {
        return state(name, Stream.of(path).<C>map(samples::of).toList());
    }

    public DecisionMatrix<C, S, E, R> state(String name, List<? extends C> path) {
        S state = decider.initial();
        for (C command : path) {
            List<E> events = accepted(name, command, state);
            for (E event : events) {
                state = decider.evolve(state, event);
            }
        }
        unreached.remove(state.getClass());
        states.put(name, state);
        paths.put(
                name,
                path.stream().map(command -> command.getClass().getSimpleName()).collect(Collectors.joining(", ")));
        return this;
    }

    private List<E> accepted(String name, C command, S state) {
        return switch (decider.decide(command, state)) {
            case Decision.Accepted<E, R>(List<E> events) when !events.isEmpty() -> events;
            case Decision.Accepted<E, R> _ ->
                throw new AssertionError("On the way to %s, %s changed nothing".formatted(name, command));
            case Decision.Rejected<E, R>(R reason) ->
                throw new AssertionError("On the way to %s, %s was refused: %s".formatted(name, command, reason));
        };
    }

    /** Fails if the page in the tree says otherwise; writes it instead if the tests run with {@code -Ddecisions=write}. */
    public void isAsApproved(String page) {
        String found = page();
        Path file = PAGES.resolve(page + ".txt");
        try {
            if ("write".equals(System.getProperty("decisions"))) {
                Files.createDirectories(PAGES);
                Files.writeString(file, found);
            }
            String approved = Files.exists(file) ? Files.readString(file) : "";
            if (!approved.equals(found)) {
                throw new AssertionError(
                        "%s says otherwise. If this is right, write it with -Ddecisions=write and review it."
                                        .formatted(file)
                                + "\napproved:\n" + approved + "\nfound:\n" + found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String page() {
        if (!unreached.isEmpty()) {
            throw new AssertionError("No path leads to " + names(unreached));
        }
        Set<Class<?>> hollow = new LinkedHashSet<>(commands);
        int width = commands.stream()
                .mapToInt(command -> command.getSimpleName().length())
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        lines.add(
                "What each command comes to in each state: the events that it records, nothing, or why it is refused.");
        lines.add("After the bar: the same, told otherwise under the same ids, where that comes to something else.");
        states.forEach((name, state) -> {
            lines.add("");
            lines.add(paths.get(name).isEmpty() ? name : name + " (" + paths.get(name) + ")");
            for (Class<? extends C> command : commands) {
                String same = outcome(samples.of(command), state, command, hollow);
                String told = outcome(otherwise.of(command), state, command, hollow);
                lines.add("    %s  %s"
                                .formatted(
                                        command.getSimpleName()
                                                + " "
                                                        .repeat(width
                                                                - command.getSimpleName()
                                                                        .length()),
                                        same)
                        + (told.equals(same) ? "" : " | " + told));
            }
        });
        if (!hollow.isEmpty()) {
            throw new AssertionError("Accepted in no state: " + names(hollow) + "\n" + String.join("\n", lines));
        }
        return String.join("\n", lines) + "\n";
    }

    private String outcome(C command, S state, Class<? extends C> type, Set<Class<?>> hollow) {
        return switch (decider.decide(command, state)) {
            case Decision.Accepted<E, R>(List<E> events) when events.isEmpty() -> "nothing";
            case Decision.Accepted<E, R>(List<E> events) -> {
                hollow.remove(type);
                yield events.stream()
                        .map(event -> event.getClass().getSimpleName())
                        .collect(Collectors.joining(" + "));
            }
            case Decision.Rejected<E, R>(R reason) ->
                "refused: " + reason.getClass().getSimpleName();
        };
    }

    private static String names(Set<Class<?>> classes) {
        return classes.stream().map(Class::getSimpleName).collect(Collectors.joining(", "));
    }
}
