package org.missionpartnerships.milestone.context;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.published.milestone.ContextIndicatorEvent.ContextIndicatorRecorded;

/** A fact about a city or a topic, for lists. Written by its projection alone. */
@Entity
@Immutable
@Table(schema = "context", name = "context_indicator")
public class ContextIndicatorEntry extends PanacheEntityBase {

    @Id
    public UUID id;

    /** The city that it is about, or the network; with {@code seq}, where it was recorded. */
    public String ledger;

    public long seq;

    public @Nullable String topic;

    public String fact;

    public long version;

    /**
     * By ledger, in the order in which they were recorded.
     *
     * @param filter values that columns must have
     */
    static List<ContextIndicatorEntry> find(Map<String, String> filter, String afterLedger, long afterSeq, int limit) {
        String matching = filter.keySet().stream()
                .map(column -> column + " = :" + column + " and ")
                .collect(Collectors.joining());
        Map<String, Object> parameters = new HashMap<>(filter);
        parameters.put("afterLedger", afterLedger);
        parameters.put("afterSeq", afterSeq);
        return find(
                        matching
                                + "(ledger > :afterLedger or ledger = :afterLedger and seq > :afterSeq) order by ledger, seq",
                        parameters)
                .range(0, limit - 1)
                .list();
    }

    ContextIndicatorView view() {
        return ContextIndicatorView.of(EventJson.read(ContextIndicatorRecorded.class, fact), version);
    }
}
