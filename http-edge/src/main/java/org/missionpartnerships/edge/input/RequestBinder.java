package org.missionpartnerships.edge.input;

import static org.missionpartnerships.edge.problem.InputError.inBody;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.input.BoundRecords.Member;
import org.missionpartnerships.edge.problem.InputError;
import org.missionpartnerships.edge.problem.ProblemException;

/**
 * From a JSON tree to a request record, naming every mistake at once: what is missing, what is unknown, what has the wrong
 * type, and what a value type's own constructor refuses.
 */
@Singleton
public class RequestBinder {

    private final ObjectMapper json;
    private final Validator validator;
    private final BoundRecords records;

    RequestBinder(ObjectMapper json, Validator validator) {
        this.json = strict(json);
        this.validator = validator;
        this.records = new BoundRecords(this.json);
    }

    private static ObjectMapper strict(ObjectMapper json) {
        ObjectMapper strict = json.copy()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT);
        strict.setConfig(strict.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        for (CoercionInputShape shape :
                List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            strict.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
            strict.coercionConfigFor(LogicalType.DateTime).setCoercion(shape, CoercionAction.Fail);
        }
        return strict;
    }

    /** @throws ProblemException with all mistakes, if there are any */
    public Object bind(JsonNode body, Type type) {
        var errors = new ArrayList<InputError>();
        Object bound = read(body, json.constructType(type), "", errors);
        if (bound == null || !errors.isEmpty()) {
            throw InputError.together(errors).exception();
        }
        var violations = validator.validate(bound);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return bound;
    }

    /** Whether the type has a form as one text: a number, a date, an enum, an id. */
    boolean readsFromText(Class<?> type) {
        return isWhole(type)
                || isDecimal(type)
                || type == boolean.class
                || type == Boolean.class
                || type == UUID.class
                || type == LocalDate.class
                || type == Instant.class
                || type.isEnum()
                || (type.isRecord() && records.of(json.constructType(type)).isEmpty());
    }

    /** Why the text is not a value of the type; empty if it is one. */
    Optional<String> whyNot(String text, Class<?> type) {
        var errors = new ArrayList<InputError>();
        fromText(text, type, errors);
        return errors.stream().map(InputError::message).findFirst();
    }

    /** The value, or null if the errors now say why there is none. */
    @Nullable
    Object fromText(String text, Class<?> type, List<InputError> errors) {
        JsonNode node = TextNode.valueOf(text);
        if (isWhole(type) && text.matches("-?[0-9]{1,18}")) {
            node = LongNode.valueOf(Long.parseLong(text));
        } else if (isDecimal(type) && text.matches("-?[0-9]{1,50}(\\.[0-9]{1,50})?")) {
            node = DecimalNode.valueOf(new BigDecimal(text));
        } else if ((type == boolean.class || type == Boolean.class) && text.matches("true|false")) {
            node = BooleanNode.valueOf(text.equals("true"));
        }
        return read(node, json.constructType(type), "", errors);
    }

    /** The value, or null if the errors now say why there is none. */
    private @Nullable Object read(JsonNode node, JavaType type, String pointer, List<InputError> errors) {
        if (type.isReferenceType()) {
            return read(node, type.getReferencedType(), pointer, errors);
        }
        if (node.isNull()) {
            errors.add(inBody(pointer, "required", "is null; expected " + expected(type)));
            return null;
        }
        int before = errors.size();
        List<Member> members = records.of(type).orElse(null);
        if (members != null) {
            return readRecord(node, type, members, pointer, errors);
        }
        if (type.isCollectionLikeType() || type.isArrayType()) {
            if (!node.isArray()) {
                return wrongType(node, type, pointer, errors);
            }
            for (int i = 0; i < node.size(); i++) {
                read(node.get(i), type.getContentType(), pointer + "/" + i, errors);
            }
        } else if (type.isMapLikeType()) {
            if (!node.isObject()) {
                return wrongType(node, type, pointer, errors);
            }
            node.properties()
                    .forEach(entry ->
                            read(entry.getValue(), type.getContentType(), child(pointer, entry.getKey()), errors));
        } else if (!shapeFits(node, type)) {
            return wrongType(node, type, pointer, errors);
        } else if (type.hasRawClass(String.class)) {
            return node.textValue();
        }
        return errors.size() > before ? null : convert(node, type, pointer, errors);
    }

    private @Nullable Object readRecord(
            JsonNode node, JavaType type, List<Member> members, String pointer, List<InputError> errors) {
        if (!node.isObject()) {
            return wrongType(node, type, pointer, errors);
        }
        int before = errors.size();
        var missing = new ArrayList<Member>();
        for (Member member : members) {
            JsonNode value = node.get(member.name());
            if (value != null && !value.isNull()) {
                read(value, member.type(), child(pointer, member.name()), errors);
            } else if (!member.mayBeAbsent()) {
                missing.add(member);
            }
        }
        node.fieldNames().forEachRemaining(name -> {
            if (members.stream().noneMatch(member -> member.name().equals(name))) {
                String known = members.stream().map(Member::name).collect(Collectors.joining(", "));
                errors.add(inBody(child(pointer, name), "unknown", "is not known; expected one of " + known));
            }
        });
        if (errors.size() > before) {
            missing.forEach(member -> errors.add(required(pointer, member)));
            return null;
        }
        return construct(node, type, missing, pointer, errors);
    }

