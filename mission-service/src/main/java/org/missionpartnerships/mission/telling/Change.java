package org.missionpartnerships.mission.telling;

/** What an event did to what stood before. */
public enum Change {
    /** Something is there that was not. */
    ADDED,
    /** Something that was there is another way. */
    CHANGED,
    /** Someone left. */
    DEPARTED,
    /** Something came to its end. */
    ENDED
}
