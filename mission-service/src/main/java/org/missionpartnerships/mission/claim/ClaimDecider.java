package org.missionpartnerships.mission.claim;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.mission.claim.ClaimCommand.Content;
import org.missionpartnerships.mission.claim.ClaimCommand.DisputeClaim;
import org.missionpartnerships.mission.claim.ClaimCommand.RecordClaim;
import org.missionpartnerships.mission.claim.ClaimCommand.ReopenSubject;
import org.missionpartnerships.mission.claim.ClaimCommand.ResolveSubject;
import org.missionpartnerships.mission.claim.ClaimCommand.WithdrawDispute;
import org.missionpartnerships.mission.claim.ClaimDossier.Dispute;
import org.missionpartnerships.mission.claim.ClaimDossier.Ruling;
import org.missionpartnerships.mission.claim.ClaimRejection.ClaimNotFound;
import org.missionpartnerships.mission.claim.ClaimRejection.ClaimSubjectAlreadyResolved;
import org.missionpartnerships.mission.claim.ClaimRejection.ClaimSubjectIsAnother;
import org.missionpartnerships.mission.claim.ClaimRejection.ClaimSubjectNotFound;
import org.missionpartnerships.mission.claim.ClaimRejection.ClaimSubjectNotResolved;
import org.missionpartnerships.mission.claim.ClaimRejection.DisputeAlreadyWithdrawn;
import org.missionpartnerships.mission.claim.ClaimRejection.DisputeNotFound;
import org.missionpartnerships.mission.claim.ClaimRejection.NothingToResolve;
import org.missionpartnerships.mission.claim.ClaimSubject.Known;
import org.missionpartnerships.mission.claim.ClaimSubject.Open;
import org.missionpartnerships.mission.claim.ClaimSubject.Resolved;
import org.missionpartnerships.mission.claim.ClaimSubject.Unopened;
import org.missionpartnerships.published.mission.ClaimEvent;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimDisputed;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimRecorded;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimSubjectOpened;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimSubjectReopened;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimSubjectResolved;
import org.missionpartnerships.published.mission.ClaimEvent.DisputeWithdrawn;
import org.missionpartnerships.published.mission.ClaimId;
import org.missionpartnerships.published.mission.ClaimSubjectStatus;
import org.missionpartnerships.published.mission.ClaimTopic;
import org.missionpartnerships.published.mission.ReopeningCause;

/**
 * The rules of rival claims. A claim is never refused for what it says, and never taken away. A decision about them holds until
 * somebody reopens the subject, or claims or disputes something new: then it lapses, visibly, and somebody has to decide again.
 */
public final class ClaimDecider implements Decider<ClaimCommand, ClaimSubject, ClaimEvent, ClaimRejection> {

    @Override
    public ClaimSubject initial() {
        return new Unopened();
    }

    @Override
    public Decision<ClaimEvent, ClaimRejection> decide(ClaimCommand command, ClaimSubject state) {
        return switch (state) {
            case Unopened _ -> decideUnopened(command);
            case Open subject -> decideOpen(command, subject);
            case Resolved subject -> decideResolved(command, subject);
        };
    }

    private static Decision<ClaimEvent, ClaimRejection> decideUnopened(ClaimCommand command) {
        return switch (command) {
            case RecordClaim record -> Decision.accept(opened(record), recorded(record, 1));
            case DisputeClaim _, WithdrawDispute _, ResolveSubject _, ReopenSubject _ ->
                Decision.reject(new ClaimSubjectNotFound(command.subject()));
        };
    }

    private static Decision<ClaimEvent, ClaimRejection> decideOpen(ClaimCommand command, Open subject) {
        return switch (command) {
            case RecordClaim record -> record(record, subject);
            case DisputeClaim dispute -> dispute(dispute, subject);
            case WithdrawDispute withdraw -> withdraw(withdraw, subject);
            case ResolveSubject resolve -> resolve(resolve, subject);
            case ReopenSubject reopen -> reopenAgain(reopen, subject);
        };
    }

