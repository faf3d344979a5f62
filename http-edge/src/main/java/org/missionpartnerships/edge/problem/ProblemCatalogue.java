package org.missionpartnerships.edge.problem;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every problem type of the service, by its code. Two types with one code are a mistake that stops the start. */
@Singleton
public class ProblemCatalogue {

    private final Map<String, ProblemType> byCode = new TreeMap<>();

    ProblemCatalogue(Instance<ProblemTypes> sources) {
        for (ProblemTypes source : sources) {
            for (ProblemType type : source.types()) {
                ProblemType other = byCode.putIfAbsent(type.code(), type);
                if (other != null && !other.equals(type)) {
                    throw new IllegalStateException(
                            "Problem code %s has two meanings: \"%s\" and \"%s\". Give one of them another code."
                                    .formatted(type.code(), other.title(), type.title()));
                }
            }
        }
    }

    public Collection<ProblemType> all() {
        return byCode.values();
    }

    public Optional<ProblemType> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    boolean contains(ProblemType type) {
        return type.equals(byCode.get(type.code()));
    }
}
