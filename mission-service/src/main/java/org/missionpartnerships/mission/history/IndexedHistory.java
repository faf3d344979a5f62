package org.missionpartnerships.mission.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.published.catalogue.FamilyEvent;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfAdoption;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfCity;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfClaims;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfCommitment;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfCommunity;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfContextIndicator;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfDeliverable;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfExchange;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfFundingShare;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfGovernance;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfIndicator;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfLineage;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfMembership;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfMission;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfOrganisation;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfPractice;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfProfile;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfRegions;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfReplication;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfScalingPlan;
import org.missionpartnerships.published.catalogue.FamilyEvent.OfSeries;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.PublishedEvent;

/** Looks up in the indexes of ledgers what is asked for, and leaves the rest alone. */
final class IndexedHistory implements KnownHistory {

    /**
     * What of a ledger is part of the history.
     *
     * @param thing null for the whole ledger
     */
    record Part(LedgerHistory ledger, @Nullable Thing thing) {

        private Strand strand() {
            return thing == null ? ledger.entries() : ledger.index().about(thing);
        }
    }

    private final CityId city;
    private final Instant knownAt;
    private final Set<Part> parts;
    private final Elsewhere elsewhere;
    private final Predicate<HistoryEntry> holds;
    private final Predicate<HistoryEntry> sees;
    private final Function<UUID, Optional<HistoryEntry>> beyond;
    private final List<LedgerHistory> ledgers;

    /**
     * @param city that the history is of, or of its mission
     * @param holds whether an entry of the parts' ledgers is of the history
     * @param sees whether what is of the history can be known to follow it
     * @param beyond what else can be followed, and is not in the parts' ledgers as far as they were read
     */
    private IndexedHistory(
            CityId city,
            Instant knownAt,
            Set<Part> parts,
            Elsewhere elsewhere,
            Predicate<HistoryEntry> holds,
            Predicate<HistoryEntry> sees,
            Function<UUID, Optional<HistoryEntry>> beyond) {
        this.city = city;
        this.knownAt = knownAt;
        this.parts = parts;
        this.elsewhere = elsewhere;
        this.holds = holds;
        this.sees = sees;
        this.beyond = beyond;
        this.ledgers = parts.stream().map(Part::ledger).distinct().toList();
    }

    /** A whole ledger, and nothing else. */
    static IndexedHistory of(CityId city, LedgerHistory ledger, Instant knownAt) {
        return new IndexedHistory(
                city,
                knownAt,
                Set.of(new Part(ledger, null)),
                Elsewhere.NOTHING,
                _ -> true,
                _ -> true,
                _ -> Optional.empty());
    }

    /** A city's own ledger, and of others what is part of the city. */
    static IndexedHistory ofCity(
            CityId city, LedgerHistory ledger, Elsewhere elsewhere, Instant knownAt, Ledgers ledgers) {
        Ledger own = new Ledger(city.value());
        Set<Part> parts = new LinkedHashSet<>();
        parts.add(new Part(ledger, null));
        add(parts, elsewhere.outside(own), ledgers);
        Predicate<HistoryEntry> holds = entry -> entry.ledger().equals(own) || elsewhere.concerns(entry);
        return new IndexedHistory(city, knownAt, parts, elsewhere, holds, holds, _ -> Optional.empty());
    }

    /** What its lead city and the network recorded of a mission. */
    static IndexedHistory ofMission(
            MissionId mission, CityId leadCity, Elsewhere elsewhere, Instant knownAt, Ledgers ledgers) {
        Ledger lead = new Ledger(leadCity.value());
        Ledger network = new Ledger(CityId.NETWORK.value());
        Thing itself = Thing.of(mission);
        Set<Part> parts = new LinkedHashSet<>();
        add(
                parts,
                Stream.concat(
                                Stream.of(
                                        new Elsewhere.Part(lead, itself, null),
                                        new Elsewhere.Part(network, itself, null)),
                                elsewhere.outside(lead).stream()
                                        .filter(part -> part.ledger().equals(network)))
                        .toList(),
                ledgers);
        Predicate<HistoryEntry> holds = entry ->
                mission.value().equals(entry.mission()) || entry.ledger().equals(network) && elsewhere.concerns(entry);
        return new IndexedHistory(
                leadCity,
                knownAt,
                parts,
                elsewhere,
                holds,
                entry -> entry.ledger().equals(lead) || holds.test(entry),
                id -> ledgers.event(lead, id));
    }

    /** Every ledger is looked up once, so that all parts of it are of the same state. */
    private static void add(Set<Part> parts, List<Elsewhere.Part> named, Ledgers ledgers) {
        named.stream()
                .collect(Collectors.groupingBy(
                        Elsewhere.Part::ledger, Collectors.mapping(Elsewhere.Part::thing, Collectors.toSet())))
                .forEach((ledger, things) -> {
                    LedgerHistory history = ledgers.about(ledger, things);
                    things.forEach(thing -> parts.add(new Part(history, thing)));
                });
    }

    @Override
    public Instant knownAt() {
        return knownAt;
    }

    @Override
    public Elsewhere elsewhere() {
        return elsewhere;
    }

    @Override
    public int size() {
        int size = 0;
        for (Part part : parts) {
            Strand strand = part.strand();
            int count = strand.known(knownAt);
            size += part.thing() == null
                    ? count
                    : (int) strand.first(count).stream()
                            .filter(entry -> belongs(part, entry))
                            .count();
        }
        return size;
    }

