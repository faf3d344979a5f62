package org.missionpartnerships.mission.claim;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes.Loaded;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.mission.claim.ClaimSubject.Known;
import org.missionpartnerships.published.mission.ClaimEvent;
import org.missionpartnerships.published.mission.ClaimId;
import org.missionpartnerships.published.mission.ClaimSubjectId;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.OrganisationId;

/** The subjects of claims, each in the ledger of its city, or of the network. Rival claims meet in one stream. */
@Singleton
public class ClaimSubjects {

    public static final StreamType<ClaimCommand, ClaimSubject, ClaimEvent, ClaimRejection> TYPE =
            new StreamType<>("claim-subjects", new ClaimDecider(), ClaimEvent.CODEC);

    private static final int BATCH = 500;

    private final CommandLanes lanes;
    private final Journal journal;

    ClaimSubjects(CommandLanes lanes, Journal journal) {
        this.lanes = lanes;
        this.journal = journal;
    }

    Handled<ClaimSubject, ClaimRejection> handle(ClaimCommand command, CityId city, CommandContext context) {
        return lanes.handle(TYPE, new Ledger(city.value()), stream(command.subject()), command, context);
    }

    Versioned get(ClaimSubjectId subject) {
        return known(lanes.load(TYPE, stream(subject)))
                .orElseThrow(() -> ClaimProblems.notFound(subject).exception());
    }

    /** As it was known at an instant. */
    Versioned get(ClaimSubjectId subject, Instant knownAt) {
        return known(lanes.loadAt(TYPE, stream(subject), versionAt(subject, knownAt)))
                .orElseThrow(() -> ClaimProblems.notFound(subject).exception());
    }

    /** The subject that the claim belongs to; ends the request with 404 if there is no such claim. */
    Versioned get(ClaimId claim) {
        return known(lanes.load(TYPE, stream(claim.subject())))
                .filter(found -> found.subject().dossier().claim(claim).isPresent())
                .orElseThrow(() -> ClaimProblems.notFound(claim).exception());
    }

    private static Optional<Versioned> known(Optional<Loaded<ClaimSubject>> found) {
        return found.flatMap(loaded -> loaded.state() instanceof Known known
                ? Optional.of(new Versioned(known, loaded.version()))
                : Optional.empty());
    }

    private long versionAt(ClaimSubjectId subject, Instant knownAt) {
        long version = 0;
        while (true) {
            List<RecordedEvent> next = journal.readStream(stream(subject), version, BATCH);
            for (RecordedEvent event : next) {
                if (event.recordedAt().isAfter(knownAt)) {
                    return version;
                }
                version = event.version();
            }
            if (next.size() < BATCH) {
                return version;
            }
        }
    }

    private static StreamId stream(ClaimSubjectId subject) {
        return TYPE.stream(subject.value());
    }

    record Versioned(Known subject, long version) {

        CityId city() {
            return subject.opening().city();
        }

        /** The organisation that raised a dispute; empty if it is not registered, or if there is no such dispute. */
        String disputer(ClaimId claim, int dispute) {
            return subject.dossier()
                    .dispute(claim, dispute)
                    .map(found -> found.raised().disputedBy().organisation())
                    .map(OrganisationId::value)
                    .orElse("");
        }
    }
}
