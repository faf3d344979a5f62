package org.missionpartnerships.eventsourcing.journal;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.missionpartnerships.testsupport.servers.Database;
import org.missionpartnerships.testsupport.servers.Login;
import org.missionpartnerships.testsupport.servers.PostgresServer;

/** Fresh journals on the real PostgreSQL, reached as a service reaches its own: by the unprivileged role, through a pool. */
public final class TestJournals {

    private TestJournals() {}

    public static Database freshDatabase() {
        Database database = PostgresServer.shared().freshDatabase();
        Flyway.configure()
                .dataSource(database.owner().dataSource())
                .locations("db/event-sourcing")
                .placeholders(Map.of("serviceRole", database.serviceRole()))
                .load()
                .migrate();
        return database;
    }

    public static PostgresJournal journal(Database database) {
        return new PostgresJournal("fund-service", pool(database.service(), 8));
    }

    public static DataSource pool(Login login, int size) {
        try {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(pool -> pool.maxSize(size)
                            .acquisitionTimeout(Duration.ofSeconds(5))
                            .connectionFactoryConfiguration(factory -> factory.jdbcUrl(login.url())
                                    .jdbcProperty("prepareThreshold", "1")
                                    .jdbcProperty("socketTimeout", "10")
                                    .jdbcProperty("reWriteBatchedInserts", "true")
                                    .principal(new NamePrincipal(login.user()))
                                    .credential(new SimplePassword(login.password())))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
