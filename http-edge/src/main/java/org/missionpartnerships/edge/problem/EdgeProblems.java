package org.missionpartnerships.edge.problem;

import jakarta.inject.Singleton;
import java.util.List;

/** The problems that any endpoint of any service can answer with. */
@Singleton
public final class EdgeProblems implements ProblemTypes {

    private static final String FIX = "Correct what errors lists, and send the request again.";

    public static final ProblemType MALFORMED_JSON = new ProblemType(
            "malformed-json",
            400,
            "The body is not JSON",
            "The body is empty, not UTF-8, not one JSON value, names a member twice, or holds a character that text may not hold.",
            "Correct the body at the line and column given.",
            false);
    public static final ProblemType JSON_LIMIT_EXCEEDED = new ProblemType(
            "json-limit-exceeded",
            400,
            "The JSON exceeds a limit",
            "The body nests too deep, or holds a text, number, name or count of members beyond the limit.",
            "Send less in one request.",
            false);
    public static final ProblemType INVALID_REQUEST = new ProblemType(
            "invalid-request",
            400,
            "The request is not valid",
            "A member, parameter or header is missing, unknown, of the wrong type or out of range. All mistakes found are listed.",
            FIX,
            false);
    public static final ProblemType INVALID_PATH = new ProblemType(
            "invalid-path",
            400,
            "The address is not valid",
            "The path or the query holds an encoding, a character or a segment that no address of this service has.",
            "Take the address from the API description, and percent-encode values as UTF-8.",
            false);
    public static final ProblemType UNAUTHENTICATED = new ProblemType(
            "unauthenticated",
            401,
            "A valid token is needed",
            "The request has no bearer token, or one that is expired, not signed by the expected issuer, or meant for another audience.",
            "Get a new token from the identity provider and send it as Authorization: Bearer.",
            false);
    public static final ProblemType FORBIDDEN = new ProblemType(
            "forbidden",
            403,
            "The token does not allow this",
            "The token is valid, but none of its roles may do this.",
            "Use a token with one of the roles that the API description names.",
            false);
    public static final ProblemType OUTSIDE_CITY_SCOPE = new ProblemType(
            "outside-city-scope",
            403,
            "The token is not for this city",
            "The city is not among the cities claim of the token.",
            "Use a token whose cities claim lists the city.",
            false);
    public static final ProblemType OUTSIDE_ORGANISATION_SCOPE = new ProblemType(
            "outside-organisation-scope",
            403,
            "The token is not for this organisation",
            "The organisation is not the one in the organisation claim of the token.",
            "Use a token of the organisation itself.",
            false);
    public static final ProblemType NOT_FOUND = ProblemType.notFound(
            "not-found",
            "There is nothing here",
            "No resource has this address.",
            "Check the address against the API description.");
    public static final ProblemType METHOD_NOT_ALLOWED = new ProblemType(
            "method-not-allowed",
            405,
            "The method is not allowed here",
            "The address exists, but not with this method.",
            "Use one of the methods in the Allow header.",
            false);
    public static final ProblemType NOT_ACCEPTABLE = new ProblemType(
            "not-acceptable",
            406,
            "There is no such representation",
            "The Accept header allows none of the media types that this resource has.",
            "Accept application/json.",
            false);
    public static final ProblemType TIMEOUT = new ProblemType(
            "request-timeout",
            408,
            "The request took too long to arrive",
            "The body did not arrive in time.",
            "Send the request again.",
            true);
    public static final ProblemType ELSEWHERE = ProblemType.conflict(
            "id-taken",
            "The id belongs to another city",
            "Something with this id exists under another city; ids are unique across cities.",
            "Choose another id, or address the thing under its own city.");
    public static final ProblemType STALE = new ProblemType(
            "stale-version",
            412,
            "The resource changed since you read it",
            "The version in If-Match is not the current one.",
            "Read the resource again, decide again, and send its new ETag.",
            false);
    public static final ProblemType TOO_LARGE = new ProblemType(
            "body-too-large",
            413,
            "The body is too large",
            "The body has more bytes than this service reads.",
            "Send less in one request.",
            false);
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE = new ProblemType(
            "unsupported-media-type",
            415,
            "The media type is not supported",
            "The body is not declared as application/json in UTF-8, or it is compressed.",
            "Send Content-Type: application/json, and no Content-Encoding.",
            false);
    public static final ProblemType KEY_REUSED = ProblemType.refused(
            "idempotency-key-reused",
            "The idempotency key was used for something else",
            "A request with the same Idempotency-Key had another method, address or body.",
            "Use a new key for a new request, and the same key only to repeat the same one.");
    public static final ProblemType TOO_MANY_REQUESTS = new ProblemType(
            "too-many-requests",
            429,
            "Too many requests",
            "The caller sends more than one caller may. What is allowed and what is left stand in RateLimit-Policy and RateLimit.",
            "Wait as Retry-After says, and go on slower.",
            true);
    public static final ProblemType INTERNAL_ERROR = new ProblemType(
            "internal-error",
            500,
            "The service failed",
            "Something that the service did not foresee.",
            "Repeat the request with the same Idempotency-Key; report the requestId if it fails again.",
            true);
    public static final ProblemType OVERLOADED = new ProblemType(
            "overloaded",
            503,
            "The service is busy",
            "As many requests are under way as this instance takes on.",
            "Wait as Retry-After says, and send the request again.",
            true);
    public static final ProblemType JOURNAL_UNAVAILABLE = new ProblemType(
            "journal-unavailable",
            503,
            "The journal does not answer",
            "The database is unreachable, or did not answer in time.",
            "Wait as Retry-After says, and repeat the request with the same Idempotency-Key.",
            true);
    public static final ProblemType NOT_CAUGHT_UP = new ProblemType(
            "not-caught-up",
            503,
            "This service has not seen that event yet",
            "The position in the After header was not applied within the time that the request could wait.",
            "Wait as Retry-After says, and send the request again.",
            true);

    @Override
    public List<ProblemType> types() {
        return List.of(
                MALFORMED_JSON,
                JSON_LIMIT_EXCEEDED,
                INVALID_REQUEST,
                INVALID_PATH,
                UNAUTHENTICATED,
                FORBIDDEN,
                OUTSIDE_CITY_SCOPE,
                OUTSIDE_ORGANISATION_SCOPE,
                NOT_FOUND,
                METHOD_NOT_ALLOWED,
                NOT_ACCEPTABLE,
                TIMEOUT,
                ELSEWHERE,
                STALE,
                TOO_LARGE,
                UNSUPPORTED_MEDIA_TYPE,
                KEY_REUSED,
                TOO_MANY_REQUESTS,
                INTERNAL_ERROR,
                OVERLOADED,
                JOURNAL_UNAVAILABLE,
                NOT_CAUGHT_UP);
    }
}
