package org.missionpartnerships.edge.request;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which methods an address has: HTTP wants them named in {@code Allow} when another one was tried. */
@Singleton
class AllowedMethods {

    private final BeanManager beans;
    private volatile List<Route> routes = List.of();

    AllowedMethods(BeanManager beans) {
        this.beans = beans;
    }

    private record Route(Pattern path, String method) {}

    String at(String path) {
        return routes().filter(route -> route.path().matcher(path).matches())
                .map(Route::method)
                .flatMap(method -> method.equals("GET") ? Stream.of("GET", "HEAD") : Stream.of(method))
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), methods -> String.join(", ", methods)));
    }

    private Stream<Route> routes() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Stream.of(type.getMethods())
                        .flatMap(method -> route(type.getAnnotation(Path.class).value(), method)));
    }

    private static Stream<Route> route(String root, Method method) {
        Path own = method.getAnnotation(Path.class);
        String template = "/" + root + "/" + (own == null ? "" : own.value()) + "/";
        String segments = template.replaceAll("/+", "/").replaceAll("/$", "");
        String regex = List.of(segments.split("(?<=})|(?=\\{)")).stream()
                .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                .collect(Collectors.joining());
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> new Route(
                        Pattern.compile(regex),
                        type.getAnnotation(HttpMethod.class).value()));
    }
}
