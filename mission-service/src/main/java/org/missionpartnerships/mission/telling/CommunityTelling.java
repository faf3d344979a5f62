package org.missionpartnerships.mission.telling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.Attendance;
import org.missionpartnerships.published.mission.CommunityEvent;
import org.missionpartnerships.published.mission.CommunityEvent.AboutBudget;
import org.missionpartnerships.published.mission.CommunityEvent.BudgetAllocated;
import org.missionpartnerships.published.mission.CommunityEvent.BudgetShifted;
import org.missionpartnerships.published.mission.CommunityEvent.ConsultationClosed;
import org.missionpartnerships.published.mission.CommunityEvent.ConsultationOpened;
import org.missionpartnerships.published.mission.CommunityEvent.FindingRecorded;
import org.missionpartnerships.published.mission.CommunityEvent.InputCollected;
import org.missionpartnerships.published.mission.CommunityEvent.PolicyInstrumentAdopted;
import org.missionpartnerships.published.mission.CommunityEvent.PolicyPriorityAdopted;
import org.missionpartnerships.published.mission.Party;

final class CommunityTelling {

    private CommunityTelling() {}

    static Telling of(CommunityEvent event) {
        return switch (event) {
            case ConsultationOpened e ->
                Telling.added(
                        "%s were asked: %s%s",
                        e.audience() == null ? "people" : e.audience(),
                        e.question(),
                        Words.brackets(Words.rest("by ", Names.of(e.conveners()))));
            case InputCollected e ->
                Telling.added(
                        "people were heard: %s%s",
                        e.title(), Words.brackets(Words.of(e.method()), participants(e.participants())));
            case FindingRecorded e ->
                Telling.added(
                        "it was learned from those who were heard: %s%s", e.statement(), Words.brackets(e.saidBy()));
            case ConsultationClosed e ->
                Telling.ended(
                        "the consultation %s closed%s",
                        Words.of(e.consultation().value()), Words.rest(": ", e.summary()));
            case PolicyPriorityAdopted e ->
                Telling.added(
                        "a priority was adopted%s: %s%s",
                        by(e.adoptedBy()),
                        e.title(),
                        e.becauseOf().isEmpty()
                                ? Words.rest(", without input: ", e.withoutInput())
                                : ", because of what was heard");
            case PolicyInstrumentAdopted e ->
                Telling.added(
                        "%s became part of policy%s%s",
                        e.title(), by(e.adoptedBy()), Words.brackets(e.framework(), e.uptake()));
            case BudgetAllocated e ->
                Telling.added("%s was set aside for %s%s", sum(e), e.purpose(), by(e.allocatedBy()));
            case BudgetShifted e ->
                Telling.changed(
                        "%s was shifted%s%s", sum(e), Words.rest(" from ", e.from()), Words.rest(" to ", e.to()));
        };
    }

    private static String by(@Nullable Party party) {
        return party == null ? "" : " by " + party.name();
    }

    private static String sum(AboutBudget budget) {
        if (budget.sum() != null) {
            return budget.sum().toString();
        }
        return budget.sumInWords() == null ? "money" : budget.sumInWords();
    }

    private static String participants(List<Attendance> participants) {
        return Words.all(participants.stream()
                .map(kind -> kind.count() == null ? kind.kind() : kind.kind() + ": " + kind.count())
                .toList());
    }
}
