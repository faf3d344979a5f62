package org.missionpartnerships.eventsourcing.operations;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.consumption.LedgerKey;
import org.missionpartnerships.eventsourcing.consumption.Parked;
import org.missionpartnerships.eventsourcing.consumption.Subscription;
import org.missionpartnerships.eventsourcing.journal.JournalUnavailable;
import org.missionpartnerships.eventsourcing.projection.Comparison;
import org.missionpartnerships.eventsourcing.projection.Projections;
import org.missionpartnerships.eventsourcing.publication.Publisher;
import org.missionpartnerships.eventsourcing.publication.PublisherState;

/**
 * What an operator can see of a service and do about it, on any instance. Arguments that name nothing are refused with
 * an {@link IllegalArgumentException} that says what there is.
 */
public final class Operations {

    private final Optional<Publisher> publisher;
    private final Projections projections;
    private final List<Subscription> reactions;

    /** @param publisher empty for a service that publishes nothing */
    public Operations(Optional<Publisher> publisher, Projections projections, List<Subscription> reactions) {
        this.publisher = publisher;
        this.projections = projections;
        this.reactions = List.copyOf(reactions);
    }

    /**
     * @param ready whether this instance can serve
     * @param degraded sentences on what does not work as it should while the service serves; empty when all is well
     */
    public record Status(
            boolean ready,
            List<String> degraded,
            Optional<PublisherStatus> publisher,
            List<Projections.Status> projections,
            List<Subscription.Status> reactions) {}

    /**
     * @param state in words
     * @param refusal why nothing may be recorded or published, if that is so
     * @param halted ledgers that cannot be published, as far as this instance publishes
     * @param unpublishedAge since the oldest unpublished event was recorded
     */
    public record PublisherStatus(
            String state, Optional<String> refusal, Map<Ledger, String> halted, Duration unpublishedAge) {}

    public Status status() throws SQLException {
        List<Subscription.Status> reactionStatus = new ArrayList<>();
        for (Subscription reaction : reactions) {
            reactionStatus.add(reaction.status());
        }
        List<Projections.Status> projectionStatus = projections.status();
        Optional<PublisherStatus> publisherStatus = publisher.map(Operations::statusOf);
        boolean ready = projections.ready()
                && publisherStatus.flatMap(PublisherStatus::refusal).isEmpty();
        return new Status(
                ready,
                degraded(publisherStatus, projectionStatus, reactionStatus),
                publisherStatus,
                projectionStatus,
                reactionStatus);
    }

    /** Ledgers that wait, of all projections and reactions. */
    public List<Parked> parked() throws SQLException {
        List<Parked> parked = new ArrayList<>();
        for (Projections.Status projection : projections.status()) {
            Subscription.Status subscription = projection.subscription();
            if (subscription != null) {
                parked.addAll(subscription.parked());
            }
        }
        for (Subscription reaction : reactions) {
            parked.addAll(reaction.parked());
        }
        return parked;
    }

    /** Tries a ledger again that waits. Returns at once; {@link #parked()} shows the outcome. */
    public void retry(String consumer, LedgerKey key) {
        Optional<Subscription> reaction = reactions.stream()
                .filter(subscription -> subscription.name().equals(consumer))
                .findFirst();
        if (reaction.isPresent()) {
            reaction.get().retry(key);
        } else {
            projections.retry(consumer, key);
        }
    }

    public void rebuild(String projection) throws SQLException {
        projections.rebuild(projection);
    }

    public void cancelRebuild(String projection) throws SQLException {
        projections.cancelRebuild(projection);
    }

    public Comparison compare(String projection, Duration atMost) throws SQLException {
        return projections.compare(projection, atMost);
    }

    public void republish(Ledger ledger) throws SQLException {
        publishing().republish(ledger);
    }

    public void republishAll() throws SQLException {
        publishing().republishAll();
    }

    public Map<Ledger, Long> reimport() throws SQLException {
        return publishing().reimport();
    }

    public int newEpoch() throws SQLException {
        return publishing().newEpoch();
    }

    /** @throws JournalUnavailable while the journal is behind its topic, when whatever is recorded would make it worse */
    public void requireRecordable() {
        publisher.flatMap(Publisher::refusal).ifPresent(reason -> {
            throw new JournalUnavailable(reason, new IllegalStateException(reason));
        });
    }

    private Publisher publishing() {
        return publisher.orElseThrow(() ->
                new IllegalArgumentException("This service publishes nothing. Ask the service that owns the topic."));
    }

    private static PublisherStatus statusOf(Publisher publisher) {
        String state = switch (publisher.state()) {
            case PublisherState.Stopped _ -> "stopped";
            case PublisherState.Following _ -> "following: another instance publishes";
            case PublisherState.Comparing _ -> "comparing the topic with the journal";
            case PublisherState.Publishing _ -> "publishing";
            case PublisherState.Retrying(String reason) -> "trying again: " + reason;
            case PublisherState.Refused _ -> "refused";
        };
        return new PublisherStatus(state, publisher.refusal(), publisher.halted(), publisher.unpublishedAge());
    }

    private static List<String> degraded(
            Optional<PublisherStatus> publisher,
            List<Projections.Status> projections,
            List<Subscription.Status> reactions) {
        List<String> sentences = new ArrayList<>();
        publisher.ifPresent(status -> {
            status.refusal().ifPresent(sentences::add);
            status.halted()
                    .forEach((ledger, why) -> sentences.add("Ledger %s is not published. %s".formatted(ledger, why)));
            if (status.state().startsWith("trying again")) {
                sentences.add("Nothing is published at present, " + status.state());
            }
        });
        for (Projections.Status projection : projections) {
            if (!projection.trouble().isEmpty()) {
                sentences.add("Projection %s: %s".formatted(projection.name(), projection.trouble()));
            }
            Subscription.Status subscription = projection.subscription();
            if (subscription != null) {
                describe(subscription, sentences);
            }
        }
        reactions.forEach(reaction -> describe(reaction, sentences));
        return sentences;
    }

    private static void describe(Subscription.Status subscription, List<String> sentences) {
        if (!subscription.trouble().isEmpty()) {
            sentences.add("%s cannot read its topics: %s".formatted(subscription.name(), subscription.trouble()));
        }
        for (Parked parked : subscription.parked()) {
            sentences.add("%s waits at %s/%d (%s): %s"
                    .formatted(parked.consumer(), parked.key(), parked.seq(), parked.kind(), parked.reason()));
        }
    }
}
