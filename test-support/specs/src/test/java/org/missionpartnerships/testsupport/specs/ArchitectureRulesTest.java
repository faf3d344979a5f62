package org.missionpartnerships.testsupport.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureRulesTest {
    private static final String BREACH = "org.missionpartnerships.testsupport.specs.breach.mission";
    private static final JavaClasses BREACHES = new ClassFileImporter().importPackages(BREACH);

    @TestFactory
    Stream<DynamicTest> test_support_keeps_the_rules_itself() {
        return Stream.concat(
                ArchitectureRules.ofLibrary("org.missionpartnerships.testsupport.specs"),
                ArchitectureRules.ofLibrary("org.missionpartnerships.testsupport.servers"));
    }

    @Test
    void a_decider_that_reads_the_clock_or_reaches_the_file_system_is_caught() {
        assertThat(violations(ArchitectureRules.decidersArePure(BREACH)))
                .anyMatch(line -> line.contains("Instant.now()"))
                .anyMatch(line -> line.contains("ProposalState") && line.contains("java.nio.file.Path"));
    }

    @Test
    void a_feature_that_uses_anothers_class_is_caught() {
        assertThat(violations(ArchitectureRules.featuresMeetThroughInterfaces(BREACH)))
                .anyMatch(line -> line.contains("ProposalDecider") && line.contains("OfficeManager"));
    }

    @Test
    void two_features_that_know_each_other_are_caught() {
        assertThat(violations(ArchitectureRules.featuresPointOneWay(BREACH)))
                .anyMatch(line -> line.contains("Slice office") && line.contains("Slice proposal"));
    }

    @Test
    void an_endpoint_that_names_no_role_is_caught() {
        assertThat(violations(ArchitectureRules.endpointsSayWhoMayCall()))
                .anyMatch(line -> line.contains("OfficeManager.open()"));
    }

    @Test
    void an_idle_name_an_unmarked_package_and_an_injected_field_are_caught() {
        assertThat(violations(ArchitectureRules.noIdleNames())).hasSize(1);
        assertThat(violations(ArchitectureRules.nullMarked())).hasSize(3);
        assertThat(violations(ArchitectureRules.noFieldInjection())).hasSize(1);
    }

    @Test
    void another_services_class_is_caught() {
        String proposal = BREACH + ".proposal";
        List<String> services = List.of(proposal, BREACH + ".office");
        assertThat(ArchitectureRules.noOtherService(proposal, services)
                        .evaluate(new ClassFileImporter().importPackages(proposal))
                        .getFailureReport()
                        .getDetails())
                .anyMatch(line -> line.contains("OfficeManager"));
    }

    @Test
    void a_package_without_classes_is_a_mistake() {
        assertThatThrownBy(() -> ArchitectureRules.ofService("org.missionpartnerships.nowhere"))
                .hasMessageContaining("nowhere");
    }

    private static List<String> violations(ArchRule rule) {
        return rule.evaluate(BREACHES).getFailureReport().getDetails();
    }
}
