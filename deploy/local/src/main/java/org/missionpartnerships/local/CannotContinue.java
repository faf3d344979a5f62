package org.missionpartnerships.local;

/** Something that the person at the terminal must know and can mend; its message is all that they see. */
final class CannotContinue extends RuntimeException {
    CannotContinue(String message) {
        super(message);
    }
}
