package org.missionpartnerships.edge.read;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response.Status;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.missionpartnerships.edge.command.EntityTag;
import org.missionpartnerships.edge.request.CurrentRequest;

/** Answers to GET and HEAD of one resource: its version as {@code ETag}, and 304 if the caller has that already. */
@Singleton
public class Reads {

    private final CurrentRequest request;

    Reads(CurrentRequest request) {
        this.request = request;
    }

    public <V> RestResponse<V> answer(long version, Supplier<V> view) {
        return answer(EntityTag.of(version), view);
    }

    /**
     * @param tag in double quotes; for a representation that is not one stream's
     */
    public <V> RestResponse<V> answer(String tag, Supplier<V> view) {
        boolean known = request.headerList("If-None-Match").stream()
                .map(text -> text.startsWith("W/") ? text.substring(2) : text)
                .anyMatch(text -> text.equals("*") || text.equals(tag));
        RestResponse.ResponseBuilder<V> response = known
                ? RestResponse.ResponseBuilder.create(Status.NOT_MODIFIED)
                : RestResponse.ResponseBuilder.ok(view.get());
        return response.header("ETag", tag).header("Cache-Control", "no-cache").build();
    }
}
