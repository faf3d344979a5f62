package org.missionpartnerships.mission.profile;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.missionpartnerships.edge.page.Latest;
import org.missionpartnerships.mission.chronology.At;
import org.missionpartnerships.mission.chronology.FollowedEvents;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.profile.CapabilitiesView.CapabilityView;
import org.missionpartnerships.mission.profile.CapabilitiesView.ChallengeView;
import org.missionpartnerships.mission.profile.InterviewProfileView.DimensionView;
import org.missionpartnerships.mission.profile.InterviewProfileView.StatementView;
import org.missionpartnerships.published.mission.Challenge;
import org.missionpartnerships.published.mission.CityProfileEvent;
import org.missionpartnerships.published.mission.CityProfileEvent.CapabilityAssessed;
import org.missionpartnerships.published.mission.CityProfileEvent.InterviewRecorded;
import org.missionpartnerships.published.mission.InterviewDimension;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;

/** What a city's profile says as of a day: by and by, and the last of it as one answer. */
@Singleton
class ProfileAnswers {

    private static final int MOST_STATEMENTS = 50;
    private static final int MOST_EVIDENCE = 20;

    private final FollowedEvents followed;
    private final ShownEvidence shown;

    ProfileAnswers(FollowedEvents followed, ShownEvidence shown) {
        this.followed = followed;
        this.shown = shown;
    }

    /** @param known what had been recorded by then, as the profile tells it already */
    record Asked(CityId city, CityProfile profile, LocalDate day, KnownAt known) {}

    InterviewProfileView interviews(Asked asked) {
        List<InterviewRecorded> said = said(asked);
        Map<InterviewDimension, Latest<InterviewRecorded>> last = Arrays.stream(InterviewDimension.values())
                .collect(toMap(
                        Function.identity(),
                        dimension -> Latest.of(
                                said.stream()
                                        .filter(interview -> interview.dimension() == dimension)
                                        .toList(),
                                MOST_STATEMENTS)));
        Map<Integer, StatementView> statements =
                statements(
                                asked,
                                last.values().stream()
                                        .flatMap(part -> part.items().stream())
                                        .toList())
                        .stream()
                        .collect(toMap(StatementView::number, Function.identity()));
        return new InterviewProfileView(
                asked.city(),
                asked.day(),
                Arrays.stream(InterviewDimension.values())
                        .map(dimension -> new DimensionView(
                                dimension,
                                last.get(dimension).items().stream()
                                        .map(interview -> statements.get(interview.interview()))
                                        .toList(),
                                last.get(dimension).complete()))
                        .toList());
    }

    CapabilitiesView capabilities(Asked asked) {
        List<CapabilityAssessed> assessed = assessed(asked);
        Map<Challenge, Latest<CapabilityAssessed>> last = Arrays.stream(Challenge.values())
                .collect(toMap(
                        Function.identity(),
                        challenge -> Latest.of(
                                assessed.stream()
                                        .filter(capability -> capability.challenge() == challenge)
                                        .toList(),
                                MOST_STATEMENTS)));
        Map<Integer, CapabilityView> capabilities =
                assessments(
                                asked,
                                last.values().stream()
                                        .flatMap(part -> part.items().stream())
                                        .toList())
                        .stream()
                        .collect(toMap(CapabilityView::number, Function.identity()));
        return new CapabilitiesView(
                asked.city(),
                asked.day(),
                Arrays.stream(Challenge.values())
                        .map(challenge -> new ChallengeView(
                                challenge,
                                last.get(challenge).items().stream()
                                        .map(capability -> capabilities.get(capability.assessment()))
                                        .toList(),
                                last.get(challenge).complete()))
                        .toList());
    }

    /** What had been said by then, or may have been. */
    List<InterviewRecorded> said(Asked asked) {
        return happened(asked, asked.profile().interviews());
    }

    /** What had been assessed by then, or may have been. */
    List<CapabilityAssessed> assessed(Asked asked) {
        return happened(asked, asked.profile().capabilities());
    }

    private <E extends CityProfileEvent> List<E> happened(Asked asked, List<E> events) {
        At at = at(asked, events);
        return events.stream()
                .filter(event -> at.certainty(event.occurred()) != Certainty.NOT_YET)
                .toList();
    }

    List<StatementView> statements(Asked asked, List<InterviewRecorded> interviews) {
        At at = at(asked, interviews);
        Map<Integer, Latest<UUID>> named = interviews.stream()
                .collect(toMap(
                        InterviewRecorded::interview,
                        interview -> Latest.of(List.copyOf(asked.profile().evidence(interview)), MOST_EVIDENCE)));
        Map<UUID, EvidenceView> events =
                evidence(asked, named.values().stream().map(Latest::items).flatMap(Collection::stream));
        return interviews.stream()
                .map(interview -> new StatementView(
                        interview.interview(),
                        interview.dimension(),
                        interview.statement(),
                        interview.interviewee(),
                        shown(named.get(interview.interview()).items(), events),
                        named.get(interview.interview()).complete(),
                        interview.occurred(),
                        at.certainty(interview.occurred()),
                        interview.source(),
                        interview.assertedBy()))
                .toList();
    }

    List<CapabilityView> assessments(Asked asked, List<CapabilityAssessed> capabilities) {
        At at = at(asked, capabilities);
        Map<UUID, EvidenceView> events = evidence(
                asked, capabilities.stream().map(CapabilityAssessed::evidence).flatMap(Collection::stream));
        return capabilities.stream()
                .map(assessed -> new CapabilityView(
                        assessed.assessment(),
                        assessed.challenge(),
                        assessed.capability(),
                        assessed.statement(),
                        shown(assessed.evidence(), events),
                        assessed.occurred(),
                        at.certainty(assessed.occurred()),
                        assessed.source(),
                        assessed.assertedBy()))
                .toList();
    }

    /** What is known of some events, in the order in which they were named. */
    List<EvidenceView> evidence(Asked asked, List<UUID> named) {
        return shown(named, evidence(asked, named.stream()));
    }

    private Map<UUID, EvidenceView> evidence(Asked asked, Stream<UUID> named) {
        return shown.of(asked.city(), asked.day(), asked.known(), named);
    }

    private static List<EvidenceView> shown(List<UUID> named, Map<UUID, EvidenceView> events) {
        return named.stream()
                .distinct()
                .map(events::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private At at(Asked asked, List<? extends CityProfileEvent> events) {
        Stream<Occurred> dates = events.stream().map(CityProfileEvent::occurred);
        return followed.at(asked.day(), asked.city(), asked.known(), dates);
    }
}
