package org.missionpartnerships.edge.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One mistake in a request, and where it is: in the body, a query or path parameter, or a header.
 *
 * @param pointer RFC 6901, into the body; the empty string is the body itself
 * @param code stable, such as {@code required}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InputError(
        @Nullable String pointer,
        @Nullable String parameter,
        @Nullable String header,
        String code,
        String message) {

    private static final int MOST = 100;

    public static InputError inBody(String pointer, String code, String message) {
        return new InputError(pointer, null, null, code, message);
    }

    public static InputError inParameter(String parameter, String code, String message) {
        return new InputError(null, parameter, null, code, message);
    }

    public static InputError inHeader(String header, String code, String message) {
        return new InputError(null, null, header, code, message);
    }

    /** The problem of a request that has this mistake alone. */
    public Problem alone() {
        return EdgeProblems.INVALID_REQUEST
                .because("%s %s.".formatted(where(), message))
                .withErrors(List.of(this));
    }

    /**
     * The problem of a request with these mistakes.
     *
     * @param errors at least one; those beyond a hundred are counted, not shown
     */
    public static Problem together(List<InputError> errors) {
        InputError first = errors.getFirst();
        return errors.size() == 1
                ? first.alone()
                : EdgeProblems.INVALID_REQUEST
                        .because("The body has %d mistakes, the first: %s %s. Correct what errors lists."
                                .formatted(errors.size(), first.where(), first.message()))
                        .withErrors(errors.subList(0, Math.min(errors.size(), MOST)));
    }

    /** As a sentence about it begins. */
    public String where() {
        if (parameter != null) {
            return "Parameter " + parameter;
        }
        if (header != null) {
            return "Header " + header;
        }
        return pointer == null || pointer.isEmpty() ? "The body" : pointer;
    }
}
