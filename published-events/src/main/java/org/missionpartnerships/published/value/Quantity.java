package org.missionpartnerships.published.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it was given: never made more exact than its source. Numbers are decimal and exact.
 *
 * @param qualifier how it was given
 * @param value the number; absent for a range
 * @param min lower end of a range
 * @param max upper end of a range
 * @param unit what is counted or measured, such as {@code t}, {@code %}, {@code FTE}, {@code businesses}; a count without one is
 *     of what its event is about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Quantity(
        @JsonProperty(defaultValue = "exact") Qualifier qualifier,
        @Nullable BigDecimal value,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String unit) {

    public Quantity {
        // JSON may leave the qualifier out: a plain number is meant as it stands, two ends are a range.
        if (qualifier == null) {
            qualifier = min == null && max == null ? Qualifier.EXACT : Qualifier.RANGE;
        }
        value = Qualifier.canonical("Quantity", value);
        min = Qualifier.canonical("Quantity", min);
        max = Qualifier.canonical("Quantity", max);
        qualifier.require("Quantity", value, min, max);
        Text.requireIfGiven("Quantity unit", unit, 60);
    }

    /**
     * Returns the figure if it can be a number of things or people.
     *
     * @param what names the figure in the message, such as "Attendance count"
     * @throws IllegalArgumentException if it is below zero
     */
    public static @Nullable Quantity requireCount(String what, @Nullable Quantity count) {
        if (count != null && Qualifier.anyBelowZero(count.value(), count.min(), count.max())) {
            throw new IllegalArgumentException("%s is %s: expected 0 or more".formatted(what, count));
        }
        return count;
    }

    public static Quantity exactly(String number, @Nullable String unit) {
        return of(Qualifier.EXACT, number, unit);
    }

    /** All but {@link Qualifier#RANGE}. */
    public static Quantity of(Qualifier qualifier, String number, @Nullable String unit) {
        return new Quantity(qualifier, new BigDecimal(number), null, null, unit);
    }

    public static Quantity between(String min, String max, @Nullable String unit) {
        return new Quantity(Qualifier.RANGE, null, new BigDecimal(min), new BigDecimal(max), unit);
    }

    /** As a person would say it: {@code more than 700 businesses}. */
    @Override
    public String toString() {
        String figure = qualifier.phrase(value, min, max);
        if (unit == null) {
            return figure;
        }
        return unit.equals("%") ? figure + unit : figure + " " + unit;
    }
}