    private static Decision<ClaimEvent, ClaimRejection> decideResolved(ClaimCommand command, Resolved subject) {
        return switch (command) {
            case RecordClaim record -> record(record, subject);
            case DisputeClaim dispute -> dispute(dispute, subject);
            case WithdrawDispute withdraw -> withdraw(withdraw, subject);
            case ResolveSubject resolve -> resolveAgain(resolve, subject);
            case ReopenSubject reopen -> Decision.accept(reopened(reopen, subject));
        };
    }

    private static Decision<ClaimEvent, ClaimRejection> record(RecordClaim command, Known subject) {
        ClaimSubjectOpened opening = subject.opening();
        boolean same = command.city().equals(opening.city())
                && Objects.equals(command.mission(), opening.mission())
                && command.topic().equals(opening.topic())
                && (command.title() == null || command.title().equals(opening.title()));
        if (!same) {
            return Decision.reject(new ClaimSubjectIsAnother(
                    command.subject(), opening.city(), opening.mission(), opening.topic(), opening.title()));
        }
        if (find(command, subject).isPresent()) {
            return Decision.nothing();
        }
        ClaimRecorded recorded = recorded(command, subject.dossier().claims().size() + 1);
        return switch (subject) {
            case Open _ -> Decision.accept(recorded);
            case Resolved _ ->
                Decision.accept(
                        recorded,
                        new ClaimSubjectReopened(
                                command.subject(),
                                opening.mission(),
                                ReopeningCause.NEW_CLAIM,
                                null,
                                null,
                                recorded.occurred(),
                                recorded.source(),
                                recorded.assertedBy()));
        };
    }

    /** The claim that says just this, by the same source. */
    static Optional<ClaimRecorded> find(RecordClaim command, Known subject) {
        return subject.dossier().claims().stream()
                .filter(claim -> claim.equals(recorded(command, claim.claim().number())))
                .findFirst();
    }

    private static Decision<ClaimEvent, ClaimRejection> dispute(DisputeClaim command, Known subject) {
        if (subject.dossier().claim(command.claim()).isEmpty()) {
            return Decision.reject(new ClaimNotFound(command.claim()));
        }
        boolean repeated = subject.dossier().openDisputes().stream()
                .map(Dispute::raised)
                .anyMatch(raised -> raised.equals(disputed(command, subject, raised.dispute())));
        if (repeated) {
            return Decision.nothing();
        }
        ClaimDisputed disputed =
                disputed(command, subject, subject.dossier().disputes().size() + 1);
        return switch (subject) {
            case Open _ -> Decision.accept(disputed);
            case Resolved _ ->
                Decision.accept(
                        disputed,
                        new ClaimSubjectReopened(
                                command.subject(),
                                subject.opening().mission(),
                                ReopeningCause.NEW_DISPUTE,
                                null,
                                null,
                                command.occurred(),
                                command.source(),
                                command.assertedBy()));
        };
    }

    private static Decision<ClaimEvent, ClaimRejection> withdraw(WithdrawDispute command, Known subject) {
        return subject.dossier()
                .dispute(command.claim(), command.dispute())
                .map(dispute -> withdraw(command, dispute, subject))
                .orElseGet(() -> Decision.reject(
                        subject.dossier().claim(command.claim()).isPresent()
                                ? new DisputeNotFound(command.claim(), command.dispute())
                                : new ClaimNotFound(command.claim())));
    }

