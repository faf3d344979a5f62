package org.missionpartnerships.mission.chronology;

import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.read.Reads;

/**
 * One record at some moment.
 *
 * @param version of what was known of it
 * @param asOf null unless it is asked for as of a day
 */
public record Then<S>(S state, long version, @Nullable RecordAsOf asOf) {

    /** What asking for one means. */
    public static final String MEANING =
            "With knownAt alone: as the record stood at that instant. With at: what had certainly happened by the end of that day; what"
                    + " may have is in asOf, and the answer has no ETag. 404 with not-there-then if nothing of it was there.";

    /**
     * The version is its ETag, except as of a day: what its events are known to follow may come to be dated otherwise, which is
     * recorded elsewhere.
     */
    public <V> RestResponse<V> answer(Reads reads, Function<Then<S>, V> view) {
        return asOf == null ? reads.answer(version, () -> view.apply(this)) : RestResponse.ok(view.apply(this));
    }
}
