package org.missionpartnerships.partner;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.missionpartnerships.testsupport.servers.Tokens;

/** Requests as the callers of this service send them. */
public final class Requests {

    private Requests() {}

    public static RequestSpecification anyone() {
        return RestAssured.given().contentType("application/json");
    }

    public static RequestSpecification steward(String... cities) {
        return with(Tokens.shared().steward(cities));
    }

    public static RequestSpecification partner(String organisation) {
        return with(Tokens.shared().partner(organisation));
    }

    public static RequestSpecification with(String token) {
        return anyone().auth().oauth2(token);
    }

    /** A request on a mission that was just proposed. */
    public static RequestSpecification after(String city, String mission, RequestSpecification request) {
        return request.header("After", MissionService.proposed(city, mission).toString());
    }
}
