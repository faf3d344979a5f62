package org.missionpartnerships.mission.community;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.command.View;
import org.missionpartnerships.edge.page.Latest;
import org.missionpartnerships.published.mission.Attendance;
import org.missionpartnerships.published.mission.CommunityEvent.ConsultationClosed;
import org.missionpartnerships.published.mission.CommunityEvent.ConsultationOpened;
import org.missionpartnerships.published.mission.CommunityEvent.FindingRecorded;
import org.missionpartnerships.published.mission.CommunityEvent.InputCollected;
import org.missionpartnerships.published.mission.ConsultationId;
import org.missionpartnerships.published.mission.FindingId;
import org.missionpartnerships.published.mission.InputId;
import org.missionpartnerships.published.mission.ParticipationMethod;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

@Schema(
        description =
                "A question to the community, what was heard and what was learned; lists are in the order of recording.")
public record ConsultationView(
        @Schema(description = "The mission that asks; absent where the city does.") @Nullable
        MissionId mission,

        ConsultationId consultation,
        String question,

        @Schema(description = "Whom the question is for.") @Nullable
        String audience,

        List<Party> conveners,
        @Nullable String description,

        @Schema(description = "open until it is certain that it is closed.")
        ConsultationStatus status,

        @Schema(description = "The last 100, if there are more.")
        List<ConsultationInput> inputs,

        @Schema(description = "The last 100, if there are more.")
        List<ConsultationFinding> findings,

        @Schema(
                description =
                        "False if there are more inputs or findings than are shown. All are in pages, at inputs and findings of the consultation.")
        boolean complete,

        @Nullable ConsultationClosing closing,

        @Schema(description = "With a date: whether it had happened by then for certain.") @Nullable
        Certainty certainty,

        @Schema(description = "When the question was put.") Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy) {

    @Schema(description = "People were heard on one occasion: how many of each kind, and never who.")
    public record ConsultationInput(
            InputId input,
            ParticipationMethod method,
            String title,
            List<Attendance> participants,
            List<Party> supportedBy,
            @Nullable String description,
            @Nullable Certainty certainty,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static ConsultationInput of(InputCollected event, AsOf asOf) {
            return new ConsultationInput(
                    event.input(),
                    event.method(),
                    event.title(),
                    event.participants(),
                    event.supportedBy(),
                    event.description(),
                    asOf.certainty(event),
                    event.occurred(),
                    event.source(),
                    event.assertedBy());
        }
    }

    public record ConsultationFinding(
            FindingId finding,
            String statement,

            @Schema(description = "The inputs in which it was heard; none for the consultation as a whole.")
            List<InputId> inputs,

            @Schema(description = "How many said so, where that was counted.") @Nullable
            Quantity saidBy,

            @Nullable Certainty certainty,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static ConsultationFinding of(FindingRecorded event, AsOf asOf) {
            return new ConsultationFinding(
                    event.finding(),
                    event.statement(),
                    event.inputs(),
                    event.saidBy(),
                    asOf.certainty(event),
                    event.occurred(),
                    event.source(),
                    event.assertedBy());
        }
    }

    public record ConsultationClosing(
            @Nullable String summary,
            @Nullable Certainty certainty,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static ConsultationClosing of(ConsultationClosed event, AsOf asOf) {
            return new ConsultationClosing(
                    event.summary(), asOf.certainty(event), event.occurred(), event.source(), event.assertedBy());
        }
    }

    /** Shows the one consultation that a command was about. */
    static View<Community, ConsultationView> of(ConsultationId consultation) {
        return (state, _) -> of(state.consultation(consultation).orElseThrow(), AsOf.RECORDED);
    }

    private static final int MOST = 100;

    static ConsultationView of(Consultation consultation, AsOf asOf) {
        Latest<InputCollected> inputs = Latest.of(consultation.inputs(), MOST);
        Latest<FindingRecorded> findings = Latest.of(consultation.findings(), MOST);
        ConsultationOpened opened = consultation.opened();
        ConsultationClosed closed = consultation.closed();
        return new ConsultationView(
                opened.mission(),
                opened.consultation(),
                opened.question(),
                opened.audience(),
                opened.conveners(),
                opened.description(),
                closed != null && asOf.isSure(closed) ? ConsultationStatus.CLOSED : ConsultationStatus.OPEN,
                inputs.items().stream()
                        .map(input -> ConsultationInput.of(input, asOf))
                        .toList(),
                findings.items().stream()
                        .map(finding -> ConsultationFinding.of(finding, asOf))
                        .toList(),
                inputs.complete() && findings.complete(),
                closed == null ? null : ConsultationClosing.of(closed, asOf),
                asOf.certainty(opened),
                opened.occurred(),
                opened.source(),
                opened.assertedBy());
    }

    boolean isOf(@Nullable ConsultationStatus asked) {
        return asked == null || asked == status;
    }
}
