package org.missionpartnerships.published.value;

import org.jspecify.annotations.Nullable;

/** What every event of every service says of itself: when it happened, where that is written, who says so. */
public interface PublishedEvent {

    /** When it happened, as exactly as anyone knows; not when it was recorded. */
    Occurred occurred();

    /** Where it is written, if it is. */
    @Nullable
    Source source();

    AssertedBy assertedBy();
}
