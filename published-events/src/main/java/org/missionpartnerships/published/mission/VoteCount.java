package org.missionpartnerships.published.mission;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.value.Certainty;

/**
 * What a decision came to under a process that was in force that day, or may have been. Seats without a vote are left out.
 *
 * @param certainty certain, or possible where the dates leave open whether the process was in force
 * @param seatsFilled how many seats were certainly filled; who is present fills a seat
 * @param seatsPossiblyFilled the same with those that may have been filled; a quorum must be reached of these
 * @param seatsPresent those that voted or attended the meeting
 */
public record VoteCount(
        DecisionProcessId process,
        Certainty certainty,
        DecisionMethod method,
        @Nullable Quorum quorum,
        int seatsFilled,
        int seatsPossiblyFilled,
        int seatsPresent,
        DecisionOutcome outcome) {}