    private static Decision<ClaimEvent, ClaimRejection> withdraw(
            WithdrawDispute command, Dispute dispute, Known subject) {
        DisputeWithdrawn withdrawn = new DisputeWithdrawn(
                command.subject(),
                subject.opening().mission(),
                command.claim(),
                command.dispute(),
                command.reason(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        if (dispute.withdrawal() == null) {
            return Decision.accept(withdrawn);
        }
        return withdrawn.equals(dispute.withdrawal())
                ? Decision.nothing()
                : Decision.reject(new DisputeAlreadyWithdrawn(command.claim(), command.dispute()));
    }

    private static Decision<ClaimEvent, ClaimRejection> resolve(ResolveSubject command, Open subject) {
        Optional<ClaimId> unknown = command.resolution().claims().stream()
                .filter(claim -> subject.dossier().claim(claim).isEmpty())
                .findFirst();
        if (unknown.isPresent()) {
            return Decision.reject(new ClaimNotFound(unknown.get()));
        }
        return subject.status() == ClaimSubjectStatus.SINGLE
                ? Decision.reject(new NothingToResolve(command.subject()))
                : Decision.accept(resolved(command, subject));
    }

    private static Decision<ClaimEvent, ClaimRejection> resolveAgain(ResolveSubject command, Resolved subject) {
        return resolved(command, subject).equals(subject.ruling())
                ? Decision.nothing()
                : Decision.reject(new ClaimSubjectAlreadyResolved(
                        command.subject(),
                        subject.ruling().resolution().outcome(),
                        subject.ruling().decidedBy()));
    }

    private static Decision<ClaimEvent, ClaimRejection> reopenAgain(ReopenSubject command, Open subject) {
        List<Ruling> rulings = subject.dossier().rulings();
        boolean repeated = !rulings.isEmpty()
                && reopened(command, subject).equals(rulings.getLast().reopening());
        return repeated ? Decision.nothing() : Decision.reject(new ClaimSubjectNotResolved(command.subject()));
    }

    private static ClaimSubjectOpened opened(RecordClaim command) {
        Content content = command.content();
        return new ClaimSubjectOpened(
                command.subject(),
                command.city(),
                command.mission(),
                command.topic(),
                command.title() == null ? words(command.topic()) : command.title(),
                content.occurred(),
                content.source(),
                content.assertedBy());
    }

    /** "population-2025" reads "Population 2025". */
    private static String words(ClaimTopic topic) {
        String words = topic.value().replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static ClaimRecorded recorded(RecordClaim command, int number) {
        Content content = command.content();
        return new ClaimRecorded(
                command.subject(),
                command.mission(),
                ClaimId.of(command.subject(), number),
                content.statement(),
                content.quantity(),
                content.money(),
                content.parties(),
                content.date(),
                content.event(),
                content.occurred(),
                content.source(),
                content.assertedBy());
    }

    private static ClaimDisputed disputed(DisputeClaim command, Known subject, int number) {
        return new ClaimDisputed(
                command.subject(),
                subject.opening().mission(),
                command.claim(),
                number,
                command.disputedBy(),
                command.reason(),
                command.occurred(),
                command.source(),
                command.assertedBy());
    }

    private static ClaimSubjectResolved resolved(ResolveSubject command, Known subject) {
        return new ClaimSubjectResolved(
                command.subject(),
                subject.opening().mission(),
                command.resolution(),
                command.decidedBy(),
                command.reason(),
                command.occurred(),
                command.source(),
                command.assertedBy());
    }

    private static ClaimSubjectReopened reopened(ReopenSubject command, Known subject) {
        return new ClaimSubjectReopened(
                command.subject(),
                subject.opening().mission(),
                ReopeningCause.ON_REQUEST,
                command.reopenedBy(),
                command.reason(),
                command.occurred(),
                command.source(),
                command.assertedBy());
    }

    @Override
    public ClaimSubject evolve(ClaimSubject state, ClaimEvent event) {
        return switch (state) {
            case Unopened _ ->
                switch (event) {
                    case ClaimSubjectOpened opened -> new Open(opened, ClaimDossier.EMPTY);
                    case ClaimRecorded _,
                            ClaimDisputed _,
                            DisputeWithdrawn _,
                            ClaimSubjectResolved _,
                            ClaimSubjectReopened _ -> state;
                };
            case Known subject -> evolveKnown(subject, event);
        };
    }

    private static ClaimSubject evolveKnown(Known subject, ClaimEvent event) {
        return switch (event) {
            case ClaimSubjectOpened _ -> subject;
            case ClaimRecorded _, ClaimDisputed _, DisputeWithdrawn _ ->
                subject.with(subject.dossier().with(event));
            case ClaimSubjectResolved ruling ->
                new Resolved(subject.opening(), subject.dossier().with(event), ruling);
            case ClaimSubjectReopened _ ->
                new Open(subject.opening(), subject.dossier().with(event));
        };
    }
}
