package org.missionpartnerships.eventsourcing.quarkus;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import org.missionpartnerships.eventsourcing.consumption.JournalTail;
import org.missionpartnerships.eventsourcing.consumption.Subscription;
import org.missionpartnerships.eventsourcing.consumption.Watermarks;
import org.missionpartnerships.eventsourcing.projection.Projections;
import org.missionpartnerships.eventsourcing.publication.Publisher;
import org.missionpartnerships.eventsourcing.quarkus.EventSourcingBeans.Publication;
import org.missionpartnerships.eventsourcing.quarkus.EventSourcingBeans.Reactions;

/** Starts the parts after the migrations and before HTTP is served; stops them in the opposite order. */
@Singleton
class EventSourcingLifecycle {

    private final Watermarks watermarks;
    private final JournalTail tail;
    private final Projections projections;
    private final Reactions reactions;
    private final Publication publication;

    EventSourcingLifecycle(
            Watermarks watermarks,
            JournalTail tail,
            Projections projections,
            Reactions reactions,
            Publication publication) {
        this.watermarks = watermarks;
        this.tail = tail;
        this.projections = projections;
        this.reactions = reactions;
        this.publication = publication;
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) throws SQLException {
        // the floor first: nothing may be recorded before what it was caused by
        watermarks.start();
        tail.start();
        projections.start();
        reactions.subscriptions().forEach(Subscription::start);
        publication.publisher().ifPresent(Publisher::start);
    }

    void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ShutdownEvent event) {
        reactions.subscriptions().forEach(Subscription::close);
        projections.close();
        publication.publisher().ifPresent(Publisher::close);
        tail.close();
        watermarks.close();
    }
}
