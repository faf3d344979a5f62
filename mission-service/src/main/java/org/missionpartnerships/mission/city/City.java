package org.missionpartnerships.mission.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.CityEvent.AdministrationTermEnded;
import org.missionpartnerships.published.mission.CityEvent.AdministrationTermStarted;
import org.missionpartnerships.published.mission.CityEvent.CityFactsRecorded;
import org.missionpartnerships.published.mission.CityEvent.CityRegistered;
import org.missionpartnerships.published.mission.CityEvent.GovernanceStructureChanged;
import org.missionpartnerships.published.mission.TermId;

/** A city as its own events tell it. */
public sealed interface City {

    /** Nobody has registered it. */
    record Unregistered() implements City {}

    record Registered(
            CityRegistered registration,
            List<CityFactsRecorded> facts,
            List<AdministrationTerm> terms,
            List<GovernanceStructureChanged> governanceChanges)
            implements City {

        public Registered {
            facts = List.copyOf(facts);
            terms = List.copyOf(terms);
            governanceChanges = List.copyOf(governanceChanges);
        }

        static Registered from(CityRegistered registration) {
            return new Registered(registration, List.of(), List.of(), List.of());
        }

        public Optional<AdministrationTerm> term(TermId id) {
            return terms.stream()
                    .filter(term -> term.started().term().equals(id))
                    .findFirst();
        }

        Registered with(CityFactsRecorded recorded) {
            return new Registered(registration, appended(facts, recorded), terms, governanceChanges);
        }

        Registered with(AdministrationTermStarted started) {
            return new Registered(
                    registration, facts, appended(terms, new AdministrationTerm(started, null)), governanceChanges);
        }

        Registered with(AdministrationTermEnded ended) {
            List<AdministrationTerm> closed = terms.stream()
                    .map(term -> term.started().term().equals(ended.term())
                            ? new AdministrationTerm(term.started(), ended)
                            : term)
                    .toList();
            return new Registered(registration, facts, closed, governanceChanges);
        }

        Registered with(GovernanceStructureChanged changed) {
            return new Registered(registration, facts, terms, appended(governanceChanges, changed));
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
}
