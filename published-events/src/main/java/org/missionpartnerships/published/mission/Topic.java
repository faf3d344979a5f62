package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.missionpartnerships.eventsourcing.Slug;

/** What a mission is about. An open list: the report's five are named here, a city may add its own. */
public record Topic(@JsonValue String value) {

    public static final Topic CIRCULAR_ECONOMY = new Topic("circular-economy");
    public static final Topic CLIMATE_STAKEHOLDERS = new Topic("climate-stakeholders");
    public static final Topic YOUTH_EMPLOYMENT_EDUCATION = new Topic("youth-employment-education");
    public static final Topic DIGITAL_SECURITY_SOVEREIGNTY = new Topic("digital-security-sovereignty");
    public static final Topic HEALTH_INCLUSION = new Topic("health-inclusion");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Topic {
        Slug.require("Topic", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
