package org.missionpartnerships.testsupport.specs;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a record of any type, the same each time: ids are alike wherever they are of one type, what may be absent is absent,
 * lists are empty, and whatever else a record asks for is given by the type or by the name of its component.
 */
public final class Samples {

    private static final UUID ID = UUID.fromString("01938f5c-6f1e-7a3b-9c2d-4e5f60718200");

    private final Map<Class<?>, Object> byType;
    private final Map<String, Object> byName;
    private final String text;

    private Samples(Map<Class<?>, Object> byType, Map<String, Object> byName, String text) {
        this.byType = Map.copyOf(byType);
        this.byName = Map.copyOf(byName);
        this.text = text;
    }

    public static Samples plain() {
        return new Samples(Map.of(), Map.of(), "A ");
    }

    /** Each component of this type that may not be absent is this. */
    public <T> Samples with(Class<T> type, T value) {
        Map<Class<?>, Object> more = new HashMap<>(byType);
        more.put(type, value);
        return new Samples(more, byName, text);
    }

    /** Each component of this name is this, where it is of that type, also if it may be absent. */
    public Samples with(String component, Object value) {
        Map<String, Object> more = new HashMap<>(byName);
        more.put(component, value);
        return new Samples(byType, more, text);
    }

    /** The same ids, and other words. */
    public Samples inOtherWords() {
        return new Samples(byType, byName, "Another ");
    }

    public <T> T of(Class<T> type) {
        return type.cast(make(type, type.getSimpleName()));
    }

    private Object make(Class<?> type, String name) {
        if (byType.containsKey(type)) {
            return byType.get(type);
        }
        if (type == String.class) {
            return text + name;
        }
        if (type == int.class || type == Integer.class) {
            return 1;
        }
        if (type == long.class || type == Long.class) {
            return 1L;
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type == UUID.class) {
            return ID;
        }
        if (type == List.class) {
            return List.of();
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isRecord()) {
            return record(type);
        }
        if (type.isSealed()) {
            return make(type.getPermittedSubclasses()[0], name);
        }
        throw new IllegalArgumentException("No sample for %s %s: give one by type or by name".formatted(type, name));
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> isId(components) ? (Object) slug(type) : value(component))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    "%s does not take %s: give a component by name".formatted(type.getName(), Arrays.toString(values)),
                    e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isId(RecordComponent[] components) {
        return components.length == 1
                && components[0].getType() == String.class
                && components[0].getName().equals("value");
    }

    private static String slug(Class<?> type) {
        return String.join("-", type.getSimpleName().split("(?<=[a-z])(?=[A-Z])"))
                .toLowerCase(Locale.ROOT);
    }

    private @Nullable Object value(RecordComponent component) {
        Object given = byName.get(component.getName());
        if (given != null && boxed(component.getType()).isInstance(given)) {
            return given;
        }
        boolean mayBeAbsent = Stream.of(component.getAnnotatedType().getAnnotations(), component.getAnnotations())
                .flatMap(Stream::of)
                .anyMatch(annotation -> annotation.annotationType() == Nullable.class);
        return mayBeAbsent ? null : make(component.getType(), component.getName());
    }

    private static Class<?> boxed(Class<?> type) {
        if (type == int.class) {
            return Integer.class;
        }
        return type == boolean.class ? Boolean.class : type;
    }
}
