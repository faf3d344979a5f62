package org.missionpartnerships.milestone.deliverable;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.milestone.deliverable.Deliverable.Published;
import org.missionpartnerships.milestone.deliverable.Deliverable.Unpublished;
import org.missionpartnerships.published.milestone.DeliverableEvent.DeliverablePublished;
import org.missionpartnerships.published.milestone.DeliverableKind;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.DeliverableId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "Something that a mission brought forth, for others to use.")
public record DeliverableView(
        DeliverableId id,
        MissionId mission,
        DeliverableKind kind,

        @Schema(examples = "Energy sharing between firms") String title,

        @Nullable String description,

        @Schema(description = "A web address where it is to be had.", format = "uri") @Nullable
        String link,

        @Schema(description = "When it was made public.") Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy,

        @Schema(description = "Version of the record; also its ETag.")
        long version) {

    static DeliverableView of(Deliverable state, long version) {
        return switch (state) {
            case Unpublished _ ->
                throw new IllegalStateException("A deliverable that was not published cannot be shown");
            case Published(DeliverablePublished publication) -> of(publication, version);
        };
    }

    static DeliverableView of(DeliverablePublished publication, long version) {
        return new DeliverableView(
                publication.deliverable(),
                publication.mission(),
                publication.kind(),
                publication.title(),
                publication.description(),
                publication.link(),
                publication.occurred(),
                publication.source(),
                publication.assertedBy(),
                version);
    }
}
