package org.missionpartnerships.bench;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.missionpartnerships.testsupport.servers.Database;
import org.missionpartnerships.testsupport.servers.PostgresServer;

/** Databases with a journal's tables, reached as the services reach theirs. */
final class Databases {

    private Databases() {}

    static Database fresh(PostgresServer server) {
        Database database = server.freshDatabase();
        Flyway.configure()
                .dataSource(database.owner().dataSource())
                .locations("db/event-sourcing")
                .placeholders(Map.of("serviceRole", database.serviceRole()))
                .load()
                .migrate();
        return database;
    }

    static AgroalDataSource pool(Database database, int size) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(size)
                        .initialSize(size)
                        .acquisitionTimeout(Duration.ofSeconds(10))
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(database.url())
                                .jdbcProperty("prepareThreshold", "1")
                                .jdbcProperty("socketTimeout", "60")
                                .jdbcProperty("options", "-c random_page_cost=1.1")
                                .principal(new NamePrincipal(database.service().user()))
                                .credential(
                                        new SimplePassword(database.service().password())))));
    }
}
