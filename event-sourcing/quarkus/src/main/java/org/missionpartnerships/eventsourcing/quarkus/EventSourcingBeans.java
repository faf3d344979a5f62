package org.missionpartnerships.eventsourcing.quarkus;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.missionpartnerships.eventsourcing.consumption.Consumption;
import org.missionpartnerships.eventsourcing.consumption.JournalTail;
import org.missionpartnerships.eventsourcing.consumption.OwnerJournal;
import org.missionpartnerships.eventsourcing.consumption.Reaction;
import org.missionpartnerships.eventsourcing.consumption.Subscription;
import org.missionpartnerships.eventsourcing.consumption.Watermarks;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.eventsourcing.journal.PostgresJournal;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;
import org.missionpartnerships.eventsourcing.lanes.LaneSettings;
import org.missionpartnerships.eventsourcing.lanes.LedgerLanes;
import org.missionpartnerships.eventsourcing.operations.Operations;
import org.missionpartnerships.eventsourcing.projection.Projection;
import org.missionpartnerships.eventsourcing.projection.Projections;
import org.missionpartnerships.eventsourcing.publication.Publisher;
import org.missionpartnerships.eventsourcing.publication.PublisherSettings;
import org.missionpartnerships.eventsourcing.publication.RecordFormat;
import org.missionpartnerships.eventsourcing.quarkus.DedicatedConnections.Dedicated;
import org.missionpartnerships.published.cloudevents.CloudEventsRecordFormat;

/** The library's parts, put together once for a service. */
@ApplicationScoped
class EventSourcingBeans {

    /** What publishes, in a service that owns a topic. */
    record Publication(Optional<Publisher> publisher) {}

    /** The service's reactions at work. */
    record Reactions(List<Subscription> subscriptions) {}

    @Produces
    @Singleton
    @Unremovable
    Journal journal(EventSourcingConfig config, AgroalDataSource database) {
        return new PostgresJournal(config.service(), database);
    }

    @Produces
    @Singleton
    JournalTail tail(Journal journal) {
        return new JournalTail(journal);
    }

    @Produces
    @Singleton
    @Unremovable
    Watermarks watermarks(EventSourcingConfig config, AgroalDataSource database) {
        return new Watermarks(config.service(), database);
    }

    @Produces
    @Singleton
    @Unremovable
    RecordFormat format() {
        return new CloudEventsRecordFormat();
    }

    @Produces
    @Singleton
    @Unremovable
    OwnerJournal owners(EventSourcingConfig config) {
        return new HttpOwnerJournal(config);
    }

    @Produces
    @Singleton
    @Typed(CommandLanes.class)
    CommandLanes lanes(
            EventSourcingConfig config,
            Journal journal,
            Watermarks watermarks,
            JournalTail tail,
            Publication publication,
            MeterRegistry meters) {
        EventSourcingConfig.Lanes lanes = config.lanes();
        var settings = new LaneSettings(lanes.count(), lanes.maxBatch(), lanes.patience(), lanes.cachedStates());
        return new GuardedLanes(
                new LedgerLanes(journal, settings, watermarks, tail, InstantSource.system(), meters),
                publication.publisher());
    }

    @Produces
    @Singleton
    Publication publication(
            EventSourcingConfig config,
            Config settings,
            Journal journal,
            JournalTail tail,
            AgroalDataSource database,
            @Dedicated DataSource dedicated,
            RecordFormat format,
            MeterRegistry meters) {
        return new Publication(Optional.ofNullable(config.journals().get(config.service()))
                .map(own -> {
                    var publisher = new Publisher(
                            new PublisherSettings(own.topic(), config.partitions(), kafka(settings)),
                            journal,
                            database,
                            dedicated,
                            format,
                            meters);
                    tail.listen(publisher);
                    return publisher;
                }));
    }

    @Produces
    @Singleton
    Consumption consumption(
            EventSourcingConfig config,
            Config settings,
            Journal journal,
            JournalTail tail,
            OwnerJournal owners,
            AgroalDataSource database,
            RecordFormat format,
            Watermarks watermarks,
            MeterRegistry meters) {
        Map<String, String> topics = new HashMap<>();
        config.journals().forEach((source, published) -> topics.put(source, published.topic()));
        return new Consumption(
                config.service(),
                database,
                journal,
                tail,
                owners,
                format,
                kafka(settings),
                Map.copyOf(topics),
                watermarks,
                meters);
    }

    @Produces
    @Singleton
    Projections projections(
            @All List<Projection> projections, Consumption consumption, @Dedicated DataSource dedicated) {
        return new Projections(projections, consumption, dedicated);
    }

    @Produces
    @Singleton
    Reactions reactions(@All List<Reaction> reactions, Consumption consumption) {
        return new Reactions(reactions.stream()
                .map(reaction -> Subscription.of(reaction, consumption))
                .toList());
    }

    @Produces
    @Singleton
    @Unremovable
    Operations operations(Publication publication, Projections projections, Reactions reactions) {
        return new Operations(publication.publisher(), projections, reactions.subscriptions());
    }

    /** Everything under {@code kafka.} that is set goes to every client. */
    private static Map<String, Object> kafka(Config config) {
        Map<String, Object> kafka = new HashMap<>();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith("kafka.")) {
                config.getOptionalValue(name, String.class)
                        .ifPresent(value -> kafka.put(name.substring("kafka.".length()), value));
            }
        }
        // asked for by name, so that an environment variable is found as well
        kafka.put("bootstrap.servers", config.getValue("kafka.bootstrap.servers", String.class));
        return kafka;
    }
}
