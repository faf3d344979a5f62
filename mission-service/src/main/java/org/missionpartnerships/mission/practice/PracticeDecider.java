package org.missionpartnerships.mission.practice;

import java.util.ArrayList;
import java.util.List;
import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.mission.practice.Practice.Known;
import org.missionpartnerships.mission.practice.Practice.Published;
import org.missionpartnerships.mission.practice.Practice.Unpublished;
import org.missionpartnerships.mission.practice.Practice.Withdrawn;
import org.missionpartnerships.mission.practice.PracticeCommand.PublishPractice;
import org.missionpartnerships.mission.practice.PracticeCommand.RecordPracticeTest;
import org.missionpartnerships.mission.practice.PracticeCommand.RevisePractice;
import org.missionpartnerships.mission.practice.PracticeCommand.WithdrawPractice;
import org.missionpartnerships.mission.practice.PracticeRejection.PracticeAlreadyPublished;
import org.missionpartnerships.mission.practice.PracticeRejection.PracticeNotFound;
import org.missionpartnerships.mission.practice.PracticeRejection.PracticeRevisionEmpty;
import org.missionpartnerships.mission.practice.PracticeRejection.PracticeWasWithdrawn;
import org.missionpartnerships.mission.practice.PracticeRejection.PublisherTakesNoPart;
import org.missionpartnerships.published.mission.PracticeEvent;
import org.missionpartnerships.published.mission.PracticeEvent.PracticePublished;
import org.missionpartnerships.published.mission.PracticeEvent.PracticeRevised;
import org.missionpartnerships.published.mission.PracticeEvent.PracticeTested;
import org.missionpartnerships.published.mission.PracticeEvent.PracticeWithdrawn;

/** The rules of a practice's record. Saying the same again changes nothing. */
public final class PracticeDecider implements Decider<PracticeCommand, Practice, PracticeEvent, PracticeRejection> {

    @Override
    public Practice initial() {
        return new Unpublished();
    }

    @Override
    public boolean begins(PracticeCommand command) {
        return command instanceof PublishPractice;
    }

    @Override
    public Decision<PracticeEvent, PracticeRejection> decide(PracticeCommand command, Practice state) {
        return switch (state) {
            case Unpublished _ -> decideUnpublished(command);
            case Known practice ->
                switch (command) {
                    case PublishPractice publish -> publishAgain(publish, practice);
                    case RevisePractice revise -> revise(revise, practice);
                    case RecordPracticeTest test -> recordTest(test, practice);
                    case WithdrawPractice withdraw -> withdraw(withdraw, practice);
                };
        };
    }

    private static Decision<PracticeEvent, PracticeRejection> decideUnpublished(PracticeCommand command) {
        return switch (command) {
            case PublishPractice publish -> publish(publish);
            case RevisePractice _, RecordPracticeTest _, WithdrawPractice _ ->
                Decision.reject(new PracticeNotFound(command.practice()));
        };
    }

    private static Decision<PracticeEvent, PracticeRejection> publish(PublishPractice command) {
        boolean outside = command.mission() != null
                && command.city() != null
                && !command.missionCities().contains(command.city());
        return outside
                ? Decision.reject(new PublisherTakesNoPart(
                        command.practice(), command.city(), command.mission(), command.missionCities()))
                : Decision.accept(published(command));
    }

    private static Decision<PracticeEvent, PracticeRejection> publishAgain(PublishPractice command, Known practice) {
        return published(command).equals(practice.publication())
                ? Decision.nothing()
                : Decision.reject(new PracticeAlreadyPublished(command.practice(), practice.title()));
    }

    private static PracticePublished published(PublishPractice command) {
        return new PracticePublished(
                command.practice(),
                command.title(),
                command.topic(),
                command.description(),
                command.link(),
                command.tested(),
                command.count(),
                command.mission(),
                command.city(),
                command.publisher(),
                command.basedOn(),
                command.occurred(),
                command.source(),
                command.assertedBy());
    }

    private static Decision<PracticeEvent, PracticeRejection> revise(RevisePractice command, Known practice) {
        PracticeRevised revised = new PracticeRevised(
                command.practice(),
                command.title(),
                command.description(),
                command.link(),
                command.count(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        boolean empty = command.title() == null
                && command.description() == null
                && command.link() == null
                && command.count() == null;
        if (empty) {
            return Decision.reject(new PracticeRevisionEmpty(command.practice()));
        }
        if (practice.revisions().contains(revised)) {
            return Decision.nothing();
        }
        return switch (practice) {
            case Published _ -> Decision.accept(revised);
            case Withdrawn withdrawn -> Decision.reject(wasWithdrawn(withdrawn, "revise it"));
        };
    }

    /** How it went elsewhere is worth knowing of a withdrawn practice too. */
    private static Decision<PracticeEvent, PracticeRejection> recordTest(RecordPracticeTest command, Known practice) {
        PracticeTested tested = new PracticeTested(
                command.practice(),
                command.result(),
                command.worked(),
                command.by(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        return practice.tests().contains(tested) ? Decision.nothing() : Decision.accept(tested);
    }

    private static Decision<PracticeEvent, PracticeRejection> withdraw(WithdrawPractice command, Known practice) {
        PracticeWithdrawn withdrawal = new PracticeWithdrawn(
                command.practice(), command.reason(), command.occurred(), command.source(), command.assertedBy());
        return switch (practice) {
            case Published _ -> Decision.accept(withdrawal);
            case Withdrawn withdrawn ->
                withdrawn.withdrawal().equals(withdrawal)
                        ? Decision.nothing()
                        : Decision.reject(wasWithdrawn(withdrawn, "withdraw it again"));
        };
    }

    private static PracticeWasWithdrawn wasWithdrawn(Withdrawn practice, String asked) {
        return new PracticeWasWithdrawn(
                practice.publication().practice(),
                practice.withdrawal().occurred().edtf(),
                asked);
    }

    @Override
    public Practice evolve(Practice state, PracticeEvent event) {
        return switch (state) {
            case Unpublished _ ->
                event instanceof PracticePublished published ? new Published(published, List.of(), List.of()) : state;
            case Known practice ->
                switch (event) {
                    case PracticePublished _ -> practice;
                    case PracticeRevised revised ->
                        with(practice, appended(practice.revisions(), revised), practice.tests());
                    case PracticeTested tested ->
                        with(practice, practice.revisions(), appended(practice.tests(), tested));
                    case PracticeWithdrawn withdrawal ->
                        new Withdrawn(practice.publication(), practice.revisions(), practice.tests(), withdrawal);
                };
        };
    }

    private static Practice with(Known practice, List<PracticeRevised> revisions, List<PracticeTested> tests) {
        return switch (practice) {
            case Published published -> new Published(published.publication(), revisions, tests);
            case Withdrawn withdrawn ->
                new Withdrawn(withdrawn.publication(), revisions, tests, withdrawn.withdrawal());
        };
    }

    private static <T> List<T> appended(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
