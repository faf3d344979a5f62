package org.missionpartnerships.milestone.deliverable;

import org.junit.jupiter.api.Test;
import org.missionpartnerships.milestone.deliverable.Deliverable.Published;
import org.missionpartnerships.milestone.deliverable.DeliverableCommand.PublishDeliverable;
import org.missionpartnerships.milestone.deliverable.DeliverableRejection.DeliverableAlreadyPublished;
import org.missionpartnerships.published.milestone.DeliverableEvent;
import org.missionpartnerships.published.milestone.DeliverableEvent.DeliverablePublished;
import org.missionpartnerships.published.milestone.DeliverableKind;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.DeliverableId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;
import org.missionpartnerships.testsupport.specs.DeciderSpec;

class DeliverableDeciderTest {

    private static final DeliverableId PRACTICE = DeliverableId.fromString("01938f5c-6f1e-7a3b-9c2d-4e5f60718207");
    private static final MissionId MISSION = new MissionId("burgos-poligono-circular");
    private static final String ENERGY = "Energy sharing between firms";
    private static final Occurred WHEN = Occurred.inferred("[2022..2025-09]");
    private static final Source SOURCE = Source.of("ipi-2025-09", "L294");

    private static final DeliverablePublished PUBLISHED = new DeliverablePublished(
            PRACTICE, MISSION, DeliverableKind.PRACTICE, ENERGY, null, null, WHEN, SOURCE, AssertedBy.HUMAN);

    private final DeciderSpec<DeliverableCommand, Deliverable, DeliverableEvent, DeliverableRejection> deliverable =
            DeciderSpec.of(new DeliverableDecider());

    @Test
    void a_deliverable_is_published() {
        deliverable.given().when(publish(ENERGY)).thenRecorded(PUBLISHED);
    }

    @Test
    void a_published_deliverable_is_known_as_it_was_published() {
        deliverable.given(PUBLISHED).thenState(new Published(PUBLISHED));
    }

    @Test
    void publishing_the_same_again_changes_nothing() {
        deliverable.given(PUBLISHED).when(publish(ENERGY)).thenNothing();
    }

    @Test
    void another_deliverable_cannot_take_the_same_id() {
        deliverable
                .given(PUBLISHED)
                .when(publish("Re-use of waste water"))
                .thenRejected(new DeliverableAlreadyPublished(PRACTICE, ENERGY));
    }

    private static PublishDeliverable publish(String title) {
        return new PublishDeliverable(
                PRACTICE, MISSION, DeliverableKind.PRACTICE, title, null, null, WHEN, SOURCE, AssertedBy.HUMAN);
    }
}
