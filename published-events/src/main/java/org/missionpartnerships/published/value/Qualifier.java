package org.missionpartnerships.published.value;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How a figure was given. "Nearly 300,000" is not 300,000, and nobody may make it so. */
public enum Qualifier {
    @JsonProperty("exact")
    EXACT(""),
    @JsonProperty("approximate")
    APPROXIMATE("about "),
    /** Between {@code min} and {@code max}, both included. */
    @JsonProperty("range")
    RANGE(""),
    @JsonProperty("moreThan")
    MORE_THAN("more than "),
    @JsonProperty("atLeast")
    AT_LEAST("at least "),
    @JsonProperty("lessThan")
    LESS_THAN("less than "),
    /** A little less. */
    @JsonProperty("nearly")
    NEARLY("nearly "),
    /** At most. */
    @JsonProperty("upTo")
    UP_TO("up to "),
    /** An order of magnitude only: with value 100, "hundreds of". */
    @JsonProperty("multiplesOf")
    MULTIPLES_OF("");

    private static final int MAX_INTEGER_DIGITS = 30;
    private static final int MAX_DECIMALS = 12;

    private final String words;

    Qualifier(String words) {
        this.words = words;
    }

    /** Checks that the figure has the numbers that this qualifier needs, and no others. */
    void require(String what, @Nullable BigDecimal value, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        if (this == RANGE) {
            if (value != null || min == null || max == null || min.compareTo(max) >= 0) {
                throw new IllegalArgumentException(
                        "%s: a range has min and max, min below max, and no value; got min %s, max %s, value %s"
                                .formatted(what, shown(min), shown(max), shown(value)));
            }
        } else if (value == null || min != null || max != null) {
            throw new IllegalArgumentException(
                    "%s: all but a range have a value, and neither min nor max; got value %s, min %s, max %s"
                            .formatted(what, shown(value), shown(min), shown(max)));
        } else if (this == MULTIPLES_OF && value.signum() <= 0) {
            throw new IllegalArgumentException("%s: multiplesOf needs a value above 0, such as 100 for hundreds; got %s"
                    .formatted(what, shown(value)));
        }
    }

    String phrase(@Nullable BigDecimal value, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        return switch (this) {
            case RANGE -> shown(min) + " to " + shown(max);
            case MULTIPLES_OF -> magnitude(shown(value));
            case EXACT, APPROXIMATE, MORE_THAN, AT_LEAST, LESS_THAN, NEARLY, UP_TO -> words + shown(value);
        };
    }

    private static String magnitude(String value) {
        return switch (value) {
            case "10" -> "tens of";
            case "12" -> "dozens of";
            case "100" -> "hundreds of";
            case "1000" -> "thousands of";
            case "1000000" -> "millions of";
            default -> "multiples of " + value;
        };
    }

    /** One spelling per number: no exponent, no trailing zeros. Equal figures are then equal values and equal bytes. */
    static @Nullable BigDecimal canonical(String what, @Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        // Looked at before anything is spelled out: 1e999999999 is short until someone writes its zeros.
        long integerDigits = (long) number.precision() - number.scale();
        if (number.precision() > MAX_INTEGER_DIGITS + MAX_DECIMALS || integerDigits > MAX_INTEGER_DIGITS) {
            throw new IllegalArgumentException(
                    "%s: a number with too many digits; expected at most %d before the decimal point and %d after"
                            .formatted(what, MAX_INTEGER_DIGITS, MAX_DECIMALS));
        }
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.scale() > MAX_DECIMALS) {
            throw new IllegalArgumentException("%s: a number with %d decimals; expected at most %d"
                    .formatted(what, stripped.scale(), MAX_DECIMALS));
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static boolean anyBelowZero(@Nullable BigDecimal... numbers) {
        for (BigDecimal number : numbers) {
            if (number != null && number.signum() < 0) {
                return true;
            }
        }
        return false;
    }

    private static String shown(@Nullable BigDecimal number) {
        return number == null ? "none" : number.toPlainString();
    }
}
