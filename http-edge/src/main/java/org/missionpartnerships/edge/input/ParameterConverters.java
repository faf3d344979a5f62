package org.missionpartnerships.edge.input;

import static org.missionpartnerships.edge.problem.InputError.inParameter;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.problem.InputError;

/** Path and query parameters of every type that has a one-value form in JSON, with the parameter named when it is wrong. */
@Provider
public class ParameterConverters implements ParamConverterProvider {

    private final RequestBinder binder;

    ParameterConverters(RequestBinder binder) {
        this.binder = binder;
    }

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (!binder.readsFromText(type)) {
            return null;
        }
        String name = name(annotations);
        return new ParamConverter<>() {
            @Override
            @SuppressWarnings("unchecked")
            public @Nullable T fromString(@Nullable String text) {
                if (text == null) {
                    return null;
                }
                var errors = new ArrayList<InputError>();
                T value = (T) binder.fromText(text, type, errors);
                if (value == null) {
                    String why = errors.getFirst().message();
                    throw inParameter(name, "invalid", why).alone().exception();
                }
                return value;
            }

            @Override
            public String toString(T value) {
                return value.toString();
            }
        };
    }

    private static String name(Annotation[] annotations) {
        return Stream.of(annotations)
                .map(annotation -> switch (annotation) {
                    case PathParam path -> path.value();
                    case QueryParam query -> query.value();
                    case HeaderParam header -> header.value();
                    case FormParam form -> form.value();
                    default -> null;
                })
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("in the address");
    }
}
