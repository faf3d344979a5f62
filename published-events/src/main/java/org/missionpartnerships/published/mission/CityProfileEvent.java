package org.missionpartnerships.published.mission;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.json.JsonEventCodec;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.PublishedEvent;
import org.missionpartnerships.published.value.Source;

/**
 * What interviews and assessments say about how a city collaborates, in the stream {@code city-profiles/{city}}. Words and evidence;
 * never a score.
 */
public sealed interface CityProfileEvent extends PublishedEvent {

    JsonEventCodec<CityProfileEvent> CODEC = JsonEventCodec.of(CityProfileEvent.class, CityProfileEvent::typeOf)
            .event(new EventType("interview.recorded", 1), InterviewRecorded.class)
            .event(new EventType("interview.evidence-linked", 1), InterviewEvidenceLinked.class)
            .event(new EventType("capability.assessed", 1), CapabilityAssessed.class)
            .build();

    CityId city();

    /**
     * What was said in an interview about one dimension; {@code occurred} is when.
     *
     * @param interview its number in the city, from 1
     * @param statement in the recorder's own words
     * @param interviewee whose role speaks; never a person
     * @param evidence ids of events of the city's history that show what was said
     */
    record InterviewRecorded(
            CityId city,
            int interview,
            InterviewDimension dimension,
            String statement,
            String interviewee,
            List<UUID> evidence,
            Occurred occurred,
            Source source,
            AssertedBy assertedBy)
            implements CityProfileEvent {
        public InterviewRecorded {
            evidence = List.copyOf(evidence);
        }
    }

    /** Events that show what was said in an interview were found later. */
    record InterviewEvidenceLinked(
            CityId city,
            int interview,
            List<UUID> evidence,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CityProfileEvent {
        public InterviewEvidenceLinked {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * The city answers a challenge with a capability, as events of its history show.
     *
     * @param assessment its number in the city, from 1
     * @param capability in a few words, such as "Co-investment by private and public partners"
     * @param statement how the events show it
     * @param evidence ids of events of the city's history, at least one
     */
    record CapabilityAssessed(
            CityId city,
            int assessment,
            Challenge challenge,
            String capability,
            String statement,
            List<UUID> evidence,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CityProfileEvent {
        public CapabilityAssessed {
            evidence = List.copyOf(evidence);
        }
    }

    static EventType typeOf(CityProfileEvent event) {
        return switch (event) {
            case InterviewRecorded _ -> new EventType("interview.recorded", 1);
            case InterviewEvidenceLinked _ -> new EventType("interview.evidence-linked", 1);
            case CapabilityAssessed _ -> new EventType("capability.assessed", 1);
        };
    }
}
