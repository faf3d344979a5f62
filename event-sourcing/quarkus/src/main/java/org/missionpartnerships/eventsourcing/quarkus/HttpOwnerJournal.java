package org.missionpartnerships.eventsourcing.quarkus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.consumption.OwnerJournal;
import org.missionpartnerships.published.cloudevents.CloudEventsJson;

/** Journals of other services, as they serve them: pages of CloudEvents under {@code /journal/{ledger}}. */
final class HttpOwnerJournal implements OwnerJournal {

    private final EventSourcingConfig config;
    private final HttpClient http;

    HttpOwnerJournal(EventSourcingConfig config) {
        this.config = config;
        this.http = HttpClient.newBuilder()
                .connectTimeout(config.journalTimeout())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    public List<ReceivedEvent> read(String source, Ledger ledger, long afterSeq, int limit) {
        URI url = URI.create("%s/journal/%s?after=%d&limit=%d".formatted(urlOf(source), ledger, afterSeq, limit));
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(config.journalTimeout())
                .header("Accept", CloudEventsJson.BATCH_MEDIA_TYPE);
        try {
            token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return switch (response.statusCode()) {
                case 200 -> CloudEventsJson.readJournalPage(response.body());
                case 401, 403 ->
                    throw new IOException(
                            "%s refused this service's token (%d). Set mission-partnerships.service-token to one of the role service."
                                    .formatted(source, response.statusCode()));
                default ->
                    throw new IOException("%s answered %d to GET %s".formatted(source, response.statusCode(), url));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The journal of %s could not be read: %s".formatted(source, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException("Interrupted", new IOException(e));
        }
    }

    private String urlOf(String source) {
        EventSourcingConfig.PublishedJournal journal = config.journals().get(source);
        String url = Optional.ofNullable(journal)
                .flatMap(EventSourcingConfig.PublishedJournal::url)
                .orElseThrow(() -> new IllegalStateException(
                        "Where %s serves its journal is not configured. Set mission-partnerships.journals.%s.url."
                                .formatted(source, source)))
                .toString();
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private Optional<String> token() throws IOException {
        return config.serviceTokenFile().isPresent()
                ? Optional.of(Files.readString(config.serviceTokenFile().get()).strip())
                : config.serviceToken();
    }
}
