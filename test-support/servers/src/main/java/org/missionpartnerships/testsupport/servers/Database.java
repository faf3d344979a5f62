package org.missionpartnerships.testsupport.servers;

import java.util.Map;

/**
 * A database with two roles: the owner runs migrations; the service is the application, which may connect and create
 * schemas of its own, and otherwise does only what migrations grant it.
 *
 * @param name the database's name in its server
 * @param url the JDBC address, without credentials
 */
public record Database(String name, String url, Login owner, Login service) {

    static Database of(String host, int port, String name, String secret) {
        String url = "jdbc:postgresql://" + host + ":" + port + "/" + name;
        return new Database(
                name, url, new Login(url, name + "_owner", secret), new Login(url, name + "_service", secret));
    }

    /** What migrations receive as the placeholder {@code serviceRole}. */
    public String serviceRole() {
        return service.user();
    }

    /** What a Quarkus service needs to know of its database: it runs as the service, and migrates as the owner. */
    public Map<String, String> settings() {
        return Map.of(
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", service.user(),
                "quarkus.datasource.password", service.password(),
                "quarkus.flyway.username", owner.user(),
                "quarkus.flyway.password", owner.password(),
                "quarkus.flyway.placeholders.serviceRole", serviceRole());
    }
}
