package org.missionpartnerships.mission.practice;

import org.missionpartnerships.published.mission.PracticeId;

/** Why a command on a practice is refused. */
public sealed interface PracticeRejection {

    record PracticeNotFound(PracticeId practice) implements PracticeRejection {}

    record PracticeAlreadyPublished(PracticeId practice, String title) implements PracticeRejection {}

    /** A revision says nothing. */
    record PracticeRevisionEmpty(PracticeId practice) implements PracticeRejection {}

    record PracticeWasWithdrawn(PracticeId practice, String withdrawn, String asked) implements PracticeRejection {}
}