    // A constructor may give an absent member its value; only one that is still missing afterwards was required. When
    // the
    // constructor refuses what is there, its reason says more than what else may be missing.
    private @Nullable Object construct(
            JsonNode node, JavaType type, List<Member> missing, String pointer, List<InputError> errors) {
        try {
            Object value = json.treeToValue(node, type);
            List<Member> required =
                    missing.stream().filter(member -> !member.isSetIn(value)).toList();
            required.forEach(member -> errors.add(required(pointer, member)));
            return required.isEmpty() ? value : null;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            String reason = reasonGiven(e);
            if (reason == null && !missing.isEmpty()) {
                missing.forEach(member -> errors.add(required(pointer, member)));
                return null;
            }
            return refused(reason, node, type, pointer, errors);
        }
    }

    private @Nullable Object convert(JsonNode node, JavaType type, String pointer, List<InputError> errors) {
        try {
            return json.treeToValue(node, type);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return refused(reasonGiven(e), node, type, pointer, errors);
        }
    }

    private @Nullable Object refused(
            @Nullable String reason, JsonNode node, JavaType type, String pointer, List<InputError> errors) {
        if (reason == null) {
            return wrongType(node, type, pointer, errors);
        }
        errors.add(inBody(pointer, "invalid", reason));
        return null;
    }

    /** What a value type's constructor or factory said; null if the refusal is Jackson's own. */
    private static @Nullable String reasonGiven(Throwable refusal) {
        boolean ours = refusal instanceof ValueInstantiationException;
        for (Throwable cause = refusal.getCause(); cause != null; cause = cause.getCause()) {
            if (ours && (cause instanceof IllegalArgumentException || cause instanceof DateTimeException)) {
                return cause.getMessage();
            }
        }
        return null;
    }

    private @Nullable Object wrongType(JsonNode node, JavaType type, String pointer, List<InputError> errors) {
        errors.add(inBody(pointer, "type", "is %s; expected %s".formatted(found(node), expected(type))));
        return null;
    }

    private InputError required(String pointer, Member member) {
        return inBody(child(pointer, member.name()), "required", "is missing; expected " + expected(member.type()));
    }

    private static boolean shapeFits(JsonNode node, JavaType type) {
        Class<?> raw = type.getRawClass();
        if (raw == String.class
                || raw == UUID.class
                || raw == LocalDate.class
                || raw == Instant.class
                || type.isEnumType()) {
            return node.isTextual();
        }
        if (isWhole(raw)) {
            return node.isIntegralNumber();
        }
        if (isDecimal(raw)) {
            return node.isNumber();
        }
        return raw != boolean.class && raw != Boolean.class || node.isBoolean();
    }

    private String expected(JavaType type) {
        Class<?> raw = type.getRawClass();
        if (type.isReferenceType()) {
            return expected(type.getReferencedType());
        }
        if (type.isEnumType()) {
            return Arrays.stream(raw.getEnumConstants())
                    .map(constant -> json.convertValue(constant, String.class))
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (isWhole(raw)) {
            return raw == int.class || raw == Integer.class
                    ? "a whole number from %d to %d".formatted(Integer.MIN_VALUE, Integer.MAX_VALUE)
                    : "a whole number";
        }
        if (isDecimal(raw)) {
            return "a number";
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return "true or false";
        }
        if (raw == LocalDate.class) {
            return "a day, such as 2024-03-01";
        }
        if (raw == Instant.class) {
            return "an instant in UTC, such as 2024-03-01T12:00:00Z";
        }
        if (raw == UUID.class) {
            return "a UUID";
        }
        if (type.isCollectionLikeType() || type.isArrayType()) {
            return "an array";
        }
        if (type.isMapLikeType() || records.of(type).isPresent()) {
            return "an object";
        }
        if (raw == URI.class) {
            return "an address, such as https://example.org/progress";
        }
        return raw == String.class || raw.isRecord() ? "a text" : "a value as the API description gives it";
    }

    private static boolean isWhole(Class<?> raw) {
        return raw == int.class
                || raw == long.class
                || raw == Integer.class
                || raw == Long.class
                || raw == short.class
                || raw == Short.class
                || raw == BigInteger.class;
    }

    private static boolean isDecimal(Class<?> raw) {
        return raw == BigDecimal.class
                || raw == double.class
                || raw == Double.class
                || raw == float.class
                || raw == Float.class;
    }

    private static String found(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> "the text \"%s\"".formatted(shortened(node.textValue()));
            case NUMBER -> "the number " + shortened(node.asText());
            case BOOLEAN -> node.asText();
            case ARRAY -> "an array";
            case OBJECT, POJO -> "an object";
            case NULL, MISSING, BINARY -> "null";
        };
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
