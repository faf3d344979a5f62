/**
 * The words that events are made of: dates as sure as the sources are, figures as exact as they were given, and ids. Immutable,
 * checked when made, so a value that exists is valid. All messages of the {@link java.lang.IllegalArgumentException}s thrown
 * here are fit to be shown to whoever sent the value.
 */
@NullMarked
package org.missionpartnerships.published.value;

import org.jspecify.annotations.NullMarked;
