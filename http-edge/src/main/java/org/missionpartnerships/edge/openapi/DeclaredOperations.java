package org.missionpartnerships.edge.openapi;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.command.Commands;
import org.missionpartnerships.edge.read.Reads;

/** What the resource methods' own code says about the operations, by operationId. */
final class DeclaredOperations {

    private static final DotName OPERATION = DotName.createSimple(Operation.class);
    private static final DotName ROLES_ALLOWED = DotName.createSimple(RolesAllowed.class);
    private static final DotName PERMIT_ALL = DotName.createSimple(PermitAll.class);
    private static final DotName DENY_ALL = DotName.createSimple(DenyAll.class);

    private final IndexView index;
    private final Map<String, MethodInfo> methods = new HashMap<>();

    DeclaredOperations(IndexView index) {
        this.index = index;
        for (AnnotationInstance annotation : index.getAnnotations(OPERATION)) {
            AnnotationValue id = annotation.value("operationId");
            if (id != null && annotation.target().kind() == AnnotationTarget.Kind.METHOD) {
                methods.put(id.asString(), annotation.target().asMethod());
            }
        }
    }

    /** Null for an operation that is not a resource method of ours. */
    @Nullable
    MethodInfo method(String operationId) {
        return methods.get(operationId);
    }

    static boolean isPublic(MethodInfo method) {
        return access(method).name().equals(PERMIT_ALL);
    }

    static List<String> roles(MethodInfo method) {
        AnnotationInstance access = access(method);
        return access.name().equals(ROLES_ALLOWED) ? List.of(access.value().asStringArray()) : List.of();
    }

    boolean answersCommands(MethodInfo method) {
        return uses(method.declaringClass(), Commands.class);
    }

    boolean answersConditionalReads(MethodInfo method) {
        return uses(method.declaringClass(), Reads.class);
    }

    private static AnnotationInstance access(MethodInfo method) {
        return Stream.of(ROLES_ALLOWED, PERMIT_ALL, DENY_ALL)
                .map(method::declaredAnnotation)
                .filter(found -> found != null)
                .findFirst()
                .or(() -> Stream.of(ROLES_ALLOWED, PERMIT_ALL, DENY_ALL)
                        .map(name -> method.declaringClass().declaredAnnotation(name))
                        .filter(found -> found != null)
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException(
                        "%s.%s does not say who may call it: add @RolesAllowed, or @PermitAll if it is public"
                                .formatted(method.declaringClass().name(), method.name())));
    }

    /** A resource uses it itself, or through what answers for several resources: a class of its own folder, or an interface. */
    private boolean uses(ClassInfo resource, Class<?> type) {
        DotName name = DotName.createSimple(type);
        return Stream.concat(Stream.of(resource), partsOf(resource))
                .flatMap(user -> user.fields().stream())
                .anyMatch(field -> field.type().name().equals(name));
    }

    private Stream<ClassInfo> partsOf(ClassInfo resource) {
        return resource.fields().stream()
                .map(field -> index.getClassByName(field.type().name()))
                .filter(Objects::nonNull)
                .flatMap(part -> part.isInterface()
                        ? index.getAllKnownImplementations(part.name()).stream()
                        : Stream.of(part).filter(other -> isBeside(resource, other)));
    }

    private static boolean isBeside(ClassInfo resource, ClassInfo other) {
        return Objects.equals(resource.name().packagePrefix(), other.name().packagePrefix());
    }
}
