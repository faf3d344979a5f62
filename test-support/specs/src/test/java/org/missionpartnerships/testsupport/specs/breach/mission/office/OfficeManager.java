package org.missionpartnerships.testsupport.specs.breach.mission.office;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;

public final class OfficeManager {
    @Inject
    String clerk = "";

    @GET
    public String open() {
        return clerk;
    }
}