    @Override
    public List<HistoryEntry> entries() {
        Gathering all = new Gathering();
        for (Part part : parts) {
            Strand strand = part.strand();
            strand.first(strand.known(knownAt)).forEach(entry -> all.add(part, entry));
        }
        return all.inOrder();
    }

    @Override
    public List<HistoryEntry> until(LocalDate day) {
        Gathering found = new Gathering();
        for (Part part : parts) {
            Strand strand = part.strand();
            strand.each(strand.known(knownAt), day, null, entry -> found.add(part, entry));
        }
        addNames(found, day);
        addCorrected(found, entry -> !Strand.mayHaveHappened(entry, day));
        return found.inOrder();
    }

    @Override
    public List<HistoryEntry> outlineUntil(LocalDate day) {
        Gathering found = new Gathering();
        for (Part part : parts) {
            Strand strand = part.thing() == null ? part.ledger().index().outline() : part.strand();
            strand.each(strand.known(knownAt), day, null, entry -> {
                if (LedgerIndex.isOutline(entry)) {
                    found.add(part, entry);
                }
            });
        }
        addNames(found, day);
        return found.inOrder();
    }

    @Override
    public List<HistoryEntry> between(LocalDate earlier, LocalDate later) {
        Gathering found = new Gathering();
        for (Part part : parts) {
            Strand strand = part.strand();
            strand.each(strand.known(knownAt), later, earlier, entry -> found.add(part, entry));
        }
        addCorrected(
                found, entry -> !Strand.mayHaveHappened(entry, later) || Strand.hasCertainlyHappened(entry, earlier));
        return found.inOrder();
    }

    /** What names the cities, missions and practices of what was found, though it did not happen until later. */
    private void addNames(Gathering found, LocalDate day) {
        Set<Object> ids = new HashSet<>();
        for (HistoryEntry entry : found.entries) {
            if (entry.mission() != null) {
                ids.add(new MissionId(entry.mission()));
            }
            practiceOf(entry.event()).ifPresent(ids::add);
        }
        for (Object practice : ids.stream().filter(PracticeId.class::isInstance).toList()) {
            naming(practice)
                    .map(HistoryEntry::mission)
                    .filter(Objects::nonNull)
                    .map(MissionId::new)
                    .forEach(ids::add);
        }
        ids.add(city);
        ids.stream()
                .flatMap(this::naming)
                .filter(entry -> !Strand.mayHaveHappened(entry, day))
                .forEach(found.entries::add);
    }

    private static Optional<PracticeId> practiceOf(PublishedEvent event) {
        return switch (FamilyEvent.of(event)) {
            case OfPractice(var told) -> Optional.of(told.practice());
            case OfReplication(var told) -> Optional.ofNullable(told.practice());
            case OfCity _, OfMission _, OfClaims _, OfProfile _, OfGovernance _, OfSeries _, OfScalingPlan _ ->
                Optional.empty();
            case OfAdoption _, OfExchange _, OfLineage _, OfRegions _, OfCommunity _, OfOrganisation _ ->
                Optional.empty();
            case OfMembership _, OfCommitment _, OfFundingShare _, OfIndicator _, OfDeliverable _ -> Optional.empty();
            case OfContextIndicator _ -> Optional.empty();
        };
    }

    /** Days are put right tenure by tenure, so all tenures must be there, whenever they were. */
    private void addCorrected(Gathering found, Predicate<HistoryEntry> missing) {
        for (Part part : parts) {
            part.ledger()
                    .index()
                    .corrected()
                    .filter(mission -> part.thing() == null || part.thing().equals(mission))
                    .map(mission -> new Part(part.ledger(), mission).strand())
                    .flatMap(strand -> strand.first(strand.known(knownAt)).stream())
                    .filter(CorrectedDates::needs)
                    .filter(missing)
                    .forEach(entry -> found.add(part, entry));
        }
    }

    @Override
    public @Nullable PublishedEvent event(UUID id) {
        return ledgers.stream()
                .flatMap(ledger -> Stream.ofNullable(ledger.index().event(id)).filter(ledger::has))
                .filter(sees)
                .findFirst()
                .or(() -> beyond.apply(id))
                .filter(this::wasKnown)
                .map(HistoryEntry::event)
                .orElse(null);
    }

    private boolean wasKnown(HistoryEntry entry) {
        return !entry.recordedAt().isAfter(knownAt);
    }

    @Override
    public Stream<HistoryEntry> naming(Object id) {
        return ledgers.stream()
                .flatMap(ledger -> ledger.index().naming(id).entries().stream().filter(ledger::has))
                .filter(holds)
                .filter(this::wasKnown)
                .sorted(HistoryEntry.MERGE_ORDER);
    }

    /** An entry that is about two parts of the same ledger counts as one about its mission. */
    private boolean belongs(Part part, HistoryEntry entry) {
        return part.ledger().has(entry)
                && (part.thing() == null
                        || entry.mission() == null
                        || part.thing().mission().isPresent()
                        || !parts.contains(new Part(part.ledger(), Thing.ofMission(entry.mission()))));
    }

    private final class Gathering {

        private final List<HistoryEntry> entries = new ArrayList<>();

        void add(Part part, HistoryEntry entry) {
            if (belongs(part, entry)) {
                entries.add(entry);
            }
        }

        List<HistoryEntry> inOrder() {
            entries.sort(HistoryEntry.MERGE_ORDER);
            return entries;
        }
    }
}
