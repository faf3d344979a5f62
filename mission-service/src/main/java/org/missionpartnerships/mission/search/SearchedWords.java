package org.missionpartnerships.mission.search;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.missionpartnerships.edge.problem.InputError;
import org.missionpartnerships.eventsourcing.FoldedText;

/** Words as they are searched for: without accents, in lower case, each found by its beginning. */
public record SearchedWords(List<String> words) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final int LONGEST = 200;

    /** @throws org.missionpartnerships.edge.problem.ProblemException ends the request with 400 if there is no word, or too much */
    public static SearchedWords asked(String parameter, String text) {
        SearchedWords words = of(text);
        if (words.words().isEmpty() || text.length() > LONGEST) {
            String why = "has %d characters and %d words; expected up to %d characters and at least one word"
                    .formatted(text.length(), words.words().size(), LONGEST);
            throw InputError.inParameter(parameter, "invalid", why).alone().exception();
        }
        return words;
    }

    static SearchedWords of(String text) {
        return new SearchedWords(BETWEEN_WORDS
                .splitAsStream(FoldedText.of(text))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    /** All of the words, for {@code to_tsquery('simple', …)}. */
    public String query() {
        return words.stream().map(word -> word + ":*").collect(Collectors.joining(" & "));
    }
}
