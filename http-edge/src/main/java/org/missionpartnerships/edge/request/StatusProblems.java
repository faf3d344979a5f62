package org.missionpartnerships.edge.request;

import org.missionpartnerships.edge.problem.EdgeProblems;
import org.missionpartnerships.edge.problem.Problem;

/** What a bare status means, where the framework says no more. */
final class StatusProblems {

    private StatusProblems() {}

    static Problem of(int status) {
        return switch (status) {
            case 400 ->
                EdgeProblems.INVALID_REQUEST.because(
                        "The request cannot be read. Check its syntax against the API description.");
            case 401 -> EdgeProblems.UNAUTHENTICATED.because(EdgeProblems.UNAUTHENTICATED.nextStep());
            case 403 -> EdgeProblems.FORBIDDEN.because(EdgeProblems.FORBIDDEN.cause());
            case 404 ->
                EdgeProblems.NOT_FOUND.because("No resource has this address. Check it against the API description.");
            case 405 ->
                EdgeProblems.METHOD_NOT_ALLOWED.because(
                        "The address exists, but not with this method. Use one that Allow lists.");
            case 406 ->
                EdgeProblems.NOT_ACCEPTABLE.because(
                        "The Accept header allows nothing that this resource has. Accept application/json.");
            case 408 -> EdgeProblems.TIMEOUT.because("The body did not arrive in time. Send the request again.");
            case 413 ->
                EdgeProblems.TOO_LARGE.because(
                        "The body has more bytes than this service reads. Send less in one request.");
            case 415 ->
                EdgeProblems.UNSUPPORTED_MEDIA_TYPE.because(
                        "The body must be declared as Content-Type: application/json.");
            case 429 -> EdgeProblems.TOO_MANY_REQUESTS.because("Too many requests. Wait as Retry-After says.");
            case 503 ->
                EdgeProblems.OVERLOADED.because("The service cannot answer now. Wait and send the request again.");
            default ->
                status >= 400 && status < 500
                        ? EdgeProblems.INVALID_REQUEST.because(
                                "The request was refused with status %d.".formatted(status))
                        : EdgeProblems.INTERNAL_ERROR.because(
                                "The service failed. Repeat the request with the same Idempotency-Key; report the requestId if it fails again.");
        };
    }
}
