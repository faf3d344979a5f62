package org.missionpartnerships.mission.community;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.Cause;
import org.missionpartnerships.published.mission.CommunityEvent.ConsultationClosed;
import org.missionpartnerships.published.mission.CommunityEvent.ConsultationOpened;
import org.missionpartnerships.published.mission.CommunityEvent.FindingRecorded;
import org.missionpartnerships.published.mission.CommunityEvent.InputCollected;
import org.missionpartnerships.published.mission.FindingId;
import org.missionpartnerships.published.mission.InputId;
import org.missionpartnerships.published.mission.ParticipationMethod;
import org.missionpartnerships.published.value.Occurred;

/** A question to the community, with what was heard and what was learned from it, in the order of recording. */
public record Consultation(
        ConsultationOpened opened,
        List<InputCollected> inputs,
        List<FindingRecorded> findings,
        @Nullable ConsultationClosed closed) {

    public Consultation {
        inputs = List.copyOf(inputs);
        findings = List.copyOf(findings);
    }

    static Consultation of(ConsultationOpened opened) {
        return new Consultation(opened, List.of(), List.of(), null);
    }

    Consultation with(InputCollected input) {
        return new Consultation(
                opened, Stream.concat(inputs.stream(), Stream.of(input)).toList(), findings, closed);
    }

    Consultation with(FindingRecorded finding) {
        return new Consultation(
                opened,
                inputs,
                Stream.concat(findings.stream(), Stream.of(finding)).toList(),
                closed);
    }

    Consultation with(ConsultationClosed closing) {
        return new Consultation(opened, inputs, findings, closing);
    }

    boolean hears(@Nullable ParticipationMethod asked) {
        return asked == null || inputs.stream().anyMatch(input -> input.method() == asked);
    }

    Optional<InputCollected> input(InputId id) {
        return inputs.stream().filter(input -> input.input().equals(id)).findFirst();
    }

    Optional<FindingRecorded> finding(FindingId id) {
        return findings.stream().filter(finding -> finding.finding().equals(id)).findFirst();
    }

    /** Whether a decision that names this cause goes back to this input: what is certainly heard later had no part in it. */
    boolean leadsTo(Cause cause, Occurred decided, InputCollected input) {
        return cause.consultation().equals(opened.consultation())
                && inputsOf(cause).contains(input)
                && !decided.isCertainlyBefore(input.occurred());
    }

    /** What was heard that this cause stands for. */
    List<InputCollected> inputsOf(Cause cause) {
        if (cause.input() != null) {
            return input(cause.input()).stream().toList();
        }
        List<InputId> named = cause.finding() == null
                ? List.of()
                : finding(cause.finding()).map(FindingRecorded::inputs).orElse(List.of());
        return named.isEmpty()
                ? inputs
                : inputs.stream().filter(input -> named.contains(input.input())).toList();
    }
}
