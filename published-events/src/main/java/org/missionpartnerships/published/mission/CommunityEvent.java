package org.missionpartnerships.published.mission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.json.JsonEventCodec;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Money;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.PublishedEvent;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

/**
 * How a community is heard and what is decided because of it, in the stream {@code mission-communities/{mission}} or {@code
 * city-communities/{city}}. Whoever was heard is a count of a kind; no event has a place for a person.
 */
public sealed interface CommunityEvent extends PublishedEvent {

    /** The city, or the mission's lead city. */
    CityId city();

    /** Null where the city itself asks. */
    @Nullable
    MissionId mission();

    /** What a source says of a budget. What other sources say of the same budget stands beside it. */
    sealed interface AboutBudget extends CommunityEvent {

        BudgetId budget();

        /** The source's figure; null where it gives none. */
        @Nullable
        Money sum();

        /** The source's words for the sum, where it gives no figure or says more than one. */
        @Nullable
        String sumInWords();

        /** Those that the money backs. */
        List<PriorityId> priorities();
    }

    /**
     * @param audience whom the question is for, in words
     * @param conveners who asks
     */
    record ConsultationOpened(
            CityId city,
            @Nullable MissionId mission,
            ConsultationId consultation,
            String question,
            @Nullable String audience,
            List<Party> conveners,
            @Nullable String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CommunityEvent {
        public ConsultationOpened {
            conveners = List.copyOf(conveners);
        }
    }

    /**
     * People were heard on one occasion.
     *
     * @param participants how many of each kind
     * @param supportedBy who helped to reach or to ask them
     */
    record InputCollected(
            CityId city,
            @Nullable MissionId mission,
            ConsultationId consultation,
            InputId input,
            ParticipationMethod method,
            String title,
            List<Attendance> participants,
            List<Party> supportedBy,
            @Nullable String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CommunityEvent {
        public InputCollected {
            participants = List.copyOf(participants);
            supportedBy = List.copyOf(supportedBy);
        }
    }

    /**
     * Something was learned from what was heard.
     *
     * @param inputs where it was heard; empty for the consultation as a whole
     * @param saidBy how many said so, where that was counted
     */
    record FindingRecorded(
            CityId city,
            @Nullable MissionId mission,
            ConsultationId consultation,
            FindingId finding,
            String statement,
            List<InputId> inputs,
            @Nullable Quantity saidBy,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CommunityEvent {
        public FindingRecorded {
            inputs = List.copyOf(inputs);
        }
    }

    /** Nobody is heard in it any more; findings may still follow. */
    record ConsultationClosed(
            CityId city,
            @Nullable MissionId mission,
            ConsultationId consultation,
            @Nullable String summary,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CommunityEvent {}

    /**
     * Goes back to something that was heard, or says outright that it does not; exactly one of the two is there.
     *
     * @param withoutInput why nobody was heard on it
     */
    record PolicyPriorityAdopted(
            CityId city,
            @Nullable MissionId mission,
            PriorityId priority,
            String title,
            @Nullable String description,
            @Nullable Party adoptedBy,
            List<Cause> becauseOf,
            @Nullable String withoutInput,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CommunityEvent {
        public PolicyPriorityAdopted {
            becauseOf = List.copyOf(becauseOf);
        }
    }

    /**
     * A rule, tool or programme became part of policy.
     *
     * @param framework what it became part of
     * @param priorities those that it serves
     * @param becauseOf what was heard when it was made, if anything
     * @param uptake how it was taken up, in words
     */
    record PolicyInstrumentAdopted(
            CityId city,
            @Nullable MissionId mission,
            InstrumentId instrument,
            String title,
            @Nullable String description,
            @Nullable String framework,
            @Nullable Party adoptedBy,
            List<PriorityId> priorities,
            List<Cause> becauseOf,
            @Nullable String uptake,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CommunityEvent {
        public PolicyInstrumentAdopted {
            priorities = List.copyOf(priorities);
            becauseOf = List.copyOf(becauseOf);
        }
    }

    /** A source says that money was set aside. */
    record BudgetAllocated(
            CityId city,
            @Nullable MissionId mission,
            BudgetId budget,
            @Nullable Money sum,
            @Nullable String sumInWords,
            String purpose,
            List<PriorityId> priorities,
            @Nullable Party allocatedBy,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements AboutBudget {
        public BudgetAllocated {
            priorities = List.copyOf(priorities);
        }
    }

    /**
     * A source says that money went from one purpose to another.
     *
     * @param from null where the source does not say
     * @param to null where the source does not say
     */
    record BudgetShifted(
            CityId city,
            @Nullable MissionId mission,
            BudgetId budget,
            @Nullable Money sum,
            @Nullable String sumInWords,
            @Nullable String from,
            @Nullable String to,
            List<PriorityId> priorities,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements AboutBudget {
        public BudgetShifted {
            priorities = List.copyOf(priorities);
        }
    }

    JsonEventCodec<CommunityEvent> CODEC = JsonEventCodec.of(CommunityEvent.class, CommunityEvent::typeOf)
            .event(new EventType("consultation.opened", 1), ConsultationOpened.class)
            .event(new EventType("consultation.input-collected", 1), InputCollected.class)
            .event(new EventType("consultation.finding-recorded", 1), FindingRecorded.class)
            .event(new EventType("consultation.closed", 1), ConsultationClosed.class)
            .event(new EventType("policy-priority.adopted", 1), PolicyPriorityAdopted.class)
            .event(new EventType("policy-instrument.adopted", 1), PolicyInstrumentAdopted.class)
            .event(new EventType("budget.allocated", 1), BudgetAllocated.class)
            .event(new EventType("budget.shifted", 1), BudgetShifted.class)
            .build();

    static EventType typeOf(CommunityEvent event) {
        return switch (event) {
            case ConsultationOpened _ -> new EventType("consultation.opened", 1);
            case InputCollected _ -> new EventType("consultation.input-collected", 1);
            case FindingRecorded _ -> new EventType("consultation.finding-recorded", 1);
            case ConsultationClosed _ -> new EventType("consultation.closed", 1);
            case PolicyPriorityAdopted _ -> new EventType("policy-priority.adopted", 1);
            case PolicyInstrumentAdopted _ -> new EventType("policy-instrument.adopted", 1);
            case BudgetAllocated _ -> new EventType("budget.allocated", 1);
            case BudgetShifted _ -> new EventType("budget.shifted", 1);
        };
    }
}
