package org.missionpartnerships.published.value;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who stands behind a statement. The report itself was written with AI support and validated by people, so it matters. */
public enum AssertedBy {
    /** A person said it or checked it. */
    @JsonProperty("human")
    HUMAN,
    /** Prepared with the help of AI and validated by a person. */
    @JsonProperty("aiAssisted")
    AI_ASSISTED,
    /** Taken over from another system as it stood there. */
    @JsonProperty("import")
    IMPORT,
    /** Concluded by one of our services from other events. */
    @JsonProperty("service")
    SERVICE
}
