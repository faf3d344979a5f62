package org.missionpartnerships.notification.subscription;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.command.Commands;
import org.missionpartnerships.edge.command.EntityTag;
import org.missionpartnerships.edge.page.Page;
import org.missionpartnerships.edge.page.PageParameters;
import org.missionpartnerships.edge.page.Pages;
import org.missionpartnerships.edge.security.Caller;
import org.missionpartnerships.edge.security.Roles;
import org.missionpartnerships.notification.subscription.Subscriptions.Shown;

/** Webhook subscriptions. Each integrator sees and manages its own. */
@Path("/subscriptions")
@RunOnVirtualThread
@RolesAllowed(Roles.INTEGRATOR)
@Tag(name = "Subscriptions", description = "Events delivered to an address of yours, signed as Standard Webhooks says.")
public class SubscriptionResource {

    private final Subscriptions subscriptions;
    private final Pages pages;
    private final Caller caller;
    private final Commands commands;

    SubscriptionResource(Subscriptions subscriptions, Pages pages, Caller caller, Commands commands) {
        this.subscriptions = subscriptions;
        this.pages = pages;
        this.caller = caller;
        this.commands = commands;
    }

    /**
     * @param graceSeconds how long deliveries are signed with the secret before as well
     */
    public record SecretRotation(
            @Schema(
                    description = "How long deliveries are signed with the secret before as well; a day if left out.",
                    minimum = "0",
                    maximum = "604800",
                    defaultValue = "86400",
                    examples = "3600")
            @Nullable
            Long graceSeconds) {

        private static final long LONGEST = Duration.ofDays(7).toSeconds();

        public SecretRotation {
            if (graceSeconds != null && (graceSeconds < 0 || graceSeconds > LONGEST)) {
                throw new IllegalArgumentException(
                        "Grace of %d seconds: expected 0 to %d, which is a week".formatted(graceSeconds, LONGEST));
            }
        }

        Duration grace() {
            return graceSeconds == null ? Duration.ofDays(1) : Duration.ofSeconds(graceSeconds);
        }
    }

    /**
     * @param from where to begin
     */
    public record Replay(
            @Schema(description = "earliest, now, or position:4711.", examples = "position:1")
            String from) {

        public Replay {
            StartFrom.parse(from);
        }
    }

    @POST
    @Parameter(ref = "#/components/parameters/IdempotencyKey")
    @Operation(operationId = "createSubscription", summary = "Subscribe to events", description = """
                    The subscription is pending until whoever runs the address has agreed, in one of three ways. In the answer to an \
                    OPTIONS request with WebHook-Request-Origin, by WebHook-Allowed-Origin and WebHook-Allowed-Rate, as the \
                    webhook specification of CloudEvents says. Or, where OPTIONS says nothing of it, by answering the signed \
                    message webhook.verification.v1 with the challenge in its data, as it is or as {"challenge": "..."}. Or later, by \
                    calling the address in WebHook-Request-Callback. Events wait meanwhile; none is lost. A receiver is asked \
                    several times; one that never agrees disables the subscription, and resuming asks it again.

                    With an Idempotency-Key a repeated request makes no second subscription. It is answered with the first one as \
                    it is now, marked Idempotent-Replayed, and without the secret: that is shown once, in the answer to the \
                    request that made the subscription. If that answer was lost, make a new secret with POST \
                    /subscriptions/{id}/secret-rotations. The key is kept as long as the subscription; once that is deleted, \
                    the same request subscribes anew.""")
    @APIResponse(
            responseCode = "201",
            description = "Subscribed. The secret is shown here and never again, not to a repeated request either.",
            headers = {
                @Header(name = "ETag", ref = "#/components/headers/ETag"),
                @Header(name = "Idempotent-Replayed", ref = "#/components/headers/IdempotentReplayed")
            })
    public RestResponse<SubscriptionView> create(SubscriptionRequest body) {
        return switch (subscriptions.create(
                caller.name(), body, commands.repeatKey().orElse(null))) {
            case Creation.Made(Shown made) -> created(made).build();
            case Creation.Repeated(Shown made) ->
                created(made).header("Idempotent-Replayed", "true").build();
            case Creation.KeyReused() -> throw commands.keyReused().exception();
        };
    }

    private static RestResponse.ResponseBuilder<SubscriptionView> created(Shown made) {
        return RestResponse.ResponseBuilder.<SubscriptionView>create(RestResponse.Status.CREATED)
                .location(URI.create("/subscriptions/" + made.view().id()))
                .header("ETag", EntityTag.of(made.version()))
                .entity(made.view());
    }

    @GET
    @Operation(operationId = "listSubscriptions", summary = "Your subscriptions, oldest first")
    @APIResponse(responseCode = "200", description = "A page of them")
    public RestResponse<Page<SubscriptionView>> list(@BeanParam PageParameters page) {
        return pages.answer(
                page,
                (after, limit) -> subscriptions.list(
                        caller.name(), after.isEmpty() ? null : UUID.fromString(after.getFirst()), limit),
                subscription -> List.of(subscription.id().toString()));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSubscription", summary = "A subscription, and how far it has been served")
    @APIResponse(
            responseCode = "200",
            description = "The subscription",
            headers = @Header(name = "ETag", ref = "#/components/headers/ETag"))
    public RestResponse<SubscriptionView> get(@PathParam("id") UUID id) {
        Shown shown = subscriptions.get(caller.name(), id);
        // Its progress is no part of its version, so a copy that is known may still be old.
        return tagged(shown);
    }

    @PATCH
    @Path("{id}")
    @Parameter(ref = "#/components/parameters/IfMatch")
    @Operation(
            operationId = "changeSubscription",
            summary = "Change what is wanted, or where it goes",
            description = "A new address has to agree first, as with a new subscription.")
    @APIResponse(
            responseCode = "200",
            description = "The subscription as it is now",
            headers = @Header(name = "ETag", ref = "#/components/headers/ETag"))
    public RestResponse<SubscriptionView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(hidden = true) @Nullable String ifMatch,
            SubscriptionChange body) {
        return tagged(subscriptions.change(caller.name(), id, ExpectedVersion.in(ifMatch), body));
    }

