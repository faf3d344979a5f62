package org.missionpartnerships.edge.command;

import org.missionpartnerships.edge.problem.Problem;

/** The problem that a rejection is answered with: one exhaustive switch over the sealed rejections. */
@FunctionalInterface
public interface Refusal<R> {

    Problem of(R reason);
}
