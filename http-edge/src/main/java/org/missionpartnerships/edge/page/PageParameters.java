package org.missionpartnerships.edge.page;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Query parameters of every list, taken by a resource method as {@code @BeanParam}. */
public record PageParameters(
        @QueryParam("cursor")
        @Parameter(description = "From the next link of the page before; opaque, and good for the same filter only.")
        @Nullable
        String cursor,

        @QueryParam("limit")
        @DefaultValue("50")
        @Parameter(
                description = "Items on a page.",
                schema = @Schema(minimum = "1", maximum = "200", defaultValue = "50"))
        int limit) {

    public static final int MAX_LIMIT = 200;
}
