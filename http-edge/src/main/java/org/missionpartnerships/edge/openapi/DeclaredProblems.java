package org.missionpartnerships.edge.openapi;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;

/** The service's problem types, as its code declares them. */
final class DeclaredProblems {

    private final Map<String, ProblemType> byCode = new TreeMap<>();

    DeclaredProblems(IndexView index) {
        for (ClassInfo source : index.getAllKnownImplementations(ProblemTypes.class)) {
            instance(source.name().toString()).types().forEach(type -> byCode.put(type.code(), type));
        }
    }

    List<String> codes() {
        return List.copyOf(byCode.keySet());
    }

    /** A Markdown list of what a status can mean. */
    String withStatus(int status) {
        return byCode.values().stream()
                .filter(type -> type.status() == status)
                .sorted(Comparator.comparing(ProblemType::code))
                .map(type -> "- [`%s`](%s): %s".formatted(type.code(), type.path(), type.title()))
                .collect(Collectors.joining("\n"));
    }

    private static ProblemTypes instance(String name) {
        try {
            var constructor = Class.forName(name, true, Thread.currentThread().getContextClassLoader())
                    .getDeclaredConstructor();
            constructor.setAccessible(true);
            return (ProblemTypes) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    name + " cannot be asked for its problem types while the API description is built: "
                            + "it needs a constructor without parameters",
                    e);
        }
    }
}
