package org.missionpartnerships.edge.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A part of a list, and where the next part is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<V>(
        List<V> items,

        @Schema(description = "Path and query of the next page; absent on the last.", format = "uri-reference")
        @Nullable
        String next) {

    public Page {
        items = List.copyOf(items);
    }
}