    @DELETE
    @Path("{id}")
    @Parameter(ref = "#/components/parameters/IfMatch")
    @Operation(operationId = "deleteSubscription", summary = "Unsubscribe, and forget its deliveries")
    @APIResponse(responseCode = "204", description = "Gone")
    public RestResponse<Void> delete(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Parameter(hidden = true) @Nullable String ifMatch) {
        subscriptions.delete(caller.name(), id, ExpectedVersion.in(ifMatch));
        return RestResponse.noContent();
    }

    @POST
    @Path("{id}/pause")
    @Parameter(ref = "#/components/parameters/IfMatch")
    @Operation(operationId = "pauseSubscription", summary = "Halt deliveries; nothing is lost")
    @APIResponse(
            responseCode = "200",
            description = "The subscription as it is now",
            headers = @Header(name = "ETag", ref = "#/components/headers/ETag"))
    public RestResponse<SubscriptionView> pause(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Parameter(hidden = true) @Nullable String ifMatch) {
        return tagged(subscriptions.pause(caller.name(), id, ExpectedVersion.in(ifMatch)));
    }

    @POST
    @Path("{id}/resume")
    @Parameter(ref = "#/components/parameters/IfMatch")
    @Operation(
            operationId = "resumeSubscription",
            summary = "Go on where deliveries ended",
            description =
                    "At once after a pause. A subscription that was disabled, or is pending, asks its receiver anew whether it agrees.")
    @APIResponse(
            responseCode = "200",
            description = "The subscription as it is now",
            headers = @Header(name = "ETag", ref = "#/components/headers/ETag"))
    public RestResponse<SubscriptionView> resume(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Parameter(hidden = true) @Nullable String ifMatch) {
        return tagged(subscriptions.resume(caller.name(), id, ExpectedVersion.in(ifMatch)));
    }

    @POST
    @Path("{id}/secret-rotations")
    @Operation(
            operationId = "rotateSubscriptionSecret",
            summary = "A new secret, with the old one for a while beside it")
    @APIResponse(
            responseCode = "200",
            description = "The subscription. The new secret is shown here and never again.",
            headers = @Header(name = "ETag", ref = "#/components/headers/ETag"))
    public RestResponse<SubscriptionView> rotate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(hidden = true) @Nullable String ifMatch,
            SecretRotation body) {
        return tagged(subscriptions.rotateSecret(caller.name(), id, ExpectedVersion.in(ifMatch), body.grace()));
    }

    @POST
    @Path("{id}/replays")
    @Parameter(ref = "#/components/parameters/IfMatch")
    @Operation(operationId = "replaySubscription", summary = "Deliver again from a place in the feed, or skip to one")
    @APIResponse(
            responseCode = "200",
            description = "The subscription as it is now",
            headers = @Header(name = "ETag", ref = "#/components/headers/ETag"))
    public RestResponse<SubscriptionView> replay(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(hidden = true) @Nullable String ifMatch,
            Replay body) {
        return tagged(
                subscriptions.replay(caller.name(), id, ExpectedVersion.in(ifMatch), StartFrom.parse(body.from())));
    }

    @POST
    @Path("{id}/pings")
    @Operation(operationId = "pingSubscription", summary = "Send a test message, once, and see how it went")
    @APIResponse(responseCode = "200", description = "The delivery with its one attempt")
    public DeliveryView ping(@PathParam("id") UUID id) throws InterruptedException {
        return subscriptions.ping(caller.name(), id);
    }

    @GET
    @Path("{id}/deliveries")
    @Operation(operationId = "listDeliveries", summary = "What was sent, latest first, with every attempt")
    @APIResponse(responseCode = "200", description = "A page of them")
    public RestResponse<Page<DeliveryView>> deliveries(
            @PathParam("id") UUID id,
            @Parameter(
                            description = "Only those in this state.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"retrying", "delivered", "failed"}))
                    @QueryParam("status")
                    @Nullable
                    String status,
            @BeanParam PageParameters page) {
        DeliveryStatus wanted = DeliveryStatus.asked(status);
        return pages.answer(
                page,
                (after, limit) -> subscriptions.deliveries(
                        caller.name(), id, wanted, after.isEmpty() ? null : UUID.fromString(after.getFirst()), limit),
                delivery -> List.of(delivery.id().toString()));
    }

    @GET
    @Path("{id}/deliveries/{delivery}")
    @Operation(operationId = "getDelivery", summary = "One delivery, with every attempt")
    @APIResponse(responseCode = "200", description = "The delivery")
    public DeliveryView delivery(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        return subscriptions.delivery(caller.name(), id, delivery);
    }

    @POST
    @Path("{id}/deliveries/{delivery}/redeliveries")
    @Operation(operationId = "redeliver", summary = "Send the event of a delivery again, once, and see how it went")
    @APIResponse(responseCode = "200", description = "The new delivery with its one attempt")
    public DeliveryView redeliver(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery)
            throws InterruptedException {
        return subscriptions.redeliver(caller.name(), id, delivery);
    }

    private static RestResponse<SubscriptionView> tagged(Shown shown) {
        return RestResponse.ResponseBuilder.ok(shown.view())
                .header("ETag", EntityTag.of(shown.version()))
                .build();
    }
}
