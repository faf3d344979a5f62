package org.missionpartnerships.edge.garden;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Says nothing about who may call it. */
@Path("/undeclared")
public class UndeclaredResource {

    @GET
    @Operation(hidden = true)
    public String get() {
        return "nobody may read this";
    }
}
