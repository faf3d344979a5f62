package org.missionpartnerships.mission.city;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name as it is searched for: without accents, in lower case, so that "malaga" finds Málaga and "lodz" Łódź. */
record FoldedName(String value) {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern LIKE_SYMBOLS = Pattern.compile("[\\\\%_]");

    static FoldedName of(String name) {
        String apart = Normalizer.normalize(name.strip(), Normalizer.Form.NFKD);
        String plain = ACCENTS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
        // Letters that Unicode does not take apart.
        return new FoldedName(plain.replace('ł', 'l')
                .replace('ø', 'o')
                .replace('đ', 'd')
                .replace('ð', 'd')
                .replace('ı', 'i')
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("þ", "th"));
    }

    /** A pattern for LIKE that finds the name anywhere; what was searched for is taken as it is. */
    String anywhere() {
        return "%" + LIKE_SYMBOLS.matcher(value).replaceAll("\\\\$0") + "%";
    }
}
