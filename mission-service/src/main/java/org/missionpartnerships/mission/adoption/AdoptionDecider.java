package org.missionpartnerships.mission.adoption;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.mission.adoption.Adoption.Adopted;
import org.missionpartnerships.mission.adoption.Adoption.Discontinued;
import org.missionpartnerships.mission.adoption.Adoption.Known;
import org.missionpartnerships.mission.adoption.Adoption.Unrecorded;
import org.missionpartnerships.mission.adoption.AdoptionCommand.AdaptAdoption;
import org.missionpartnerships.mission.adoption.AdoptionCommand.AdoptPractice;
import org.missionpartnerships.mission.adoption.AdoptionCommand.DiscontinueAdoption;
import org.missionpartnerships.mission.adoption.AdoptionRejection.AdopterTakesNoPart;
import org.missionpartnerships.mission.adoption.AdoptionRejection.AdoptionAlreadyRecorded;
import org.missionpartnerships.mission.adoption.AdoptionRejection.AdoptionEndsBeforeItBegins;
import org.missionpartnerships.mission.adoption.AdoptionRejection.AdoptionNotFound;
import org.missionpartnerships.mission.adoption.AdoptionRejection.AdoptionWasDiscontinued;
import org.missionpartnerships.mission.adoption.AdoptionRejection.PracticeIsOwn;
import org.missionpartnerships.published.mission.AdoptionEvent;
import org.missionpartnerships.published.mission.AdoptionEvent.AdoptionAdapted;
import org.missionpartnerships.published.mission.AdoptionEvent.AdoptionDiscontinued;
import org.missionpartnerships.published.mission.AdoptionEvent.PracticeAdopted;

/** The rules of the record of an adoption. Saying the same again changes nothing. */
public final class AdoptionDecider implements Decider<AdoptionCommand, Adoption, AdoptionEvent, AdoptionRejection> {

    @Override
    public Adoption initial() {
        return new Unrecorded();
    }

    @Override
    public boolean begins(AdoptionCommand command) {
        return command instanceof AdoptPractice;
    }

    @Override
    public Decision<AdoptionEvent, AdoptionRejection> decide(AdoptionCommand command, Adoption state) {
        return switch (state) {
            case Unrecorded _ -> decideUnrecorded(command);
            case Known adoption ->
                switch (command) {
                    case AdoptPractice adopt -> adoptAgain(adopt, adoption);
                    case AdaptAdoption adapt -> adapt(adapt, adoption);
                    case DiscontinueAdoption end -> discontinue(end, adoption);
                };
        };
    }

    private static Decision<AdoptionEvent, AdoptionRejection> decideUnrecorded(AdoptionCommand command) {
        return switch (command) {
            case AdoptPractice adopt -> adopt(adopt);
            case AdaptAdoption _, DiscontinueAdoption _ -> Decision.reject(new AdoptionNotFound(command.adoption()));
        };
    }

    private static Decision<AdoptionEvent, AdoptionRejection> adopt(AdoptPractice command) {
        if (command.mission() != null && !command.missionCities().contains(command.city())) {
            return Decision.reject(new AdopterTakesNoPart(command.city(), command.mission(), command.missionCities()));
        }
        boolean own = command.city().equals(command.originCity())
                && Objects.equals(command.mission(), command.originMission());
        return own || command.mission() != null && command.mission().equals(command.originMission())
                ? Decision.reject(new PracticeIsOwn(command.practice(), command.city(), command.mission()))
                : Decision.accept(adopted(command));
    }

    private static Decision<AdoptionEvent, AdoptionRejection> adoptAgain(AdoptPractice command, Known adoption) {
        PracticeAdopted earlier = adoption.adopted();
        return adopted(command).equals(earlier)
                ? Decision.nothing()
                : Decision.reject(new AdoptionAlreadyRecorded(command.adoption(), earlier.practice(), earlier.city()));
    }

    private static PracticeAdopted adopted(AdoptPractice command) {
        return new PracticeAdopted(
                command.adoption(),
                command.practice(),
                command.city(),
                command.mission(),
                command.originCity(),
                command.originMission(),
                command.description(),
                command.adapted(),
                command.timeSaved(),
                command.occurred(),
                command.source(),
                command.assertedBy());
    }

    private static Decision<AdoptionEvent, AdoptionRejection> adapt(AdaptAdoption command, Known adoption) {
        PracticeAdopted adopted = adoption.adopted();
        AdoptionAdapted adapted = new AdoptionAdapted(
                command.adoption(),
                adopted.practice(),
                adopted.city(),
                adopted.mission(),
                command.adapted(),
                command.timeSaved(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        if (adoption.adaptations().contains(adapted)) {
            return Decision.nothing();
        }
        return switch (adoption) {
            case Adopted _ -> Decision.accept(adapted);
            case Discontinued ended -> Decision.reject(wasDiscontinued(ended, "adapt it"));
        };
    }

    private static Decision<AdoptionEvent, AdoptionRejection> discontinue(DiscontinueAdoption command, Known adoption) {
        PracticeAdopted adopted = adoption.adopted();
        AdoptionDiscontinued end = new AdoptionDiscontinued(
                command.adoption(),
                adopted.practice(),
                adopted.city(),
                adopted.mission(),
                command.reason(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        return switch (adoption) {
            case Adopted _ ->
                command.occurred().isCertainlyBefore(adopted.occurred())
                        ? Decision.reject(new AdoptionEndsBeforeItBegins(
                                command.adoption(),
                                adopted.occurred().edtf(),
                                command.occurred().edtf()))
                        : Decision.accept(end);
            case Discontinued ended ->
                ended.end().equals(end)
                        ? Decision.nothing()
                        : Decision.reject(wasDiscontinued(ended, "discontinue it again"));
        };
    }

    private static AdoptionWasDiscontinued wasDiscontinued(Discontinued adoption, String asked) {
        return new AdoptionWasDiscontinued(
                adoption.adopted().adoption(), adoption.end().occurred().edtf(), asked);
    }

    @Override
    public Adoption evolve(Adoption state, AdoptionEvent event) {
        return switch (state) {
            case Unrecorded _ -> event instanceof PracticeAdopted adopted ? new Adopted(adopted, List.of()) : state;
            case Known adoption ->
                switch (event) {
                    case PracticeAdopted _ -> adoption;
                    case AdoptionAdapted adapted -> with(adoption, adapted);
                    case AdoptionDiscontinued end -> new Discontinued(adoption.adopted(), adoption.adaptations(), end);
                };
        };
    }

    private static Adoption with(Known adoption, AdoptionAdapted adapted) {
        List<AdoptionAdapted> adaptations = new ArrayList<>(adoption.adaptations());
        adaptations.add(adapted);
        return switch (adoption) {
            case Adopted adopted -> new Adopted(adopted.adopted(), adaptations);
            case Discontinued ended -> new Discontinued(ended.adopted(), adaptations, ended.end());
        };
    }
}
