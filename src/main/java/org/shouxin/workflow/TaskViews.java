package org.shouxin.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shouxin.kernel.Actor;
import org.springframework.stereotype.Component;

/** Puts together what a person needs to do a task. */
@Component
class TaskViews {

    private final TaskRights rights;
    private final Handlers handlers;
    private final Forms forms;
    private final Drafts drafts;
    private final Receivers receivers;
    private final CaseSheets sheets;

    TaskViews(TaskRights rights, Handlers handlers, Forms forms, Drafts drafts, Receivers receivers, CaseSheets sheets) {
        this.rights = rights;
        this.handlers = handlers;
        this.forms = forms;
        this.drafts = drafts;
        this.receivers = receivers;
        this.sheets = sheets;
    }

    TaskView of(Actor actor, WorkItem task, Locale locale) {
        var mine = rights.mine(actor, task);
        var releases = task.assignee() != null && task.role() != null
                && (actor.userId().equals(task.assignee()) || rights.overseer(actor, task).isPresent());
        var offered = (task.assignee() == null || !mine && rights.inHands(actor, task)) && rights.holdsRole(actor, task);
        var excluded = offered || mine ? rights.why(actor.personId(), task) : null;
        var form = forms.ofTask(task.taskId());
        var values = new LinkedHashMap<String, Object>();
        var version = 0L;
        if (mine || offered && excluded == null) {
            values.putAll(handlers.task(task.processKey(), task.taskKey()).prefill(task.caseNumber()));
            var draft = drafts.ofTask(actor, task.taskId());
            draft.ifPresent(stored -> values.putAll(form.known(stored.values())));
            version = draft.map(Drafts.Stored::version).orElse(0L);
        }
        var facts = sheets.of(actor, task.caseNumber(), task.processKey());
        return new TaskView(task.with(rights.nameOrNull(task.assignee()), excluded), forms.localised(form, locale), Map.copyOf(known(values)),
                version, facts, actions(task.delegatedBy() != null, releases, mine && task.role() != null || receivers.gives(actor, task),
                offered && excluded == null, mine && excluded == null));
    }

    private static Map<String, Object> known(Map<String, Object> values) {
        values.values().removeIf(java.util.Objects::isNull);
        return values;
    }

    private static List<String> actions(boolean lent, boolean releases, boolean handsOver, boolean offered, boolean mine) {
        var actions = new ArrayList<String>();
        if (offered) {
            actions.add("claim");
        }
        if (releases) {
            actions.add("release");
        }
        if (handsOver && !lent) {
            actions.add("handOver");
        }
        if (mine || offered) {
            actions.addAll(lent ? List.of("draft") : List.of("draft", "complete"));
        }
        return List.copyOf(actions);
    }
}
