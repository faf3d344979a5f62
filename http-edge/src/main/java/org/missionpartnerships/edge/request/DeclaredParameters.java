package org.missionpartnerships.edge.request;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters that a resource method takes, those of its {@code @BeanParam}s among them. */
record DeclaredParameters(Set<String> names, Set<String> repeatable) {

    static DeclaredParameters of(Method method) {
        var found = new DeclaredParameters(new TreeSet<>(), new TreeSet<>());
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
        if (standard == null && quarkus == null) {
            return;
        }
        String name = standard != null ? standard.value() : quarkus.value().isEmpty() ? ownName : quarkus.value();
        names.add(name);
        if (Collection.class.isAssignableFrom(type)) {
            repeatable.add(name);
        }
    }
}
