package org.missionpartnerships.mission.practice;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.practice.Practice.Known;
import org.missionpartnerships.mission.practice.Practice.Published;
import org.missionpartnerships.mission.practice.Practice.Unpublished;
import org.missionpartnerships.mission.practice.Practice.Withdrawn;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.PracticeEvent.PracticePublished;
import org.missionpartnerships.published.mission.PracticeEvent.PracticeRevised;
import org.missionpartnerships.published.mission.PracticeEvent.PracticeTested;
import org.missionpartnerships.published.mission.PracticeEvent.PracticeWithdrawn;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

@Schema(description = "A practice as its own events tell it; lists are in the order of recording.")
public record PracticeView(
        PracticeId id,
        @Schema(description = "As revised last.") String title,
        Topic topic,
        @Schema(description = "As revised last.") String description,
        @Schema(description = "As revised last.") @Nullable String link,

        @Schema(description = "Whether it was tried; absent where no source says.") @Nullable
        Boolean tested,

        @Schema(description = "How many stand behind the description, as revised last.") @Nullable
        Quantity count,

        @Nullable MissionId mission,
        @Nullable CityId city,
        @Nullable Party publisher,
        List<PracticeId> basedOn,
        @Schema(description = "When it was published.") Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy,
        List<PracticeRevision> revisions,
        List<PracticeTest> tests,

        @Schema(description = "Absent while it is recommended.") @Nullable
        PracticeWithdrawal withdrawal,

        @Schema(description = "Version of the record; also its ETag.")
        long version) {

    @Schema(description = "What was said anew.")
    public record PracticeRevision(
            @Nullable String title,
            @Nullable String description,
            @Nullable String link,
            @Nullable Quantity count,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static PracticeRevision of(PracticeRevised revised) {
            return new PracticeRevision(
                    revised.title(),
                    revised.description(),
                    revised.link(),
                    revised.count(),
                    revised.occurred(),
                    revised.source(),
                    revised.assertedBy());
        }
    }

    public record PracticeTest(
            String result,
            @Nullable Boolean worked,
            @Nullable Party by,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static PracticeTest of(PracticeTested tested) {
            return new PracticeTest(
                    tested.result(),
                    tested.worked(),
                    tested.by(),
                    tested.occurred(),
                    tested.source(),
                    tested.assertedBy());
        }
    }

    public record PracticeWithdrawal(
            String reason, Occurred occurred, @Nullable Source source, AssertedBy assertedBy) {

        static PracticeWithdrawal of(PracticeWithdrawn withdrawn) {
            return new PracticeWithdrawal(
                    withdrawn.reason(), withdrawn.occurred(), withdrawn.source(), withdrawn.assertedBy());
        }
    }

    static PracticeView of(Practice state, long version) {
        return switch (state) {
            case Unpublished _ -> throw new IllegalStateException("A practice that nobody published cannot be shown");
            case Published published -> of(published, null, version);
            case Withdrawn withdrawn -> of(withdrawn, PracticeWithdrawal.of(withdrawn.withdrawal()), version);
        };
    }

    private static PracticeView of(Known practice, @Nullable PracticeWithdrawal withdrawal, long version) {
        PracticePublished publication = practice.publication();
        return new PracticeView(
                publication.practice(),
                practice.title(),
                publication.topic(),
                practice.description(),
                practice.link(),
                practice.tested(),
                practice.count(),
                publication.mission(),
                publication.city(),
                publication.publisher(),
                publication.basedOn(),
                publication.occurred(),
                publication.source(),
                publication.assertedBy(),
                practice.revisions().stream().map(PracticeRevision::of).toList(),
                practice.tests().stream().map(PracticeTest::of).toList(),
                withdrawal,
                version);
    }
}
