package org.missionpartnerships.mission;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.testsupport.specs.RealServers;

/** Every problem type of this service is met by some caller of these tests, so that none is forgotten with a new feature. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ProblemCatalogueIT {

    private static final List<List<Refused>> TRIED = List.of(
            CityRefusals.ALL,
            MissionRefusals.ALL,
            GoverningRefusals.ALL,
            ConveningRefusals.ALL,
            CommunityRefusals.ALL,
            ClaimRefusals.ALL,
            PracticeRejectionsIT.REFUSALS);

    /** By tests that need more than one request to meet them. */
    private static final Set<String> TRIED_BY_THEMSELVES = Set.of(
            // PracticeRejectionsIT
            "exchange-not-found",
            // InterviewIT
            "interview-not-found",
            "capability-without-evidence",
            "event-not-in-history",
            // CommunityIT
            "budget-not-found",
            // MomentsIT
            "not-there-then",
            // LongHistoryIT
            "history-too-long");

    @Inject
    Instance<ProblemTypes> catalogue;

    @Test
    void every_problem_type_of_the_service_is_tried() {
        Set<String> tried = Stream.concat(
                        TRIED.stream().flatMap(List::stream).map(Refused::code), TRIED_BY_THEMSELVES.stream())
                .collect(Collectors.toSet());

        assertThat(declared()).hasSizeGreaterThan(140).isSubsetOf(tried);
    }

    private Collection<String> declared() {
        return catalogue.stream()
                .filter(types -> types.getClass().getPackageName().startsWith("org.missionpartnerships.mission"))
                .flatMap(types -> types.types().stream())
                .map(ProblemType::code)
                .toList();
    }
}
