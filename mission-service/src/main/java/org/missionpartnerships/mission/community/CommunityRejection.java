package org.missionpartnerships.mission.community;

import org.missionpartnerships.published.mission.Cause;
import org.missionpartnerships.published.mission.ConsultationId;
import org.missionpartnerships.published.mission.FindingId;
import org.missionpartnerships.published.mission.InputId;
import org.missionpartnerships.published.mission.InstrumentId;
import org.missionpartnerships.published.mission.PriorityId;

/** Why a command on the record of a community is refused. */
public sealed interface CommunityRejection {

    Owner owner();

    record ConsultationNotFound(Owner owner, ConsultationId consultation) implements CommunityRejection {}

    record InputNotFound(Owner owner, ConsultationId consultation, InputId input) implements CommunityRejection {}

    record FindingNotFound(Owner owner, ConsultationId consultation, FindingId finding) implements CommunityRejection {}

    record PriorityNotFound(Owner owner, PriorityId priority) implements CommunityRejection {}

    record ConsultationAlreadyOpened(Owner owner, ConsultationId consultation, String question)
            implements CommunityRejection {}

    record InputAlreadyCollected(Owner owner, ConsultationId consultation, InputId input)
            implements CommunityRejection {}

    record FindingAlreadyRecorded(Owner owner, ConsultationId consultation, FindingId finding)
            implements CommunityRejection {}

    record ConsultationAlreadyClosed(Owner owner, ConsultationId consultation, String closed)
            implements CommunityRejection {}

    record ClosingPrecedesOpening(Owner owner, ConsultationId consultation, String opened, String closed)
            implements CommunityRejection {}

    record InputFollowsClosing(Owner owner, ConsultationId consultation, InputId input, String closed, String collected)
            implements CommunityRejection {}

    record PriorityAlreadyAdopted(Owner owner, PriorityId priority, String title) implements CommunityRejection {}

    /** Neither something that was heard is named, nor a reason why nobody was heard. */
    record PriorityWithoutGrounds(Owner owner, PriorityId priority) implements CommunityRejection {}

    /** Something that was heard is named, and it is said that nobody was heard. */
    record PriorityGroundsContradict(Owner owner, PriorityId priority) implements CommunityRejection {}

    /** A decision is said to go back to a consultation in which nobody was heard, as far as the record knows. */
    record NothingWasHeard(Owner owner, ConsultationId consultation) implements CommunityRejection {}

    record DecisionPrecedesInput(Owner owner, Cause cause, String decided) implements CommunityRejection {}

    record InstrumentAlreadyAdopted(Owner owner, InstrumentId instrument, String title) implements CommunityRejection {}
}
