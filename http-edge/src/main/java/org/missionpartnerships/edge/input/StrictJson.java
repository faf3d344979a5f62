package org.missionpartnerships.edge.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.missionpartnerships.edge.problem.InputError.inBody;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.missionpartnerships.edge.problem.EdgeProblems;
import org.missionpartnerships.edge.problem.ProblemException;

/**
 * Reads one JSON value, strictly and within bounds: UTF-8 without overlong forms, no member twice, nothing after the value,
 * no NUL and no lone surrogate in any text. What it refuses it refuses with a place.
 */
final class StrictJson {

    static final int MAX_DEPTH = 64;
    static final int MAX_TEXT = 64 * 1024;
    static final int MAX_NAME = 256;
    static final int MAX_DIGITS = 100;
    static final int MAX_EXPONENT = 100;
    static final int MAX_MEMBERS = 1_000;
    static final int MAX_ITEMS = 10_000;
    static final int MAX_TOKENS = 100_000;

    // Depth and count of tokens are counted here, to be named in our words; the factory's own bounds catch what it
    // reads ahead.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH + 1)
                    .maxStringLength(MAX_TEXT)
                    .maxNameLength(MAX_NAME)
                    .maxNumberLength(MAX_DIGITS)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private final JsonParser parser;
    private int tokens;

    private StrictJson(JsonParser parser) {
        this.parser = parser;
    }

    static JsonNode read(byte[] body) {
        if (body.length == 0) {
            throw malformed("The body is empty; expected a JSON object");
        }
        try (JsonParser parser = FACTORY.createParser(text(body))) {
            return new StrictJson(parser).document();
        } catch (StreamConstraintsException e) {
            throw limit(
                    "a text of more than %d characters, a name of more than %d, a number of more than %d digits, or more than %d levels"
                            .formatted(MAX_TEXT, MAX_NAME, MAX_DIGITS, MAX_DEPTH),
                    e.getLocation());
        } catch (JsonProcessingException e) {
            throw malformed("The body is not JSON%s: %s"
                    .formatted(place(e.getLocation()), withoutOptions(e.getOriginalMessage())));
        } catch (IOException e) {
            throw malformed("The body cannot be read");
        }
    }

    private static String text(byte[] body) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            if (text.startsWith("\uFEFF")) {
                throw malformed("The body begins with a byte order mark; send UTF-8 without one");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw malformed("The body is not valid UTF-8");
        }
    }

    private JsonNode document() throws IOException {
        next();
        if (parser.currentToken() == null) {
            throw malformed("The body is empty; expected a JSON object");
        }
        JsonNode value = value("", 1);
        if (parser.nextToken() != null) {
            throw malformed("The body goes on after the JSON value%s; expected one value"
                    .formatted(place(parser.currentTokenLocation())));
        }
        return value;
    }

    private JsonNode value(String pointer, int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw limit("more than %d levels".formatted(MAX_DEPTH), parser.currentTokenLocation());
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(pointer, depth);
            case START_ARRAY -> array(pointer, depth);
            case VALUE_STRING -> NODES.textNode(clean(parser.getText(), pointer));
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(decimal());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw malformed("The body is not JSON" + place(parser.currentTokenLocation()));
        };
    }

    private ObjectNode object(String pointer, int depth) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (next() != JsonToken.END_OBJECT) {
            String name = clean(parser.currentName(), pointer);
            String at = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            if (object.has(name)) {
                throw EdgeProblems.MALFORMED_JSON
                        .because("The body names %s twice%s; expected once."
                                .formatted(at, place(parser.currentTokenLocation())))
                        .withErrors(List.of(inBody(at, "duplicate", "stands twice, expected once")))
                        .exception();
            }
            if (object.size() == MAX_MEMBERS) {
                throw limit("more than %d members in one object".formatted(MAX_MEMBERS), parser.currentTokenLocation());
            }
            next();
            object.set(name, value(at, depth + 1));
        }
        return object;
    }

    private ArrayNode array(String pointer, int depth) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (next() != JsonToken.END_ARRAY) {
            if (array.size() == MAX_ITEMS) {
                throw limit("more than %d items in one array".formatted(MAX_ITEMS), parser.currentTokenLocation());
            }
            array.add(value(pointer + "/" + array.size(), depth + 1));
        }
        return array;
    }

    private JsonToken next() throws IOException {
        if (++tokens > MAX_TOKENS) {
            throw limit("more than %d values and names".formatted(MAX_TOKENS), parser.currentTokenLocation());
        }
        return parser.nextToken();
    }

    // 1e999999999 is short to write, and gigabytes when written out.
    private BigDecimal decimal() throws IOException {
        try {
            BigDecimal number = parser.getDecimalValue();
            if (Math.abs((long) number.scale()) <= MAX_EXPONENT) {
                return number;
            }
        } catch (NumberFormatException _) {
            // An exponent of more digits than any number has: refused below, as the others that are too large.
        }
        throw limit("a number beyond 10 to the power of %d".formatted(MAX_EXPONENT), parser.currentTokenLocation());
    }

    private String clean(String text, String pointer) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == 0) {
                throw unfit("the character NUL", pointer);
            }
            if (Character.isHighSurrogate(c)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (Character.isSurrogate(c)) {
                throw unfit("half of a surrogate pair", pointer);
            }
        }
        return text;
    }

    private ProblemException unfit(String what, String pointer) {
        return EdgeProblems.MALFORMED_JSON
                .because("The body holds %s%s, which text may not hold. Leave it out."
                        .formatted(what, place(parser.currentTokenLocation())))
                .withErrors(List.of(inBody(pointer, "character", "holds " + what)))
                .exception();
    }

    private static ProblemException malformed(String detail) {
        return EdgeProblems.MALFORMED_JSON.because(detail + ".").exception();
    }

    private static ProblemException limit(String what, JsonLocation location) {
        return EdgeProblems.JSON_LIMIT_EXCEEDED
                .because("The body holds %s%s. Send less in one request.".formatted(what, place(location)))
                .exception();
    }

    private static String place(JsonLocation location) {
        return location == null ? "" : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }

    // The parser's messages go on to name its own options and sources, which are not the caller's.
    private static String withoutOptions(String message) {
        return message.replaceAll(
                        "(?s)(: | \\()(enable|start marker|maybe|for Object|for Array|was expecting \\().*", "")
                .strip();
    }
}
