package org.missionpartnerships.mission.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.CityEvent;
import org.missionpartnerships.published.mission.CityEvent.AdministrationTermEnded;
import org.missionpartnerships.published.mission.CityEvent.AdministrationTermStarted;
import org.missionpartnerships.published.mission.CityEvent.CityFactsRecorded;
import org.missionpartnerships.published.mission.CityEvent.CityNameRecorded;
import org.missionpartnerships.published.mission.CityEvent.CityRegistered;
import org.missionpartnerships.published.mission.CityEvent.DistinctionAwarded;
import org.missionpartnerships.published.mission.CityEvent.GovernanceStructureChanged;
import org.missionpartnerships.published.mission.CityEvent.RegionMemberJoined;
import org.missionpartnerships.published.mission.CityEvent.RegionMemberLeft;
import org.missionpartnerships.published.mission.CityKind;
import org.missionpartnerships.published.mission.NameUse;
import org.missionpartnerships.published.mission.TermId;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;

/** A city as its own events tell it. */
public sealed interface City {

    /** Nobody has registered it. */
    record Unregistered() implements City {}

    record Registered(
            CityRegistered registration,
            List<CityNameRecorded> names,
            List<CityFactsRecorded> facts,
            List<AdministrationTerm> terms,
            List<GovernanceStructureChanged> governanceChanges,
            List<RegionMember> members,
            List<DistinctionAwarded> distinctions)
            implements City {

        public Registered {
            names = List.copyOf(names);
            facts = List.copyOf(facts);
            terms = List.copyOf(terms);
            governanceChanges = List.copyOf(governanceChanges);
            members = List.copyOf(members);
            distinctions = List.copyOf(distinctions);
        }

        static Registered from(CityRegistered registration) {
            return new Registered(registration, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        }

        /** The official name that was recorded last. */
        public String name() {
            return names.reversed().stream()
                    .filter(recorded -> recorded.use() == NameUse.OFFICIAL)
                    .map(CityNameRecorded::name)
                    .findFirst()
                    .orElse(registration.name());
        }

        /** Every other name that it was ever called by, once each. */
        public List<String> otherNames() {
            return Stream.of(
                            Stream.of(registration.name()),
                            registration.otherNames().stream(),
                            names.stream().map(CityNameRecorded::name))
                    .flatMap(all -> all)
                    .filter(name -> !name.equals(name()))
                    .distinct()
                    .toList();
        }

        /** The dates of all that is asked of a city as of a day. */
        Stream<Occurred> occurrences() {
            return Stream.of(
                            facts.stream(),
                            governanceChanges.stream(),
                            terms.stream().flatMap(term -> Stream.of(term.started(), term.ended())),
                            members.stream().flatMap(member -> Stream.of(member.joined(), member.left())))
                    .flatMap(events -> events)
                    .filter(Objects::nonNull)
                    .map(CityEvent::occurred);
        }

        /** Whether others can be part of it. */
        boolean hasMembers() {
            return registration.kinds().contains(CityKind.REGION)
                    || registration.kinds().contains(CityKind.STATE);
        }

        public Optional<AdministrationTerm> term(TermId id) {
            return terms.stream()
                    .filter(term -> term.started().term().equals(id))
                    .findFirst();
        }

        /** Its last membership, if it ever was a member: it may leave and join again. */
        Optional<RegionMember> member(CityId id) {
            return members.reversed().stream()
                    .filter(member -> member.joined().member().equals(id))
                    .findFirst();
        }

        Registered with(CityNameRecorded recorded) {
            return new Registered(
                    registration, appended(names, recorded), facts, terms, governanceChanges, members, distinctions);
        }

        Registered with(CityFactsRecorded recorded) {
            return new Registered(
                    registration, names, appended(facts, recorded), terms, governanceChanges, members, distinctions);
        }

        Registered with(AdministrationTermStarted started) {
            return withTerms(appended(terms, new AdministrationTerm(started, null)));
        }

        Registered with(AdministrationTermEnded ended) {
            return withTerms(terms.stream()
                    .map(term -> term.started().term().equals(ended.term())
                            ? new AdministrationTerm(term.started(), ended)
                            : term)
                    .toList());
        }

        private Registered withTerms(List<AdministrationTerm> changed) {
            return new Registered(registration, names, facts, changed, governanceChanges, members, distinctions);
        }

        Registered with(GovernanceStructureChanged changed) {
            return new Registered(
                    registration, names, facts, terms, appended(governanceChanges, changed), members, distinctions);
        }

        Registered with(RegionMemberJoined joined) {
            return withMembers(appended(members, new RegionMember(joined, null)));
        }

        Registered with(RegionMemberLeft left) {
            return withMembers(members.stream()
                    .map(member ->
                            member.left() == null && member.joined().member().equals(left.member())
                                    ? new RegionMember(member.joined(), left)
                                    : member)
                    .toList());
        }

        private Registered withMembers(List<RegionMember> changed) {
            return new Registered(registration, names, facts, terms, governanceChanges, changed, distinctions);
        }

        Registered with(DistinctionAwarded awarded) {
            return new Registered(
                    registration, names, facts, terms, governanceChanges, members, appended(distinctions, awarded));
        }

        /** The authorities that changes tell of; one that was only ever lost was there before. */
        List<Body> authorities() {
            return Body.of(
                    governanceChanges,
                    GovernanceStructureChanged::authoritiesAdded,
                    GovernanceStructureChanged::authoritiesRemoved);
        }

        /** The sub-units that changes tell of; one that was only ever lost was there before. */
        List<Body> subUnits() {
            return Body.of(
                    governanceChanges,
                    GovernanceStructureChanged::subUnitsAdded,
                    GovernanceStructureChanged::subUnitsRemoved);
        }

        private static <T> List<T> appended(List<T> list, T last) {
            List<T> longer = new ArrayList<>(list);
            longer.add(last);
            return longer;
        }
    }

    /** @param ended null while it lasts, or while nobody has said when it ended */
    record AdministrationTerm(
            AdministrationTermStarted started, @Nullable AdministrationTermEnded ended) {}

    /** @param left null while it is a member */
    record RegionMember(RegionMemberJoined joined, @Nullable RegionMemberLeft left) {}
}
