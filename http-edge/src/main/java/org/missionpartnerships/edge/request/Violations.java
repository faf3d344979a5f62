package org.missionpartnerships.edge.request;

import static org.missionpartnerships.edge.problem.InputError.inBody;
import static org.missionpartnerships.edge.problem.InputError.inParameter;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Iterator;
import org.missionpartnerships.edge.problem.InputError;

/** What a constraint found, said as the rest of the edge says it: what is there, and what was expected. */
final class Violations {

    private Violations() {}

    static InputError error(ConstraintViolation<?> violation) {
        String code = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()
                .toLowerCase();
        Iterator<Path.Node> nodes = violation.getPropertyPath().iterator();
        String name = "";
        boolean body = true;
        var pointer = new StringBuilder();
        while (nodes.hasNext()) {
            Path.Node node = nodes.next();
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR -> body = false;
                case PARAMETER -> name = node.getName();
                default -> {
                    body = true;
                    if (node.getIndex() != null) {
                        pointer.append('/').append(node.getIndex());
                    }
                    if (node.getName() != null && !node.getName().startsWith("<")) {
                        pointer.append('/').append(node.getName());
                    }
                }
            }
        }
        return body
                ? inBody(pointer.toString(), code, message(violation))
                : inParameter(name, code, message(violation));
    }

    private static String message(ConstraintViolation<?> violation) {
        boolean standard = violation.getMessageTemplate().startsWith("{jakarta.validation.constraints.");
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        Object found = violation.getInvalidValue();
        return switch (constraint) {
            case NotBlank _ when standard -> "is blank; expected a text";
            case NotEmpty _ when standard -> "is empty; expected at least one";
            case Size size
            when standard && found instanceof CharSequence text ->
                "has %d characters; expected %s".formatted(text.length(), range(size));
            case Size size
            when standard && found instanceof Collection<?> items ->
                "has %d item%s; expected %s".formatted(items.size(), items.size() == 1 ? "" : "s", range(size));
            case Pattern pattern
            when standard -> "is the text \"%s\"; expected %s".formatted(shortened(found), pattern.regexp());
            case Pattern _ -> "is the text \"%s\"; %s".formatted(shortened(found), violation.getMessage());
            case Annotation _ -> violation.getMessage();
        };
    }

    private static String range(Size size) {
        if (size.max() == Integer.MAX_VALUE) {
            return "at least " + size.min();
        }
        return size.min() == 0 ? "at most " + size.max() : "%d to %d".formatted(size.min(), size.max());
    }

    private static String shortened(Object found) {
        String text = String.valueOf(found);
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
