package org.missionpartnerships.mission.telling;

import java.util.List;
import org.missionpartnerships.published.mission.ScalingPlanEvent;
import org.missionpartnerships.published.mission.ScalingPlanEvent.DurationPlanned;
import org.missionpartnerships.published.mission.ScalingPlanEvent.ExchangeLoopDefined;
import org.missionpartnerships.published.mission.ScalingPlanEvent.PilotScaled;
import org.missionpartnerships.published.mission.ScalingPlanEvent.PostProjectOwnerDesignated;
import org.missionpartnerships.published.mission.ScalingPlanEvent.ScalingPlanAgreed;
import org.missionpartnerships.published.mission.ScalingPlanEvent.ScalingPlanRevised;
import org.missionpartnerships.published.mission.ScalingRole;

final class ScalingTelling {

    private ScalingTelling() {}

    static Telling of(ScalingPlanEvent event, Names names) {
        String mission = names.of(event.mission());
        return switch (event) {
            case ScalingPlanAgreed e ->
                Telling.added(
                        "it was agreed how %s is to be scaled%s",
                        mission,
                        Words.brackets(
                                Words.rest("governance: ", e.governance()),
                                Words.rest("funding: ", e.funding()),
                                roles(e.partnerRoles())));
            case ScalingPlanRevised e ->
                Telling.changed(
                        "it was agreed anew how %s is to be scaled%s",
                        mission,
                        Words.brackets(
                                e.reason(),
                                Words.rest("governance: ", e.governance()),
                                Words.rest("funding: ", e.funding()),
                                roles(e.partnerRoles())));
            case DurationPlanned e ->
                Telling.changed(
                        "it was planned how long %s runs%s",
                        mission,
                        Words.brackets(
                                Words.rest("from ", e.starts()),
                                Words.rest("for ", e.length()),
                                Words.rest("until ", e.ends())));
            case PostProjectOwnerDesignated e ->
                Telling.added(
                        "%s is to carry %s when the project is over%s",
                        e.owner().name(), mission, Words.brackets(e.description()));
            case ExchangeLoopDefined e ->
                Telling.added(
                        "what %s learns is to go back to others%s",
                        mission, Words.brackets(Words.all(e.audiences()), e.description()));
            case PilotScaled e ->
                Telling.changed(
                        "a pilot of %s, %s, became %s%s", mission, e.pilot(), e.scaledTo(), Words.brackets(e.extent()));
        };
    }

    private static String roles(List<ScalingRole> roles) {
        return Words.all(roles.stream()
                .map(role -> role.partner().name() + ": " + role.role())
                .toList());
    }
}
