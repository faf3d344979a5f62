package org.missionpartnerships.mission.mission;

import static org.missionpartnerships.edge.problem.ProblemType.conflict;
import static org.missionpartnerships.edge.problem.ProblemType.refused;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.mission.mission.MissionRejection.ArrangementSaysNothing;
import org.missionpartnerships.mission.mission.MissionRejection.CityLeavesBeforeItJoined;
import org.missionpartnerships.mission.mission.MissionRejection.CityTakesNoPart;
import org.missionpartnerships.mission.mission.MissionRejection.CityTakesPartAlready;
import org.missionpartnerships.mission.mission.MissionRejection.CoordinationUnitAlreadyEstablished;
import org.missionpartnerships.mission.mission.MissionRejection.LeadCityStays;
import org.missionpartnerships.mission.mission.MissionRejection.OfAlliance;
import org.missionpartnerships.mission.mission.MissionRejection.PrecedesMission;
import org.missionpartnerships.mission.mission.MissionRejection.StageAlreadyEnded;
import org.missionpartnerships.mission.mission.MissionRejection.StageAlreadyReached;
import org.missionpartnerships.mission.mission.MissionRejection.StageEndsBeforeItWasReached;
import org.missionpartnerships.mission.mission.MissionRejection.StageNotReached;
import org.missionpartnerships.published.value.CityId;

/** What can go wrong with who takes part, and in what form. */
@Singleton
public class AllianceProblems implements ProblemTypes {

    static final ProblemType CITY_TAKES_PART_ALREADY = conflict(
            "city-takes-part-already",
            "The city takes part already",
            "The city leads the mission, or its participation was recorded and described differently.",
            "Read the mission and its participations.");

    static final ProblemType CITY_TAKES_NO_PART = refused(
            "city-takes-no-part",
            "The city takes no part in the mission",
            "The city is neither the lead city nor one of the participating cities.",
            "Name a city of the mission.");

    static final ProblemType LEAD_CITY_STAYS = refused(
            "lead-city-stays",
            "The city that leads cannot leave",
            "A mission is recorded in the line of events of the city that leads it.",
            "Close the mission, or link a successor that another city leads.");

    static final ProblemType CITY_LEAVES_BEFORE_IT_JOINED = refused(
            "city-leaves-before-it-joined",
            "The end lies before the start",
            "The last day on which the city can have left is before the first on which it can have joined.",
            "Correct the date, or make it as vague as what is known.");

    static final ProblemType ARRANGEMENT_SAYS_NOTHING = refused(
            "arrangement-says-nothing",
            "The change says nothing",
            "Neither the form of the cooperation nor its terms nor whether it is a legal entity are given.",
            "Give at least one of them.");

    static final ProblemType STAGE_ALREADY_REACHED = conflict(
            "formalisation-stage-already-reached",
            "The stage was reached already",
            "This stage of formalisation was recorded, and it was described differently.",
            "Read the mission and its stages.");

    static final ProblemType STAGE_NOT_REACHED = refused(
            "formalisation-stage-not-reached",
            "The stage was not reached",
            "Only a stage of formalisation that was reached can end.",
            "Check the stage, or record first that it was reached.");

    static final ProblemType STAGE_ALREADY_ENDED = conflict(
            "formalisation-stage-already-ended",
            "The stage ended already",
            "The end of this stage was recorded, and it was described differently.",
            "Read the mission and its stages.");

    static final ProblemType STAGE_ENDS_BEFORE_IT_WAS_REACHED = refused(
            "formalisation-stage-ends-before-it-was-reached",
            "The end lies before the start",
            "The last day on which the stage can have ended is before the first on which it can have been reached.",
            "Correct the date, or make it as vague as what is known.");

    static final ProblemType COORDINATION_UNIT_ALREADY_ESTABLISHED = conflict(
            "coordination-unit-already-established",
            "The id belongs to a unit of the mission already",
            "A unit with this id was established, and it was described differently.",
            "Choose another id for the unit.");

    static final ProblemType PRECEDES_MISSION = refused(
            "precedes-mission",
            "It lies before the mission",
            "A unit is established for a mission once it was framed or proposed, and its continuity confirmed once it was launched.",
            "Correct the date, or make it as vague as what is known.");

