package org.missionpartnerships.mission.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.published.catalogue.EventCatalogue;
import org.missionpartnerships.published.catalogue.FamilyEvent;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.PublishedEvent;

/**
 * Histories in which anything may have been recorded, in any order and of any date: events of every type, about a few missions
 * and practices, in the ledgers of a city, of another and of the network.
 */
final class AnyHistories {

    static final CityId CITY = BurgosHistory.BURGOS;
    static final List<MissionId> MISSIONS =
            Stream.of("one", "two", "three").map(MissionId::new).toList();

    private static final JsonMapper JSON = EventJson.mapper();
    private static final List<String> LEDGERS = List.of(CITY.value(), CITY.value(), CITY.value(), "linz", "network");
    private static final List<String> DATES = List.of(
            "2020",
            "2021-05",
            "2021-05-17",
            "2020~",
            "2019/2022",
            "[2020..2023-02]",
            "[..2021-09]",
            "[2022..]",
            "2024-03",
            "2026",
            "XXXX");

    private AnyHistories() {}

    private record Draft(EventType type, String ledger, int service, String date, int after, int mission, int thing) {}

    static Arbitrary<Instant> instants() {
        return Arbitraries.integers().between(-1, 45).map(AnyHistories::recordedAt);
    }

    static Arbitrary<List<HistoryEntry>> histories() {
        return Combinators.combine(
                        Arbitraries.of(EventCatalogue.entries().stream()
                                .map(EventCatalogue.Entry::type)
                                .toList()),
                        Arbitraries.of(LEDGERS),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(DATES),
                        Arbitraries.integers().between(-30, 40),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 1))
                .as(Draft::new)
                .list()
                .ofMaxSize(80)
                .map(AnyHistories::entries);
    }

    /** Some missions and practices that the city has a part in, in ledgers of others. */
    static Arbitrary<List<Elsewhere.Part>> parts() {
        Arbitrary<Thing> things = Arbitraries.oneOf(
                Arbitraries.of(MISSIONS).map(Thing::of),
                Arbitraries.integers().between(0, 1).map(number -> Thing.of(new PracticeId("practice-" + number))),
                Arbitraries.integers().between(0, 1).map(number -> new Thing("replications/replication-" + number)),
                Arbitraries.integers().between(0, 1).map(number -> new Thing("adoptions/adoption-" + number)));
        Arbitrary<@Nullable LocalDate> since = Histories.days().injectNull(0.3);
        return Combinators.combine(Arbitraries.of("linz", "network"), things, since)
                .as((ledger, thing, day) -> new Elsewhere.Part(new Ledger(ledger), thing, day))
                .list()
                .uniqueElements(part -> List.of(part.ledger(), part.thing()))
                .ofMaxSize(5);
    }

    private static Instant recordedAt(int number) {
        return Histories.NOW.plusSeconds(number / 2);
    }

    private static List<HistoryEntry> entries(List<Draft> drafts) {
        Map<String, Long> heads = new HashMap<>();
        List<HistoryEntry> entries = new ArrayList<>();
        for (Draft draft : drafts) {
            String service = Histories.SERVICES.get(draft.service());
            ObjectNode data = data(draft);
            PublishedEvent event = decoded(draft.type(), data);
            entries.add(new HistoryEntry(
                    service,
                    new Ledger(draft.ledger()),
                    heads.merge(draft.ledger() + service, 1L, Long::sum),
                    BurgosHistory.id(entries.size()),
                    draft.type(),
                    recordedAt(entries.size()),
                    data.path("mission").textValue(),
                    Bond.thingOf(FamilyEvent.of(event)).orElse(null),
                    event));
        }
        return entries;
    }

    private static ObjectNode data(Draft draft) {
        try {
            ObjectNode data = (ObjectNode) JSON.readTree(Files.readAllBytes(Path.of(
                    "../published-events/src/test/resources/golden",
                    draft.type().name(),
                    "v" + draft.type().version() + ".json")));
            ObjectNode occurred = data.putObject("occurred").put("edtf", draft.date());
            if (draft.after() >= 0) {
                occurred.put("after", BurgosHistory.id(draft.after()).toString());
            }
            put(data, "mission", MISSIONS.get(draft.mission()).value());
            for (String thing : List.of(
                    "practice",
                    "replication",
                    "adoption",
                    "seat",
                    "edition",
                    "body",
                    "member",
                    "workingGroup",
                    "roster")) {
                put(data, thing, thing.toLowerCase(Locale.ROOT) + "-" + draft.thing());
            }
            put(data, "city", CITY.value());
            put(data, "term", "2023");
            if (data.has("tenure")) {
                data.put("tenure", 1 + draft.thing());
            }
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(ObjectNode data, String member, String value) {
        JsonNode known = data.path(member);
        if (known.isTextual()) {
            data.put(member, value);
        }
    }

    private static PublishedEvent decoded(EventType type, ObjectNode data) {
        try {
            return EventCatalogue.decode(type, JSON.writeValueAsBytes(data)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
