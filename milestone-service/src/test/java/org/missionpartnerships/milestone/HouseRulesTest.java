package org.missionpartnerships.milestone;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.missionpartnerships.testsupport.specs.ArchitectureRules;

class HouseRulesTest {

    @TestFactory
    Stream<DynamicTest> house_rules() {
        return ArchitectureRules.ofService("org.missionpartnerships.milestone");
    }
}
