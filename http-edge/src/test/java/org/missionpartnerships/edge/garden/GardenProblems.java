package org.missionpartnerships.edge.garden;

import jakarta.inject.Singleton;
import java.util.List;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;

@Singleton
final class GardenProblems implements ProblemTypes {

    static final ProblemType NOT_FOUND = ProblemType.notFound(
            "garden-not-found", "There is no such garden", "No garden has this id.", "Check the id.");
    static final ProblemType EXISTS = ProblemType.conflict(
            "garden-exists",
            "The garden exists already",
            "A garden with this id has another title.",
            "Choose another id.");
    static final ProblemType CLOSED = ProblemType.refused(
            "garden-closed", "The garden is closed", "Nothing is planted in a closed garden.", "Plant elsewhere.");
    static final ProblemType FULL = ProblemType.refused(
            "garden-full", "The garden is full", "A garden takes 1000 trees.", "Plant fewer, or elsewhere.");
    private static final ProblemType FORGOTTEN =
            ProblemType.refused("forgotten", "Nobody catalogued this", "A mistake of the service.", "Catalogue it.");

    static Problem of(Garden.Rejection reason) {
        return switch (reason) {
            case Garden.Rejection.GardenNotFound(String id) -> notFound(id);
            case Garden.Rejection.GardenExists(String id, String title) ->
                EXISTS.because("Garden %s exists, with the title \"%s\". Choose another id.".formatted(id, title));
            case Garden.Rejection.GardenIsClosed(String id) ->
                CLOSED.because("Garden %s is closed. Plant elsewhere.".formatted(id));
            case Garden.Rejection.GardenIsFull(String id, int trees, int count) ->
                FULL.because("Garden %s has %d trees and takes 1000; %d more do not fit. Plant fewer."
                                .formatted(id, trees, count))
                        .with("trees", trees);
            case Garden.Rejection.NotInTheCatalogue _ -> FORGOTTEN.because("Nobody will read this.");
        };
    }

    static Problem notFound(String id) {
        return NOT_FOUND
                .because("There is no garden %s. Check the id.".formatted(id))
                .with("garden", id);
    }

    @Override
    public List<ProblemType> types() {
        return List.of(NOT_FOUND, EXISTS, CLOSED, FULL);
    }
}
