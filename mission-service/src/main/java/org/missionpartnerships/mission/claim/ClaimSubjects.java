package org.missionpartnerships.mission.claim;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.chronology.KnownStreams;
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

    private final CommandLanes lanes;
    private final KnownStreams known;

    ClaimSubjects(CommandLanes lanes, KnownStreams known) {
        this.lanes = lanes;
        this.known = known;
    }

    Handled<ClaimSubject, ClaimRejection> handle(ClaimCommand command, CityId city, CommandContext context) {
        return lanes.handle(TYPE, new Ledger(city.value()), stream(command.subject()), command, context);
    }

    Versioned get(ClaimSubjectId subject) {
        return get(subject, null);
    }

    /** @param knownAt null for the subject as it is */
    Versioned get(ClaimSubjectId subject, @Nullable KnownAt knownAt) {
        return versioned(known.load(TYPE, stream(subject), knownAt))
                .orElseThrow(() -> ClaimProblems.notFound(subject).exception());
    }

    /** The subject that the claim belongs to; ends the request with 404 if there is no such claim. */
    Versioned get(ClaimId claim) {
        return get(claim, null);
    }

    /** @param knownAt null for the subject as it is */
    Versioned get(ClaimId claim, @Nullable KnownAt knownAt) {
        return versioned(known.load(TYPE, stream(claim.subject()), knownAt))
                .filter(found -> found.subject().dossier().claim(claim).isPresent())
                .orElseThrow(() -> ClaimProblems.notFound(claim).exception());
    }

    private static Optional<Versioned> versioned(Optional<KnownStreams.Known<ClaimSubject>> found) {
        return found.flatMap(loaded -> loaded.state() instanceof Known subject
                ? Optional.of(new Versioned(subject, loaded.version()))
                : Optional.empty());
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
