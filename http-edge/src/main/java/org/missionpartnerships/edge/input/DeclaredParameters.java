package org.missionpartnerships.edge.input;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters that a resource method takes, those of its {@code @BeanParam}s among them, by name. */
record DeclaredParameters(Map<String, Class<?>> types) {

    static DeclaredParameters of(Method method) {
        var found = new DeclaredParameters(new TreeMap<>());
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    found.add(field, field.getName(), field.getType());
                }
            } else {
                found.add(parameter, parameter.getName(), parameter.getType());
            }
        }
        return found;
    }

    private void add(AnnotatedElement element, String ownName, Class<?> type) {
        QueryParam standard = element.getAnnotation(QueryParam.class);
        RestQuery quarkus = element.getAnnotation(RestQuery.class);
        if (standard != null) {
            types.put(standard.value(), type);
        } else if (quarkus != null) {
            types.put(quarkus.value().isEmpty() ? ownName : quarkus.value(), type);
        }
    }
}
