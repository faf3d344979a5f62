package org.missionpartnerships.mission.exchange;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.eventsourcing.projection.Projection;
import org.missionpartnerships.mission.MissionService;
import org.missionpartnerships.published.mission.ExchangeEvent;
import org.missionpartnerships.published.mission.ExchangeEvent.PracticesExchanged;
import org.missionpartnerships.published.value.CityId;

/** The exchanges with the cities that one filters them by. */
@Singleton
public class ExchangeListProjection implements Projection {

    @Override
    public String name() {
        return "exchange_list";
    }

    @Override
    public Set<String> sources() {
        return Set.of(MissionService.NAME);
    }

    @Override
    public String ddl() {
        return """
                CREATE TABLE exchange (
                    id text COLLATE "C" PRIMARY KEY,
                    city text NOT NULL,
                    mission text,
                    exchanged text NOT NULL
                );
                CREATE INDEX ON exchange (city, id);
                CREATE TABLE partner (
                    city text NOT NULL,
                    exchange text NOT NULL,
                    PRIMARY KEY (city, exchange)
                );
                """;
    }

    @Override
    public boolean concerns(EventType type) {
        return ExchangeEvent.CODEC.knows(type);
    }

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        try (PreparedStatement exchange = connection.prepareStatement(
                        "INSERT INTO exchange (id, city, mission, exchanged) VALUES (?, ?, ?, ?)");
                PreparedStatement partner = connection.prepareStatement(
                        "INSERT INTO partner (city, exchange) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
            for (ReceivedEvent received : events) {
                EventType type = received.event().type();
                if (ExchangeEvent.CODEC.knows(type)) {
                    switch (ExchangeEvent.CODEC.decode(type, received.event().payload())) {
                        case PracticesExchanged exchanged -> add(exchange, partner, exchanged);
                    }
                }
            }
            exchange.executeBatch();
            partner.executeBatch();
        }
    }

    private static void add(PreparedStatement exchange, PreparedStatement partner, PracticesExchanged exchanged)
            throws SQLException {
        exchange.setString(1, exchanged.exchange().value());
        exchange.setString(2, exchanged.city().value());
        exchange.setString(
                3, exchanged.mission() == null ? null : exchanged.mission().value());
        exchange.setString(4, EventJson.write(exchanged));
        exchange.addBatch();
        for (CityId city : exchanged.cities()) {
            partner.setString(1, city.value());
            partner.setString(2, exchanged.exchange().value());
            partner.addBatch();
        }
    }
}
