package org.missionpartnerships.published.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money as it was given. Numbers are decimal and exact.
 *
 * @param qualifier how it was given
 * @param value the sum; absent for a range
 * @param min lower end of a range
 * @param max upper end of a range
 * @param currency ISO 4217, such as {@code EUR}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Money(
        @JsonProperty(defaultValue = "exact") Qualifier qualifier,
        @Nullable BigDecimal value,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        String currency) {

    public Money {
        if (qualifier == null) {
            qualifier = min == null && max == null ? Qualifier.EXACT : Qualifier.RANGE;
        }
        value = Qualifier.canonical("Money", value);
        min = Qualifier.canonical("Money", min);
        max = Qualifier.canonical("Money", max);
        qualifier.require("Money", value, min, max);
        requireCurrency(currency);
    }

    private static void requireCurrency(@Nullable String currency) {
        try {
            if (currency != null) {
                Currency.getInstance(currency);
                return;
            }
        } catch (IllegalArgumentException _) {
            // told below, in our own words
        }
        throw new IllegalArgumentException("Money currency %s: expected an ISO 4217 code in capitals, such as EUR"
                .formatted(currency == null ? "is missing" : "\"" + Text.shown(currency) + "\""));
    }

    /**
     * Returns the sum if it can be one that someone sets aside, promises, gives or shifts.
     *
     * @param what names the sum in the message, such as "Sum of the budget"
     * @throws IllegalArgumentException if it is below zero
     */
    public static @Nullable Money requireSum(String what, @Nullable Money sum) {
        if (sum != null && Qualifier.anyBelowZero(sum.value(), sum.min(), sum.max())) {
            throw new IllegalArgumentException("%s is %s: expected 0 or more".formatted(what, sum));
        }
        return sum;
    }

    public static Money exactly(String sum, String currency) {
        return of(Qualifier.EXACT, sum, currency);
    }

    /** All but {@link Qualifier#RANGE}. */
    public static Money of(Qualifier qualifier, String sum, String currency) {
        return new Money(qualifier, new BigDecimal(sum), null, null, currency);
    }

    public static Money between(String min, String max, String currency) {
        return new Money(Qualifier.RANGE, null, new BigDecimal(min), new BigDecimal(max), currency);
    }

    @Override
    public String toString() {
        return currency + " " + qualifier.phrase(value, min, max);
    }
}
