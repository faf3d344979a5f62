package org.missionpartnerships.edge.schema;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.published.catalogue.EventSchemas;

/** A schema never changes once it is published, so every service serves all of them. For integrators, not front ends. */
@Path("/schemas")
@RunOnVirtualThread
@PermitAll
public class SchemaResource {

    @GET
    @Path("{name}/v{version: [1-9][0-9]{0,3}}.json")
    @Produces(EventSchemas.MEDIA_TYPE)
    @Operation(hidden = true)
    public byte[] get(@PathParam("name") String name, @PathParam("version") int version) {
        if (!name.matches("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+")) {
            throw new NotFoundException();
        }
        return EventSchemas.read(new EventType(name, version)).orElseThrow(NotFoundException::new);
    }
}
