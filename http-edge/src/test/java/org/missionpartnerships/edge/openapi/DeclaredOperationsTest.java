package org.missionpartnerships.edge.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.Index;
import org.jboss.jandex.MethodInfo;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.edge.command.Commands;
import org.missionpartnerships.edge.garden.GardenResource;
import org.missionpartnerships.edge.page.Pages;
import org.missionpartnerships.edge.read.Reads;

class DeclaredOperationsTest {

    interface Answering {}

    interface Unanswering {}

    static class Answers implements Answering {
        Commands commands;
        Reads reads;
    }

    static class OtherAnswers implements Unanswering {
        Pages pages;
    }

    /** Answers commands, and what it holds does not count for who holds this. */
    static class Beds {
        Answers answers;
    }

    static class Direct {
        Commands commands;

        @Operation(operationId = "direct")
        @RolesAllowed({"steward", "operator"})
        void direct() {}
    }

    static class Beside {
        Answers answers;

        @Operation(operationId = "beside")
        @PermitAll
        void beside() {}
    }

    static class Behind {
        Answering answers;
        Unanswering others;

        @Operation(operationId = "behind")
        @DenyAll
        void behind() {}
    }

    static class Further {
        Beds beds;
        Unanswering others;

        @Operation(operationId = "further")
        @PermitAll
        void further() {}
    }

    @RolesAllowed("auditor")
    static class OfClass {
        @Operation(operationId = "ofClass")
        void ofClass() {}

        @Operation(operationId = "ofMethod")
        @PermitAll
        void ofMethod() {}
    }

    static class Undeclared {
        @Operation(operationId = "undeclared")
        void undeclared() {}

        @Operation(summary = "Without an id")
        @PermitAll
        void nameless() {}
    }

    private final DeclaredOperations declared = declared();

    @Test
    void an_operation_is_found_by_its_id_alone() {
        assertThat(method("direct").name()).isEqualTo("direct");
        assertThat(declared.method("nameless")).isNull();
        assertThat(declared.method("nobody's")).isNull();
    }

    @Test
    void a_method_says_who_may_call_it_and_where_it_does_not_its_class_does() {
        assertThat(DeclaredOperations.roles(method("direct"))).containsExactly("steward", "operator");
        assertThat(DeclaredOperations.isPublic(method("direct"))).isFalse();
        assertThat(DeclaredOperations.isPublic(method("beside"))).isTrue();
        assertThat(DeclaredOperations.isPublic(method("behind"))).isFalse();
        assertThat(DeclaredOperations.roles(method("behind"))).isEmpty();
        assertThat(DeclaredOperations.roles(method("ofClass"))).containsExactly("auditor");
        assertThat(DeclaredOperations.isPublic(method("ofMethod"))).isTrue();
        assertThatThrownBy(() -> DeclaredOperations.isPublic(method("undeclared")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Undeclared.undeclared")
                .hasMessageContaining("@RolesAllowed");
    }

    @Test
    void commands_are_answered_by_the_resource_by_a_class_beside_it_or_by_who_stands_behind_an_interface() {
        assertThat(answering("direct", "beside", "behind", "further")).containsExactly("direct", "beside", "behind");
        assertThat(declared.answersConditionalReads(method("direct"))).isFalse();
        assertThat(declared.answersConditionalReads(method("beside"))).isTrue();
        assertThat(declared.answersConditionalReads(method("behind"))).isTrue();
    }

    /** An interface of another folder is followed, a class of another folder is not. */
    @Test
    void a_class_of_another_folder_answers_for_itself() throws IOException {
        Index index = Index.of(Elsewhere.class, GardenResource.class);
        var elsewhere = new DeclaredOperations(index);
        assertThat(index.getClassByName(GardenResource.class).fields())
                .anyMatch(field -> field.type().name().toString().equals(Commands.class.getName()));
        assertThat(elsewhere.answersCommands(Objects.requireNonNull(elsewhere.method("elsewhere"))))
                .isFalse();
    }

    static class Elsewhere {
        GardenResource garden;

        @Operation(operationId = "elsewhere")
        @PermitAll
        void elsewhere() {}
    }

    private List<String> answering(String... operations) {
        return Stream.of(operations)
                .filter(operation -> declared.answersCommands(method(operation)))
                .toList();
    }

    private MethodInfo method(String operation) {
        return Objects.requireNonNull(declared.method(operation));
    }

    private static DeclaredOperations declared() {
        try {
            return new DeclaredOperations(Index.of(
                    Answering.class,
                    Unanswering.class,
                    Answers.class,
                    OtherAnswers.class,
                    Beds.class,
                    Direct.class,
                    Beside.class,
                    Behind.class,
                    Further.class,
                    OfClass.class,
                    Undeclared.class));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