    static Problem of(OfAlliance reason) {
        return switch (reason) {
            case CityTakesPartAlready(var mission, var city, var since) ->
                CITY_TAKES_PART_ALREADY
                        .because("City %s takes part in mission %s already (%s). See GET /missions/%s."
                                .formatted(city, mission, since, mission))
                        .with("mission", mission)
                        .with("city", city);
            case CityTakesNoPart(var mission, var city, var cities) ->
                CITY_TAKES_NO_PART
                        .because("City %s takes no part in mission %s; its cities are %s. Name one of them."
                                .formatted(
                                        city,
                                        mission,
                                        cities.stream().map(CityId::value).collect(Collectors.joining(", "))))
                        .with("mission", mission)
                        .with("city", city);
            case LeadCityStays(var mission, var city) ->
                LEAD_CITY_STAYS
                        .because(
                                "City %s leads mission %s and cannot leave it. Close the mission, or link a successor that another city leads."
                                        .formatted(city, mission))
                        .with("mission", mission)
                        .with("city", city);
            case CityLeavesBeforeItJoined(var mission, var city, var joined, var left) ->
                CITY_LEAVES_BEFORE_IT_JOINED
                        .because(
                                "City %s joined mission %s %s, but the request says that it left %s. Correct the date, or make it vaguer."
                                        .formatted(city, mission, joined, left))
                        .with("mission", mission)
                        .with("city", city);
            case ArrangementSaysNothing(var mission) ->
                ARRANGEMENT_SAYS_NOTHING
                        .because(
                                "The change of the arrangement of %s says nothing. Give at least one of arrangement, terms and legalEntity."
                                        .formatted(mission))
                        .with("mission", mission);
            case StageAlreadyReached(var mission, var stage, var reached) ->
                STAGE_ALREADY_REACHED
                        .because(
                                "Mission %s reached stage %s already (%s), described differently. See GET /missions/%s."
                                        .formatted(mission, EventJson.word(stage), reached, mission))
                        .with("mission", mission)
                        .with("stage", stage);
            case StageNotReached(var mission, var stage) ->
                STAGE_NOT_REACHED
                        .because(
                                "Mission %s never reached stage %s, so it cannot end. Record first that it was reached with POST /missions/%s/formalisation-stages."
                                        .formatted(mission, EventJson.word(stage), mission))
                        .with("mission", mission)
                        .with("stage", stage);
            case StageAlreadyEnded(var mission, var stage, var ended) ->
                STAGE_ALREADY_ENDED
                        .because(
                                "Stage %s of mission %s ended already (%s), described differently. See GET /missions/%s."
                                        .formatted(EventJson.word(stage), mission, ended, mission))
                        .with("mission", mission)
                        .with("stage", stage);
            case StageEndsBeforeItWasReached(var mission, var stage, var reached, var ended) ->
                STAGE_ENDS_BEFORE_IT_WAS_REACHED
                        .because(
                                "Mission %s reached stage %s %s, but the request says that it ended %s. Correct the date, or make it vaguer."
                                        .formatted(mission, EventJson.word(stage), reached, ended))
                        .with("mission", mission)
                        .with("stage", stage);
            case CoordinationUnitAlreadyEstablished(var mission, var unit) ->
                COORDINATION_UNIT_ALREADY_ESTABLISHED
                        .because(
                                "Mission %s has a unit %s already, described differently. Choose another id for the unit."
                                        .formatted(mission, unit))
                        .with("mission", mission)
                        .with("unit", unit);
            case PrecedesMission(var mission, var told, var on, var began, var since) ->
                PRECEDES_MISSION
                        .because(
                                "Mission %s was %s %s, but the request says that %s %s. Correct the date, or make it vaguer."
                                        .formatted(mission, began, since, told, on))
                        .with("mission", mission);
        };
    }

    @Override
    public List<ProblemType> types() {
        return List.of(
                CITY_TAKES_PART_ALREADY,
                CITY_TAKES_NO_PART,
                LEAD_CITY_STAYS,
                CITY_LEAVES_BEFORE_IT_JOINED,
                ARRANGEMENT_SAYS_NOTHING,
                STAGE_ALREADY_REACHED,
                STAGE_NOT_REACHED,
                STAGE_ALREADY_ENDED,
                STAGE_ENDS_BEFORE_IT_WAS_REACHED,
                COORDINATION_UNIT_ALREADY_ESTABLISHED,
                PRECEDES_MISSION);
    }
}
