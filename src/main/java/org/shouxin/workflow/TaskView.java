package org.shouxin.workflow;

import java.util.List;
import java.util.Map;
import org.shouxin.workflow.spi.FactSheet;

/**
 * A task with everything a person needs to do it.
 *
 * @param form         the form schema in the viewer's language, as form-js reads it
 * @param values       prefilled values with the person's own draft over them
 * @param draftVersion version of that draft, 0 when there is none; sent back when saving it
 * @param actions      what the viewer may do now: {@code claim}, {@code release}, {@code handOver}, {@code draft}, {@code complete}
 */
public record TaskView(WorkItem item, Map<String, Object> form, Map<String, Object> values, long draftVersion, FactSheet facts,
        List<String> actions) {
}
