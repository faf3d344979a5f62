package org.missionpartnerships.testsupport.specs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.missionpartnerships.eventsourcing.Decider;

/**
 * The rules of the house as tests, one per rule: <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> house_rules() {
 *     return ArchitectureRules.ofService("org.missionpartnerships.mission");
 * }
 * }</pre>
 */
public final class ArchitectureRules {
    private static final String HOUSE = "org.missionpartnerships.";
    private static final List<String> SERVICES =
            List.of(HOUSE + "mission", HOUSE + "partner", HOUSE + "milestone", HOUSE + "notification");

    /** What a decider may know. Packages with a dot at the end stand for all below, the others for themselves. */
    private static final List<String> PURE = List.of(
            "java.lang",
            "java.lang.",
            "java.math",
            "java.time",
            "java.time.",
            "java.util",
            "java.util.function",
            "java.util.regex",
            "java.util.stream",
            "org.jspecify.annotations",
            HOUSE + "eventsourcing",
            HOUSE + "published",
            HOUSE + "published.value",
            HOUSE + "published.mission",
            HOUSE + "published.partner",
            HOUSE + "published.milestone");

    private ArchitectureRules() {}

    /** For a service: the package of its classes, whose direct sub-packages are its features. */
    public static Stream<DynamicTest> ofService(String servicePackage) {
        List<ArchRule> rules = new ArrayList<>(List.of(
                decidersArePure(servicePackage), noOtherService(servicePackage, SERVICES), endpointsSayWhoMayCall()));
        rules.add(featuresMeetThroughInterfaces(servicePackage));
        rules.add(featuresPointOneWay(servicePackage));
        rules.addAll(everywhere());
        return tests(rules, servicePackage);
    }

