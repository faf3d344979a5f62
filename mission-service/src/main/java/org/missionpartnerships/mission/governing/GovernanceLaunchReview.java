package org.missionpartnerships.mission.governing;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.missionpartnerships.mission.chronology.FollowedEvents;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.governing.Governance.Body;
import org.missionpartnerships.mission.mission.LaunchReview;
import org.missionpartnerships.mission.mission.Warning;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionProcessDefined;
import org.missionpartnerships.published.mission.GoverningBodyType;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.FirstDays;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;

/**
 * Roles and the way of deciding are to be defined from day one (report, step 3). What may have been in place that day is not
 * warned of; an advisory body governs nothing.
 */
@Singleton
public class GovernanceLaunchReview implements LaunchReview {

    private final Governances governances;
    private final FollowedEvents followed;

    GovernanceLaunchReview(Governances governances, FollowedEvents followed) {
        this.governances = governances;
        this.followed = followed;
    }

    @Override
    public List<Warning> warnings(Launch launch) {
        MissionId mission = launch.mission();
        Occurred launched = launch.occurred();
        List<Body> governing = governances.get(mission).governance().bodies().values().stream()
                .filter(body -> body.established().type() != GoverningBodyType.ADVISORY)
                .toList();
        // The day plays no part in the first days.
        FirstDays firstDays = followed.at(
                        LocalDate.EPOCH,
                        launch.leadCity(),
                        KnownAt.EVER,
                        Stream.concat(Stream.of(launched), governing.stream().flatMap(GovernanceLaunchReview::dates)))
                .firstDays();
        List<Body> bodies = governing.stream()
                .filter(body -> body.span().during(launched, firstDays) != Certainty.NOT_YET)
                .toList();
        List<Warning> warnings = new ArrayList<>();
        boolean roles = bodies.stream()
                .flatMap(body -> body.seats().values().stream())
                .flatMap(seat -> seat.tenures().stream())
                .anyMatch(tenure -> tenure.span().during(launched, firstDays) != Certainty.NOT_YET);
        if (!roles) {
            warnings.add(new Warning(
                    "launched-without-roles",
                    "Nobody has a seat in a governing body",
                    "Mission %s is launched (%s) and no governing body of it is on record in which anyone may have had a seat by then."
                            .formatted(mission, launched),
                    bodies.isEmpty()
                            ? "Establish a body with POST /missions/%s/governing-bodies, then assign its seats."
                                    .formatted(mission)
                            : "Assign seats with POST /missions/%s/governing-bodies/%s/seats."
                                    .formatted(
                                            mission,
                                            bodies.getFirst().established().body())));
        }
        boolean process = bodies.stream()
                .anyMatch(body -> !body.processes().during(launched, firstDays).isEmpty());
        if (!process) {
            warnings.add(new Warning(
                    "launched-without-decision-process",
                    "Nothing says how decisions are taken",
                    "Mission %s is launched (%s) and no decision process is on record that may have been in force by then."
                            .formatted(mission, launched),
                    bodies.isEmpty()
                            ? "Establish a body with POST /missions/%s/governing-bodies, then define how it decides."
                                    .formatted(mission)
                            : "Define it with POST /missions/%s/governing-bodies/%s/decision-processes."
                                    .formatted(
                                            mission,
                                            bodies.getFirst().established().body())));
        }
        return warnings;
    }

    private static Stream<Occurred> dates(Body body) {
        return Stream.concat(
                Stream.concat(
                                Stream.of(body.span()),
                                body.seats().values().stream()
                                        .flatMap(seat -> seat.tenures().stream())
                                        .map(Tenure::span))
                        .flatMap(span -> Stream.concat(Stream.of(span.from()), Stream.ofNullable(span.until()))),
                body.processes().inOrder().stream().map(DecisionProcessDefined::occurred));
    }
}
