package org.missionpartnerships.eventsourcing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is searched for, and as ids are made of it: without accents, in lower case. {@code Łódź} becomes {@code lodz}. */
public final class FoldedText {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private FoldedText() {}

    public static String of(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String plain = ACCENTS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
        // Letters that Unicode does not take apart.
        return plain.replace('ł', 'l')
                .replace('ø', 'o')
                .replace('đ', 'd')
                .replace('ð', 'd')
                .replace('ı', 'i')
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("þ", "th");
    }
}
