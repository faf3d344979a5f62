package org.missionpartnerships.mission.exchange;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.published.mission.ExchangeEvent.PracticesExchanged;

/** An exchange, for lists. Written by its projection alone. */
@Entity
@Immutable
@Table(schema = "exchange_list", name = "exchange")
public class ExchangeEntry extends PanacheEntityBase {

    @Id
    public String id;

    public String city;

    public @Nullable String mission;

    public String exchanged;

    /**
     * By id.
     *
     * @param city only those that it tells of or is named in; null for all
     */
    static List<ExchangeEntry> find(@Nullable String city, @Nullable String mission, String after, int limit) {
        String matching = "";
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("after", after);
        if (city != null) {
            matching +=
                    "(city = :city or id in (select p.exchange from ExchangePartnerEntry p where p.city = :city)) and ";
            parameters.put("city", city);
        }
        if (mission != null) {
            matching += "mission = :mission and ";
            parameters.put("mission", mission);
        }
        return find(matching + "id > :after order by id", parameters)
                .range(0, limit - 1)
                .list();
    }

    ExchangeView view() {
        return ExchangeView.of(EventJson.read(PracticesExchanged.class, exchanged));
    }
}
