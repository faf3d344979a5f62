package org.missionpartnerships.edge.problem;

import java.util.List;

/** Problem types that a part of the service can answer with. Implement it as a bean, and the catalogue serves them. */
public interface ProblemTypes {

    List<ProblemType> types();
}
