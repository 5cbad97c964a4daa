package org.shouxin.workflow.camunda;

import java.sql.SQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** Says in words why a node got no connection; the embedded database, above all, serves one node only. */
class DatabaseUnreachableAnalyzer extends AbstractFailureAnalyzer<CannotGetJdbcConnectionException> {

    private static final int H2_IN_USE = 90020;

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, CannotGetJdbcConnectionException cause) {
        var refused = findCause(cause, SQLException.class);
        if (refused != null && refused.getErrorCode() == H2_IN_USE) {
            return new FailureAnalysis("Another node runs on this embedded database; it serves one node only.",
                    "Stop the other node, or run both on MySQL (profile mysql).", cause);
        }
        return new FailureAnalysis("The database does not answer: " + (refused == null ? cause.getMessage() : refused.getMessage()),
                "Check the address, the account, and that the server is up.", cause);
    }
}
