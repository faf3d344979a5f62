package org.missionpartnerships.edge.problem;

import java.util.regex.Pattern;

/**
 * A kind of problem, as the catalogue at {@code /problems} shows it. The code is part of the API: it never changes its
 * meaning.
 *
 * @param code a slug, unique in the service
 * @param status the HTTP status, 400 to 599
 * @param title the same for every occurrence
 * @param cause when it happens
 * @param nextStep what the caller can do about it
 * @param retryable whether the same request may succeed later, unchanged
 */
public record ProblemType(String code, int status, String title, String cause, String nextStep, boolean retryable) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public ProblemType {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "Problem code %s: expected a slug such as mission-not-found".formatted(code));
        }
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("Problem %s: status %d, expected 400 to 599".formatted(code, status));
        }
    }

    /** 404: the thing does not exist, as far as the caller may know. */
    public static ProblemType notFound(String code, String title, String cause, String nextStep) {
        return new ProblemType(code, 404, title, cause, nextStep, false);
    }

    /** 409: it collides with what is there. */
    public static ProblemType conflict(String code, String title, String cause, String nextStep) {
        return new ProblemType(code, 409, title, cause, nextStep, false);
    }

    /** 422: well-formed, but a rule refuses it. */
    public static ProblemType refused(String code, String title, String cause, String nextStep) {
        return new ProblemType(code, 422, title, cause, nextStep, false);
    }

    /** Where the catalogue describes it; the value of {@code type} in a response. */
    public String path() {
        return "/problems/" + code;
    }

    /** An occurrence. The detail says what, which one, expected and actual, and the next step. */
    public Problem because(String detail) {
        return Problem.of(this, detail);
    }
}
