package org.missionpartnerships.published.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a statement is written.
 *
 * @param document id or address of the document, such as {@code ipi-2025-09}
 * @param locator the place in it, such as {@code L298}
 * @param quoteHash {@code sha256:} and the hash of the quoted words, which are not copied
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Source(
        String document, @Nullable String locator, @Nullable String quoteHash) {

    private static final Pattern QUOTE_HASH = Pattern.compile("sha256:[0-9a-f]{64}");

    public Source {
        Text.require("Source document", document, 300);
        Text.requireIfGiven("Source locator", locator, 200);
        if (quoteHash != null && !QUOTE_HASH.matcher(quoteHash).matches()) {
            throw new IllegalArgumentException(
                    "Source quote hash \"%s\": expected sha256: and 64 hexadecimal digits in lower case"
                            .formatted(Text.shown(quoteHash)));
        }
    }

    public static Source of(String document, String locator) {
        return new Source(document, locator, null);
    }

    @Override
    public String toString() {
        return locator == null ? document : document + " " + locator;
    }
}
