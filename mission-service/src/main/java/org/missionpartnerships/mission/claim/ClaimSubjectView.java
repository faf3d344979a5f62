package org.missionpartnerships.mission.claim;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.page.Latest;
import org.missionpartnerships.mission.claim.ClaimDossier.Ruling;
import org.missionpartnerships.mission.claim.ClaimSubject.Known;
import org.missionpartnerships.mission.claim.ClaimSubject.Unopened;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimRecorded;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimSubjectOpened;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimSubjectReopened;
import org.missionpartnerships.published.mission.ClaimId;
import org.missionpartnerships.published.mission.ClaimOutcome;
import org.missionpartnerships.published.mission.ClaimSubjectId;
import org.missionpartnerships.published.mission.ClaimSubjectStatus;
import org.missionpartnerships.published.mission.ClaimTopic;
import org.missionpartnerships.published.mission.ReopeningCause;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "All that is claimed about one thing, side by side, and every decision about it.")
public record ClaimSubjectView(
        ClaimSubjectId id,

        @Schema(description = "network for what belongs to no city.")
        CityId city,

        @Nullable MissionId mission,
        ClaimTopic topic,
        String title,
        ClaimSubjectStatus status,

        @Schema(description = "In the order of recording, whatever was decided; the last 200, if there are more.")
        List<ClaimView> claims,

        @Schema(
                description =
                        "False if more is claimed or was decided than is shown; all of it is at /claims?subject= and /claim-subjects/{id}/decisions.")
        boolean complete,

        @Schema(
                description =
                        "In the order of recording; the last is in force unless it was reopened. The last 100, if there are more.")
        List<RulingView> decisions,

        @Schema(description = "Version of the record; also its ETag.")
        long version) {

    private static final int MOST = 200;
    private static final int MOST_DECISIONS = 100;

    @Schema(description = "How the claims are to be read, who says so, and why.")
    public record RulingView(
            ClaimOutcome outcome,

            @Schema(description = "The one that is preferred, or those that are withdrawn.")
            List<ClaimId> claims,

            String decidedBy,
            String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy,

            @Schema(description = "What ended it; absent while it is in force.") @Nullable
            Reopening reopened) {

        /** Every decision, in the order of recording. */
        static List<RulingView> of(Known subject) {
            return subject.dossier().rulings().stream().map(RulingView::of).toList();
        }

        static RulingView of(Ruling ruling) {
            return new RulingView(
                    ruling.resolved().resolution().outcome(),
                    ruling.resolved().resolution().claims(),
                    ruling.resolved().decidedBy(),
                    ruling.resolved().reason(),
                    ruling.resolved().occurred(),
                    ruling.resolved().source(),
                    ruling.resolved().assertedBy(),
                    Reopening.of(ruling.reopening()));
        }
    }

    public record Reopening(
            ReopeningCause cause,

            @Schema(description = "Absent where a new claim or dispute reopened it by itself.") @Nullable
            String reopenedBy,

            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static @Nullable Reopening of(@Nullable ClaimSubjectReopened reopened) {
            return reopened == null
                    ? null
                    : new Reopening(
                            reopened.cause(),
                            reopened.reopenedBy(),
                            reopened.reason(),
                            reopened.occurred(),
                            reopened.source(),
                            reopened.assertedBy());
        }
    }

    static ClaimSubjectView of(ClaimSubject state, long version) {
        return switch (state) {
            case Unopened _ -> throw new IllegalStateException("A subject without a claim cannot be shown");
            case Known subject -> of(subject, version);
        };
    }

    private static ClaimSubjectView of(Known subject, long version) {
        ClaimSubjectOpened opening = subject.opening();
        Latest<ClaimRecorded> claims = Latest.of(subject.dossier().claims(), MOST);
        Latest<RulingView> decisions = Latest.of(RulingView.of(subject), MOST_DECISIONS);
        return new ClaimSubjectView(
                opening.subject(),
                opening.city(),
                opening.mission(),
                opening.topic(),
                opening.title(),
                subject.status(),
                claims.items().stream()
                        .map(claim -> ClaimView.of(subject, claim, version))
                        .toList(),
                claims.complete() && decisions.complete(),
                decisions.items(),
                version);
    }
}
