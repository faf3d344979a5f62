package org.missionpartnerships.notification;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.missionpartnerships.testsupport.specs.ArchitectureRules;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> rules_of_the_house() {
        return ArchitectureRules.ofService("org.missionpartnerships.notification");
    }
}
