package org.missionpartnerships.mission.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.published.mission.CityEvent.AdministrationTermEnded;
import org.missionpartnerships.published.mission.CityEvent.AdministrationTermStarted;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.mission.MissionEvent.FormalisationStageReached;
import org.missionpartnerships.published.mission.MissionEvent.MissionLaunched;
import org.missionpartnerships.published.mission.MissionEvent.MissionSuspended;
import org.missionpartnerships.published.mission.TermId;
import org.missionpartnerships.published.partner.CommitmentEvent.CommitmentDelivered;
import org.missionpartnerships.published.partner.CommitmentEvent.CommitmentMade;
import org.missionpartnerships.published.partner.CommitmentKind;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CommitmentId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.OrganisationId;
import org.missionpartnerships.published.value.PublishedEvent;

/** Histories of one city, as its services may have recorded them. */
final class Histories {

    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    static final List<String> SERVICES = List.of("mission-service", "partner-service", "milestone-service");

    private static final TermId TERM = new TermId("2023");
    private static final CommitmentId COMMITMENT = new CommitmentId(BurgosHistory.id(99));

    private Histories() {}

    static Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 3_000)
                .map(days -> LocalDate.of(2019, 1, 1).plusDays(days));
    }

    /** Instants before, among and after those at which the histories were recorded. */
    static Arbitrary<Instant> instants() {
        return Arbitraries.integers()
                .between(0, 12)
                .map(seconds -> NOW.minusSeconds(1_001).plusSeconds(seconds));
    }

    private enum Kind {
        STAGE,
        LAUNCH,
        SUSPENSION,
        TERM_START,
        TERM_END,
        PROMISE,
        DELIVERY
    }

    private record Draft(String date, int after, Kind kind, String service) {}

    /** Dates of every shade, each event possibly after any other, itself included: a circle must not hang the fold. */
    static Arbitrary<List<HistoryEntry>> histories() {
        Arbitrary<String> dates = Arbitraries.of(
                "2021",
                "2021-05",
                "2021-05-17",
                "2020~",
                "2019/2022",
                "[2020..2023-02]",
                "[..2021-09]",
                "[2022..]",
                "XXXX");
        Arbitrary<Integer> after = Arbitraries.integers().between(-10, 15);
        return Combinators.combine(dates, after, Arbitraries.of(Kind.class), Arbitraries.of(SERVICES))
                .as(Draft::new)
                .list()
                .ofMaxSize(15)
                .map(Histories::entries);
    }

    private static List<HistoryEntry> entries(List<Draft> drafts) {
        List<HistoryEntry> entries = new ArrayList<>();
        for (Draft draft : drafts) {
            Occurred dated = Occurred.parse(draft.date());
            Occurred occurred = draft.after() < 0 ? dated : dated.withAfter(BurgosHistory.id(draft.after()));
            int number = entries.size();
            entries.add(entry(
                    number,
                    draft.service(),
                    number + 1,
                    NOW.minusSeconds(1_000 - number / 2),
                    event(draft.kind(), occurred)));
        }
        return entries;
    }

    static HistoryEntry entry(int number, String service, long seq, Instant at, PublishedEvent event) {
        return new HistoryEntry(
                service,
                new Ledger("burgos"),
                seq,
                BurgosHistory.id(number),
                BurgosHistory.typeOf(event),
                at,
                BurgosHistory.MISSION.value(),
                null,
                event);
    }

    private static PublishedEvent event(Kind kind, Occurred occurred) {
        return switch (kind) {
            case STAGE -> stage(occurred);
            case LAUNCH ->
                new MissionLaunched(BurgosHistory.MISSION, 1, null, List.of(), null, occurred, null, AssertedBy.HUMAN);
            case SUSPENSION ->
                new MissionSuspended(BurgosHistory.MISSION, "For want of money", occurred, null, AssertedBy.HUMAN);
            case TERM_START ->
                new AdministrationTermStarted(
                        BurgosHistory.BURGOS, TERM, null, null, null, List.of(), occurred, null, AssertedBy.HUMAN);
            case TERM_END ->
                new AdministrationTermEnded(BurgosHistory.BURGOS, TERM, null, null, occurred, null, AssertedBy.HUMAN);
            case PROMISE ->
                new CommitmentMade(
                        COMMITMENT,
                        BurgosHistory.MISSION,
                        new OrganisationId("aepv"),
                        null,
                        CommitmentKind.TRAINING,
                        "Training",
                        null,
                        null,
                        null,
                        occurred,
                        null,
                        AssertedBy.HUMAN);
            case DELIVERY ->
                new CommitmentDelivered(
                        COMMITMENT,
                        BurgosHistory.MISSION,
                        new OrganisationId("aepv"),
                        null,
                        CommitmentKind.TRAINING,
                        "Training",
                        null,
                        null,
                        null,
                        occurred,
                        null,
                        AssertedBy.HUMAN);
        };
    }

    static PublishedEvent stage(Occurred occurred) {
        return new FormalisationStageReached(
                BurgosHistory.MISSION, FormalisationStage.INFORMAL_GROUP, null, occurred, null, AssertedBy.HUMAN);
    }

    /** Each service's events of a ledger in their order, cut into pieces that arrive in any order among them. */
    static List<List<HistoryEntry>> arrivals(List<HistoryEntry> history, Random random) {
        Map<String, List<HistoryEntry>> waiting = new TreeMap<>();
        history.stream()
                .sorted(Comparator.comparingLong(HistoryEntry::seq))
                .forEach(
                        entry -> waiting.computeIfAbsent(entry.ledger() + " " + entry.service(), _ -> new ArrayList<>())
                                .add(entry));
        List<List<HistoryEntry>> pieces = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<String> lines = List.copyOf(waiting.keySet());
            String line = lines.get(random.nextInt(lines.size()));
            List<HistoryEntry> rest = waiting.get(line);
            int size = 1 + random.nextInt(rest.size());
            pieces.add(List.copyOf(rest.subList(0, size)));
            if (size == rest.size()) {
                waiting.remove(line);
            } else {
                waiting.put(line, List.copyOf(rest.subList(size, rest.size())));
            }
        }
        return pieces;
    }
}
