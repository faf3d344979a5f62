package org.missionpartnerships.edge.operations;

import jakarta.inject.Singleton;
import java.util.List;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;

/** Why an operation was not done. */
@Singleton
final class OperationsProblems implements ProblemTypes {

    static final ProblemType OPERATION_REFUSED = ProblemType.refused(
            "operation-refused",
            "The operation cannot be done here",
            "It names nothing that this service has, or what it names does not allow it.",
            "Read /operations for what there is.");

    static final ProblemType OPERATION_FAILED = ProblemType.conflict(
            "operation-failed",
            "The operation did not succeed",
            "It did not come to its end in time, or another one like it was under way.",
            "Read /operations for what keeps it, and repeat it.");

    static final ProblemType BEYOND_JOURNAL = ProblemType.conflict(
            "read-model-beyond-journal",
            "The read model holds what its journal has not",
            "The journal was restored from an older copy, or the watermark of the read model is wrong.",
            "Read /operations for what is void, and rebuild the read model.");

    @Override
    public List<ProblemType> types() {
        return List.of(OPERATION_REFUSED, OPERATION_FAILED, BEYOND_JOURNAL);
    }
}