    /** For a library of the house. */
    public static Stream<DynamicTest> ofLibrary(String libraryPackage) {
        List<ArchRule> rules = new ArrayList<>(everywhere());
        rules.add(noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "belong to a service", type -> SERVICES.stream().anyMatch(service -> within(type, service))))
                .as("a library knows no service"));
        return tests(rules, libraryPackage);
    }

    private static Stream<DynamicTest> tests(List<ArchRule> rules, String rootPackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("There is no class in " + rootPackage);
        }
        return rules.stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(), () -> rule.allowEmptyShould(true).check(classes)));
    }

    static ArchRule featuresPointOneWay(String servicePackage) {
        return SlicesRuleDefinition.slices()
                .matching(servicePackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .as("no feature of a service knows one that knows it");
    }

    private static List<ArchRule> everywhere() {
        return List.of(nullMarked(), noIdleNames(), noFieldInjection());
    }

    static ArchRule decidersArePure(String servicePackage) {
        return classes()
                .that()
                .implement(Decider.class)
                .should(new ArchCondition<>("reach only what is pure, and take time and ids from the command") {
                    @Override
                    public void check(JavaClass decider, ConditionEvents events) {
                        for (JavaClass reached : reach(decider, servicePackage)) {
                            for (Dependency dependency : reached.getDirectDependenciesFromSelf()) {
                                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                                if (!isPure(target) && !within(target, servicePackage)) {
                                    events.add(SimpleConditionEvent.violated(decider, dependency.getDescription()));
                                }
                            }
                            for (JavaMethodCall call : reached.getMethodCallsFromSelf()) {
                                if (readsTheWorld(call)) {
                                    events.add(SimpleConditionEvent.violated(decider, call.getDescription()));
                                }
                            }
                        }
                    }
                })
                .as("deciders, and all that they reach, are pure");
    }

    /** The decider, what its commands, states, events and rejections are, and what these use in their own service. */
    private static Set<JavaClass> reach(JavaClass decider, String servicePackage) {
        Set<JavaClass> reached = new LinkedHashSet<>();
        Deque<JavaClass> waiting = new ArrayDeque<>(List.of(decider));
        decider.getInterfaces().stream()
                .filter(JavaParameterizedType.class::isInstance)
                .flatMap(type -> ((JavaParameterizedType) type).getActualTypeArguments().stream())
                .map(JavaType::toErasure)
                .flatMap(type -> Stream.concat(Stream.of(type), type.getAllSubclasses().stream()))
                .filter(type -> within(type, servicePackage))
                .forEach(waiting::add);
        while (!waiting.isEmpty()) {
            JavaClass next = waiting.pop();
            if (reached.add(next)) {
                next.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .filter(type -> within(type, servicePackage))
                        .forEach(waiting::add);
            }
        }
        return reached;
    }

    private static boolean isPure(JavaClass type) {
        return type.isPrimitive()
                || PURE.stream()
                        .anyMatch(name -> name.endsWith(".")
                                ? type.getPackageName().startsWith(name)
                                : type.getPackageName().equals(name));
    }

    private static boolean readsTheWorld(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String method = call.getName();
        return method.equals("now") && owner.startsWith("java.time.")
                || method.equals("randomUUID")
                || owner.equals("java.lang.System") && !method.equals("identityHashCode")
                || owner.equals("java.lang.Math") && method.equals("random");
    }

    static ArchRule noOtherService(String servicePackage, List<String> services) {
        List<String> others =
                services.stream().filter(other -> !servicePackage.equals(other)).toList();
        return noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "belong to another service", type -> others.stream().anyMatch(other -> within(type, other))))
                .as("a service sees no other service's module");
    }

    static ArchRule featuresMeetThroughInterfaces(String servicePackage) {
        return classes()
                .should(new ArchCondition<>("use of other features only values and interfaces") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        String home = feature(type, servicePackage);
                        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                            JavaClass target = dependency.getTargetClass().getBaseComponentType();
                            String other = feature(target, servicePackage);
                            boolean elsewhere = !home.isEmpty() && !other.isEmpty() && !home.equals(other);
                            if (elsewhere && !target.isInterface() && !target.isRecord() && !target.isEnum()) {
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                            }
                        }
                    }
                })
                .as("features meet only through the journal, values or a named interface");
    }

    private static String feature(JavaClass type, String servicePackage) {
        String prefix = servicePackage + ".";
        String name = type.getPackageName();
        return name.startsWith(prefix) ? name.substring(prefix.length()).split("\\.")[0] : "";
    }

    static ArchRule endpointsSayWhoMayCall() {
        Set<String> verbs = Stream.of("GET", "POST", "PUT", "PATCH", "DELETE")
                .map("jakarta.ws.rs."::concat)
                .collect(Collectors.toSet());
        List<String> admissions = List.of(
                "jakarta.annotation.security.RolesAllowed",
                "jakarta.annotation.security.PermitAll",
                "jakarta.annotation.security.DenyAll",
                "io.quarkus.security.Authenticated",
                "io.quarkus.security.PermissionsAllowed");
        return methods()
                .that()
                .areAnnotatedWith(DescribedPredicate.describe(
                        "an HTTP verb",
                        annotation -> verbs.contains(annotation.getRawType().getName())))
                .should(new ArchCondition<>("name the roles that they admit") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean said = admissions.stream()
                                .anyMatch(name -> method.isAnnotatedWith(name)
                                        || method.getOwner().isAnnotatedWith(name));
                        if (!said) {
                            events.add(SimpleConditionEvent.violated(
                                    method,
                                    method.getFullName()
                                            + " says neither @RolesAllowed nor @PermitAll, so nobody may call"
                                            + " it"));
                        }
                    }
                })
                .as("every endpoint names the roles that it admits, or is public");
    }

    static ArchRule nullMarked() {
        return classes()
                .should(new ArchCondition<>("live in a null-marked package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                            events.add(SimpleConditionEvent.violated(
                                    type,
                                    "The package of " + type.getName() + " has no package-info with @NullMarked"));
                        }
                    }
                })
                .as("every package is null-marked");
    }

    static ArchRule noIdleNames() {
        return noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .as("names are the field's words, not Impl, Manager, Helper or Util");
    }

    static ArchRule noFieldInjection() {
        return noFields()
                .that()
                .doNotHaveModifier(JavaModifier.STATIC)
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .as("what a class needs comes in through its constructor");
    }

    private static boolean within(JavaClass type, String root) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }
}
