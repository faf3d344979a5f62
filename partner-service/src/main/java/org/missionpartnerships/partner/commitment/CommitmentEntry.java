package org.missionpartnerships.partner.commitment;

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
import org.missionpartnerships.partner.commitment.Commitment.Delivered;
import org.missionpartnerships.partner.commitment.Commitment.Made;
import org.missionpartnerships.published.partner.CommitmentEvent.CommitmentDelivered;
import org.missionpartnerships.published.partner.CommitmentEvent.CommitmentMade;

/** A commitment, for lists. Written by its projection alone. */
@Entity
@Immutable
@Table(schema = "commitment_ledger", name = "commitment")
public class CommitmentEntry extends PanacheEntityBase {

    @Id
    public UUID id;

    /** With {@code seq}, where the promise was recorded. */
    public String city;

    public long seq;

    public String mission;

    public @Nullable String organisation;

    public String status;

    public String promise;

    public @Nullable String delivery;

    public long version;

    /**
     * By city, in the order in which they were recorded.
     *
     * @param filter values that columns must have
     */
    static List<CommitmentEntry> find(Map<String, String> filter, String afterCity, long afterSeq, int limit) {
        String matching = filter.keySet().stream()
                .map(column -> column + " = :" + column + " and ")
                .collect(Collectors.joining());
        Map<String, Object> parameters = new HashMap<>(filter);
        parameters.put("afterCity", afterCity);
        parameters.put("afterSeq", afterSeq);
        return find(
                        matching + "(city > :afterCity or city = :afterCity and seq > :afterSeq) order by city, seq",
                        parameters)
                .range(0, limit - 1)
                .list();
    }

    CommitmentView view() {
        CommitmentMade made = EventJson.read(CommitmentMade.class, promise);
        Commitment state = delivery == null
                ? new Made(made)
                : new Delivered(made, EventJson.read(CommitmentDelivered.class, delivery));
        return CommitmentView.of(state, version);
    }
}
