package org.missionpartnerships.mission.telling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.ClaimSubjectId;
import org.missionpartnerships.published.mission.DecisionId;
import org.missionpartnerships.published.mission.EditionId;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.mission.SeriesId;
import org.missionpartnerships.published.mission.WorkingGroupId;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.OrganisationId;
import org.missionpartnerships.published.value.PublishedEvent;

/**
 * What things are called, as far as the events say so; else their ids are read as words.
 *
 * @param naming the events that name what has an id, in the order of recording
 */
public record Names(Function<Object, Stream<? extends PublishedEvent>> naming) {

    /** @param events in the order of recording */
    public static Names of(Iterable<? extends PublishedEvent> events) {
        Map<Object, List<PublishedEvent>> byId = new HashMap<>();
        events.forEach(event -> named(event)
                .ifPresent(
                        id -> byId.computeIfAbsent(id, _ -> new ArrayList<>()).add(event)));
        return new Names(id -> byId.getOrDefault(id, List.of()).stream());
    }

    /** What the event gives a name to: an id, or a mission and an id that is unique within it. */
    public static Optional<Object> named(PublishedEvent event) {
        return Naming.of(event).map(Naming::id);
    }

    private String name(Object id, String otherwise) {
        return naming.apply(id)
                .flatMap(event -> Naming.of(event).stream())
                .reduce((known, next) -> next.unlessNamed() ? known : next)
                .map(Naming::name)
                .orElse(otherwise);
    }

    public String of(MissionId mission) {
        return name(mission, Words.capitalised(Words.of(mission.value())));
    }

    public String of(OrganisationId organisation) {
        return name(organisation, Words.capitalised(Words.of(organisation.value())));
    }

    public String of(CityId city) {
        return name(city, Words.name(city));
    }

    String of(PracticeId practice) {
        return name(practice, Words.of(practice.value()));
    }

    String of(SeriesId series, EditionId edition) {
        return name(List.of(series, edition), edition.value());
    }

    String of(MissionId mission, GoverningBodyId body) {
        return name(Naming.within(mission, body), "the " + Words.of(body.value()));
    }

    String of(MissionId mission, WorkingGroupId group) {
        return name(Naming.within(mission, group), "the working group " + Words.of(group.value()));
    }

    String of(MissionId mission, DecisionId decision) {
        return name(Naming.within(mission, decision), Words.of(decision.value()));
    }

    String of(ClaimSubjectId subject) {
        return name(subject, Words.of(subject.value()));
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
