package org.missionpartnerships.milestone;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.missionpartnerships.eventsourcing.Position;
import org.missionpartnerships.testsupport.servers.Tokens;

/** Requests as the callers of this service send them. */
final class Requests {

    private Requests() {}

    static RequestSpecification anyone() {
        return RestAssured.given().contentType("application/json");
    }

    static RequestSpecification steward(String... cities) {
        return with(Tokens.shared().steward(cities));
    }

    static RequestSpecification with(String token) {
        return anyone().auth().oauth2(token);
    }

    /** A request that relies on what another service just recorded. */
    static RequestSpecification after(Position position, RequestSpecification request) {
        return request.header("After", position.toString());
    }
}
