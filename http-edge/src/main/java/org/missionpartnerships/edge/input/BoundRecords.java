package org.missionpartnerships.edge.input;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBase;
import com.fasterxml.jackson.databind.deser.DefaultDeserializationContext;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which types are JSON objects with one member per record component, and what those members are. */
final class BoundRecords {

    private final ObjectMapper json;
    private final Map<JavaType, Optional<List<Member>>> known = new ConcurrentHashMap<>();

    BoundRecords(ObjectMapper json) {
        this.json = json;
    }

    /** A member of the JSON object. */
    record Member(String name, JavaType type, boolean mayBeAbsent, Method accessor) {

        boolean isSetIn(Object owner) {
            try {
                return accessor.invoke(owner) != null;
            } catch (ReflectiveOperationException _) {
                return false;
            }
        }
    }

    /** Empty if the type reads its JSON in a way of its own, as a one-value id does. */
    Optional<List<Member>> of(JavaType type) {
        return known.computeIfAbsent(type, this::inspect);
    }

    private Optional<List<Member>> inspect(JavaType type) {
        if (!type.getRawClass().isRecord() || !readsMembers(type)) {
            return Optional.empty();
        }
        var members = new ArrayList<Member>();
        for (RecordComponent component : type.getRawClass().getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            members.add(member(component, type));
        }
        return Optional.of(List.copyOf(members));
    }

    private boolean readsMembers(JavaType type) {
        var context = ((DefaultDeserializationContext) json.getDeserializationContext())
                .createDummyInstance(json.getDeserializationConfig());
        try {
            return context.findRootValueDeserializer(type) instanceof BeanDeserializerBase bean
                    && bean.getValueInstantiator().canCreateFromObjectWith();
        } catch (JsonMappingException e) {
            throw new IllegalStateException("Request type %s cannot be read from JSON".formatted(type), e);
        }
    }

    private Member member(RecordComponent component, JavaType owner) {
        JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
        String name = property == null || property.value().isEmpty() ? component.getName() : property.value();
        JavaType type = json.getTypeFactory().resolveMemberType(component.getGenericType(), owner.getBindings());
        boolean mayBeAbsent = component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || type.hasRawClass(Optional.class)
                || (property != null && !property.defaultValue().isEmpty());
        return new Member(name, type, mayBeAbsent, component.getAccessor());
    }
}
