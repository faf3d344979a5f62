package org.missionpartnerships.notification.subscription;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.missionpartnerships.eventsourcing.lanes.WriteCondition;
import org.missionpartnerships.notification.subscription.Subscriptions.Shown;

/** Webhook subscriptions. Each integrator sees and manages its own. */
@Path("/subscriptions")
@RunOnVirtualThread
@RolesAllowed(Roles.INTEGRATOR)
@Tag(name = "Subscriptions", description = "Events delivered to an address of yours, signed as Standard Webhooks says.")
class SubscriptionResource {

    private final Subscriptions subscriptions;
    private final Commands commands;
    private final Pages pages;
    private final Caller caller;

    SubscriptionResource(Subscriptions subscriptions, Commands commands, Pages pages, Caller caller) {
        this.subscriptions = subscriptions;
        this.commands = commands;
        this.pages = pages;
        this.caller = caller;
    }

    /**
     * @param graceSeconds how long deliveries are signed with the secret before as well
     */
    @Schema(name = "SecretRotation")
    record SecretRotation(
            @Schema(
                    description = "How long deliveries are signed with the secret before as well; a day if left out.",
                    minimum = "0",
                    maximum = "604800",
                    defaultValue = "86400",
                    examples = "3600")
            @Nullable
            Long graceSeconds) {

        private static final long LONGEST = Duration.ofDays(7).toSeconds();

        SecretRotation {
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
    @Schema(name = "Replay")
    record Replay(
            @Schema(description = "earliest, now, or position:4711.", examples = "position:1")
            String from) {

        Replay {
            StartFrom.parse(from);
        }
    }

    @POST
    @Operation(operationId = "createSubscription", summary = "Subscribe to events")
    @APIResponse(responseCode = "201", description = "Subscribed. The secret is shown here and never again.")
    RestResponse<SubscriptionView> create(SubscriptionRequest body) {
        Shown made = subscriptions.create(caller.name(), body);
        return RestResponse.ResponseBuilder.<SubscriptionView>create(RestResponse.Status.CREATED)
                .location(URI.create("/subscriptions/" + made.view().id()))
                .header("ETag", EntityTag.of(made.version()))
                .entity(made.view())
                .build();
    }

    @GET
    @Operation(operationId = "listSubscriptions", summary = "Your subscriptions, oldest first")
    @APIResponse(responseCode = "200", description = "A page of them")
    RestResponse<Page<SubscriptionView>> list(@BeanParam PageParameters page) {
        return pages.answer(
                page,
                (after, limit) -> subscriptions.list(
                        caller.name(), after.isEmpty() ? null : UUID.fromString(after.getFirst()), limit),
                subscription -> List.of(subscription.id().toString()));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSubscription", summary = "A subscription, and how far it has been served")
    @APIResponse(responseCode = "200", description = "The subscription")
    RestResponse<SubscriptionView> get(@PathParam("id") UUID id) {
        Shown shown = subscriptions.get(caller.name(), id);
        // Its progress is no part of its version, so a copy that is known may still be old.
        return tagged(shown);
    }

    @PATCH
    @Path("{id}")
    @Operation(operationId = "changeSubscription", summary = "Change what is wanted, or where it goes")
    @APIResponse(responseCode = "200", description = "The subscription as it is now")
    RestResponse<SubscriptionView> change(@PathParam("id") UUID id, SubscriptionChange body) {
        return tagged(subscriptions.change(caller.name(), id, condition(), body));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteSubscription", summary = "Unsubscribe, and forget its deliveries")
    @APIResponse(responseCode = "204", description = "Gone")
    RestResponse<Void> delete(@PathParam("id") UUID id) {
        subscriptions.delete(caller.name(), id, condition());
        return RestResponse.noContent();
    }

    @POST
    @Path("{id}/pause")
    @Operation(operationId = "pauseSubscription", summary = "Halt deliveries; nothing is lost")
    @APIResponse(responseCode = "200", description = "The subscription as it is now")
    RestResponse<SubscriptionView> pause(@PathParam("id") UUID id) {
        return tagged(subscriptions.pause(caller.name(), id, condition()));
    }

    @POST
    @Path("{id}/resume")
    @Operation(operationId = "resumeSubscription", summary = "Go on where deliveries ended, at once")
    @APIResponse(responseCode = "200", description = "The subscription as it is now")
    RestResponse<SubscriptionView> resume(@PathParam("id") UUID id) {
        return tagged(subscriptions.resume(caller.name(), id, condition()));
    }

    @POST
    @Path("{id}/secret-rotations")
    @Operation(
            operationId = "rotateSubscriptionSecret",
            summary = "A new secret, with the old one for a while beside it")
    @APIResponse(responseCode = "200", description = "The subscription. The new secret is shown here and never again.")
    RestResponse<SubscriptionView> rotate(@PathParam("id") UUID id, SecretRotation body) {
        return tagged(subscriptions.rotateSecret(caller.name(), id, condition(), body.grace()));
    }

    @POST
    @Path("{id}/replays")
    @Operation(operationId = "replaySubscription", summary = "Deliver again from a place in the feed, or skip to one")
    @APIResponse(responseCode = "200", description = "The subscription as it is now")
    RestResponse<SubscriptionView> replay(@PathParam("id") UUID id, Replay body) {
        return tagged(subscriptions.replay(caller.name(), id, condition(), StartFrom.parse(body.from())));
    }

    @POST
    @Path("{id}/pings")
    @Operation(operationId = "pingSubscription", summary = "Send a test message, once, and see how it went")
    @APIResponse(responseCode = "200", description = "The delivery with its one attempt")
    DeliveryView ping(@PathParam("id") UUID id) throws InterruptedException {
        return subscriptions.ping(caller.name(), id);
    }

    @GET
    @Path("{id}/deliveries")
    @Operation(operationId = "listDeliveries", summary = "What was sent, latest first, with every attempt")
    @APIResponse(responseCode = "200", description = "A page of them")
    RestResponse<Page<DeliveryView>> deliveries(
            @PathParam("id") UUID id,
            @Parameter(
                            description = "Only those in this state.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"retrying", "delivered", "failed"}))
                    @QueryParam("status")
                    @Nullable
                    DeliveryStatus status,
            @BeanParam PageParameters page) {
        return pages.answer(
                page,
                (after, limit) -> subscriptions.deliveries(
                        caller.name(),
                        id,
                        status == null ? null : status.text(),
                        after.isEmpty() ? null : UUID.fromString(after.getFirst()),
                        limit),
                delivery -> List.of(delivery.id().toString()));
    }

    @GET
    @Path("{id}/deliveries/{delivery}")
    @Operation(operationId = "getDelivery", summary = "One delivery, with every attempt")
    @APIResponse(responseCode = "200", description = "The delivery")
    DeliveryView delivery(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        return subscriptions.delivery(caller.name(), id, delivery);
    }

    @POST
    @Path("{id}/deliveries/{delivery}/redeliveries")
    @Operation(operationId = "redeliver", summary = "Send the event of a delivery again, once, and see how it went")
    @APIResponse(responseCode = "200", description = "The new delivery with its one attempt")
    DeliveryView redeliver(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) throws InterruptedException {
        return subscriptions.redeliver(caller.name(), id, delivery);
    }

    private WriteCondition condition() {
        return commands.context().condition();
    }

    private static RestResponse<SubscriptionView> tagged(Shown shown) {
        return RestResponse.ResponseBuilder.ok(shown.view())
                .header("ETag", EntityTag.of(shown.version()))
                .build();
    }
}
