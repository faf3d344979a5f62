package org.missionpartnerships.mission.practice;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.PracticeEvent.PracticePublished;
import org.missionpartnerships.published.mission.PracticeEvent.PracticeRevised;
import org.missionpartnerships.published.mission.PracticeEvent.PracticeTested;
import org.missionpartnerships.published.mission.PracticeEvent.PracticeWithdrawn;
import org.missionpartnerships.published.value.Quantity;

/** A practice as its own events tell it. */
public sealed interface Practice {

    /** Nobody has published it. */
    record Unpublished() implements Practice {}

    /** A practice that stands in the record, still recommended or not. */
    sealed interface Known extends Practice {

        PracticePublished publication();

        List<PracticeRevised> revisions();

        List<PracticeTested> tests();

        /** As said last; what a revision leaves open stays as it was. */
        default <T> Optional<T> latest(Function<PracticeRevised, @Nullable T> revised) {
            return revisions().reversed().stream()
                    .flatMap(revision -> Stream.ofNullable(revised.apply(revision)))
                    .findFirst();
        }

        default String title() {
            return latest(PracticeRevised::title).orElse(publication().title());
        }

        default String description() {
            return latest(PracticeRevised::description).orElse(publication().description());
        }

        default @Nullable String link() {
            return this.<String>latest(PracticeRevised::link)
                    .orElse(publication().link());
        }

        default @Nullable Quantity count() {
            return this.<Quantity>latest(PracticeRevised::count)
                    .orElse(publication().count());
        }

        /** Null where no source says. */
        default @Nullable Boolean tested() {
            return tests().isEmpty() ? publication().tested() : Boolean.TRUE;
        }
    }

    record Published(PracticePublished publication, List<PracticeRevised> revisions, List<PracticeTested> tests)
            implements Known {
        public Published {
            revisions = List.copyOf(revisions);
            tests = List.copyOf(tests);
        }
    }

    record Withdrawn(
            PracticePublished publication,
            List<PracticeRevised> revisions,
            List<PracticeTested> tests,
            PracticeWithdrawn withdrawal)
            implements Known {
        public Withdrawn {
            revisions = List.copyOf(revisions);
            tests = List.copyOf(tests);
        }
    }
}
