package org.missionpartnerships.edge.input;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.missionpartnerships.edge.EdgeConfig;
import org.missionpartnerships.edge.problem.EdgeProblems;
import org.missionpartnerships.edge.request.CurrentRequest;

/** Every JSON request body comes in through here. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
@Priority(Priorities.USER - 1000)
public class RequestBodyReader implements MessageBodyReader<Object> {

    private final RequestBinder binder;
    private final CurrentRequest request;
    private final jakarta.inject.Provider<EdgeConfig> config;

    // Readers are made while the application is built; its configuration is there only afterwards.
    RequestBodyReader(RequestBinder binder, CurrentRequest request, jakarta.inject.Provider<EdgeConfig> config) {
        this.binder = binder;
        this.request = request;
        this.config = config;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return true;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        String charset = mediaType.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw EdgeProblems.UNSUPPORTED_MEDIA_TYPE
                    .because("The body is declared as %s; expected UTF-8.".formatted(charset))
                    .exception();
        }
        int maxBytes = Math.toIntExact(config.get().maxBodySize().asLongValue());
        byte[] body = stream.readNBytes(maxBytes + 1);
        if (body.length > maxBytes) {
            throw EdgeProblems.TOO_LARGE
                    .because("The body has more than %d bytes. Send less in one request.".formatted(maxBytes))
                    .with("maxBytes", maxBytes)
                    .withHeader("Connection", "close")
                    .exception();
        }
        request.keepBody(body);
        return binder.bind(StrictJson.read(body), generic);
    }
}
