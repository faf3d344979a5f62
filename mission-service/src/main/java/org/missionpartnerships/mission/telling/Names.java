package org.missionpartnerships.mission.telling;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.CityEvent.CityRegistered;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimSubjectOpened;
import org.missionpartnerships.published.mission.ClaimSubjectId;
import org.missionpartnerships.published.mission.DecisionId;
import org.missionpartnerships.published.mission.EditionId;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionRecorded;
import org.missionpartnerships.published.mission.GovernanceEvent.GoverningBodyEstablished;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupFormed;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.MissionEvent.ChallengeFramed;
import org.missionpartnerships.published.mission.MissionEvent.MissionProposed;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.PracticeEvent.PracticePublished;
import org.missionpartnerships.published.mission.PracticeEvent.PracticeRevised;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.mission.SeriesEvent.EditionHeld;
import org.missionpartnerships.published.mission.SeriesEvent.EditionScheduled;
import org.missionpartnerships.published.mission.SeriesId;
import org.missionpartnerships.published.mission.WorkingGroupId;
import org.missionpartnerships.published.partner.OrganisationEvent.OrganisationRegistered;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.OrganisationId;
import org.missionpartnerships.published.value.PublishedEvent;

/**
 * What things are called, as far as the events say so; else their ids are read as words.
 *
 * @param byId by an id, or by a mission and an id that is unique within it
 */
public record Names(Map<Object, String> byId) {

    public Names {
        byId = Map.copyOf(byId);
    }

    public static Names of(Iterable<? extends PublishedEvent> events) {
        Map<Object, String> names = new HashMap<>();
        for (PublishedEvent event : events) {
            switch (event) {
                case MissionProposed e -> names.put(e.mission(), e.title());
                case ChallengeFramed e when e.title() != null -> names.putIfAbsent(e.mission(), e.title());
                case CityRegistered e -> names.put(e.city(), e.name());
                case EditionScheduled e -> names.put(List.of(e.series(), e.edition()), e.title());
                case EditionHeld e -> names.put(List.of(e.series(), e.edition()), e.title());
                case PracticePublished e -> names.put(e.practice(), e.title());
                case PracticeRevised e when e.title() != null -> names.put(e.practice(), e.title());
                case OrganisationRegistered e -> names.put(e.organisation(), e.name());
                case GoverningBodyEstablished e -> names.put(within(e.mission(), e.body()), e.name());
                case WorkingGroupFormed e -> names.put(within(e.mission(), e.workingGroup()), e.name());
                case DecisionRecorded e -> names.put(within(e.mission(), e.decision()), e.title());
                case ClaimSubjectOpened e -> names.put(e.subject(), e.title());
                // Most events give nothing a name.
                default -> {}
            }
        }
        return new Names(names);
    }

    private static List<Object> within(MissionId mission, Object id) {
        return List.of(mission, id);
    }

    public String of(MissionId mission) {
        return byId.getOrDefault(mission, Words.capitalised(Words.of(mission.value())));
    }

    public String of(OrganisationId organisation) {
        return byId.getOrDefault(organisation, Words.capitalised(Words.of(organisation.value())));
    }

    public String of(CityId city) {
        return byId.getOrDefault(city, Words.name(city));
    }

    String of(PracticeId practice) {
        return byId.getOrDefault(practice, Words.of(practice.value()));
    }

    String of(SeriesId series, EditionId edition) {
        return byId.getOrDefault(List.of(series, edition), edition.value());
    }

    String of(MissionId mission, GoverningBodyId body) {
        return byId.getOrDefault(within(mission, body), "the " + Words.of(body.value()));
    }

    String of(MissionId mission, WorkingGroupId group) {
        return byId.getOrDefault(within(mission, group), "the working group " + Words.of(group.value()));
    }

    String of(MissionId mission, DecisionId decision) {
        return byId.getOrDefault(within(mission, decision), Words.of(decision.value()));
    }

    String of(ClaimSubjectId subject) {
        return byId.getOrDefault(subject, Words.of(subject.value()));
    }

    /** A partner as an event names it: an organisation, or a group in words. */
    public String of(@Nullable OrganisationId organisation, @Nullable String group) {
        if (organisation != null) {
            return of(organisation);
        }
        return group == null ? "someone whom the source does not name" : group;
    }

    static String of(Collection<Party> parties) {
        return Words.all(parties.stream().map(Party::name).toList());
    }
}
