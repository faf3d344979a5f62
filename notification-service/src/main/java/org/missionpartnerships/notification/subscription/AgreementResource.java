package org.missionpartnerships.notification.subscription;

import static org.missionpartnerships.edge.problem.InputError.inHeader;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.problem.EdgeProblems;
import org.missionpartnerships.notification.subscription.webhook.Handshake.Rate;

/** Where receivers agree later: the address in {@code WebHook-Request-Callback}. Its key is all that they need. */
@Path("/subscriptions/{id}/agreement")
@RunOnVirtualThread
@PermitAll
@Tag(name = "Subscriptions", description = "Events delivered to an address of yours, signed as Standard Webhooks says.")
public class AgreementResource {

    private static final String RATE = "WebHook-Allowed-Rate";
    private static final String RATE_EXPECTED = "expected * or a positive number of deliveries a minute";

    private final Agreements agreements;

    AgreementResource(Agreements agreements) {
        this.agreements = agreements;
    }

    /** What a receiver that has agreed is told. */
    public record Agreed(
            UUID subscription,

            @Schema(examples = "Thank you. Deliveries begin, or go on, now.")
            String message) {}

    @POST
    @Operation(operationId = "agreeToDeliveries", summary = "Agree to deliveries, as their receiver", description = """
                    For receivers that do not agree in their answer to OPTIONS, and for the people who run them. The whole address, with \
                    its key, is in the WebHook-Request-Callback of the request that asked. Nothing else is needed.""")
    @APIResponse(
            responseCode = "200",
            description = "Agreed. To say it again changes nothing but the rate, if one is given.")
    public Agreed agree(
            @PathParam("id") UUID id,
            @Parameter(description = "From the address that the receiver was sent.", required = true)
                    @QueryParam("key")
                    @Nullable
                    String key,
            @Parameter(description = "Deliveries a minute that the receiver takes, or *.", example = "120")
                    @HeaderParam(RATE)
                    @Nullable
                    String rate) {
        agreements.calledBack(id, key == null ? "" : key, rate == null ? null : read(rate));
        return new Agreed(id, "Thank you. Deliveries begin, or go on, now.");
    }

    @GET
    @Operation(
            operationId = "agreeToDeliveriesByLink",
            summary = "Agree to deliveries by opening the link",
            description = "The same as the POST, for a person with a browser.")
    @APIResponse(responseCode = "200", description = "Agreed")
    public Agreed agreeByLink(
            @PathParam("id") UUID id,
            @Parameter(description = "From the address that the receiver was sent.", required = true)
                    @QueryParam("key")
                    @Nullable
                    String key,
            @Parameter(description = "Deliveries a minute that the receiver takes, or *.", example = "120")
                    @HeaderParam(RATE)
                    @Nullable
                    String rate) {
        return agree(id, key, rate);
    }

    private static Rate read(String header) {
        return Rate.parse(header)
                .orElseThrow(() -> EdgeProblems.INVALID_REQUEST
                        .because("Header %s is %s; %s."
                                .formatted(
                                        RATE,
                                        header.length() > 40 ? header.substring(0, 40) + "…" : header,
                                        RATE_EXPECTED))
                        .withErrors(List.of(inHeader(RATE, "invalid", RATE_EXPECTED)))
                        .exception());
    }
}
