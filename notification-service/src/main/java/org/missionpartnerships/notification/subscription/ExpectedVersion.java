package org.missionpartnerships.notification.subscription;

import static org.missionpartnerships.edge.problem.InputError.inHeader;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.command.EntityTag;
import org.missionpartnerships.edge.problem.EdgeProblems;

/** What a caller says with {@code If-Match}: change it only if it is as I read it. */
record ExpectedVersion(long version) {

    private static final String EXPECTED = "expected one ETag as it was read, such as \"7\" in double quotes";

    /** Null if the caller does not mind. */
    static @Nullable ExpectedVersion in(@Nullable String ifMatch) {
        return ifMatch == null
                ? null
                : new ExpectedVersion(EntityTag.versionIn(ifMatch.strip())
                        .orElseThrow(() -> EdgeProblems.INVALID_REQUEST
                                .because("Header If-Match is %s; %s.".formatted(ifMatch, EXPECTED))
                                .withErrors(List.of(inHeader("If-Match", "invalid", EXPECTED)))
                                .exception()));
    }
}
