package org.missionpartnerships.edge.request;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A resource method that costs as much as several, such as one that reads a whole history. Counts against its caller's limit. */
@NameBinding
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface CountsAs {

    /** How many requests it counts as; at least two. */
    int value();
}
