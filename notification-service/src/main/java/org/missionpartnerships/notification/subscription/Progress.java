package org.missionpartnerships.notification.subscription;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a subscription has been served. Written by the dispatcher, and by its owner who sets it on another course. */
@Entity
@Table(schema = "notification", name = "progress")
public class Progress extends PanacheEntityBase {

    @Id
    @Column(name = "subscription_id")
    UUID subscriptionId;

    /** Raised with every change that is not the dispatcher's, so that a delivery under way does not undo it. */
    long course;

    long position;

    @Column(name = "delivery_id")
    @Nullable
    UUID deliveryId;

    int failures;

    @Column(name = "next_attempt_at")
    Instant nextAttemptAt;

    void setCourse(long after, Instant now) {
        course++;
        position = after;
        deliveryId = null;
        failures = 0;
        nextAttemptAt = now;
    }
}
