package org.shouxin.workbench.cases;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.shouxin.identity.Directory;
import org.shouxin.identity.Organisation;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Trail;
import org.shouxin.workbench.desk.TaskDesk;
import org.shouxin.workbench.parts.CaseFiles;
import org.shouxin.workbench.parts.DueDates;
import org.shouxin.workflow.Attachments;
import org.shouxin.workflow.CaseView;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.Comments;
import org.shouxin.workflow.Diagrams;
import org.shouxin.workflow.ToldTrail;
import org.shouxin.workflow.WorkItem;
import org.shouxin.workflow.Worklist;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Everything about one case: facts, where it stands, files, comments, and what happened. */
@Controller
@RequestMapping("/cases/{number}")
class CasePages {

    private static final int ENTRIES = 50;
    private static final Set<Role> VERIFIERS = EnumSet.of(Role.AUDITOR, Role.MANAGER);
    private static final List<String> STEPS = List.of("startEvent_", "userTask_", "serviceTask_", "callActivity_", "boundaryTimer_", "boundaryMessage_", "endEvent_");

    /** What a capability adds to the case page of its process: its own panel, fetched from below the case's address. */
    private static final Map<String, String> PANELS = Map.of("expert-recruitment", "papers", "director-meeting", "members");

    private final Cases cases;
    private final Attachments attachments;
    private final Worklist worklist;
    private final Comments comments;
    private final TaskDesk desk;
    private final Trail trail;
    private final ToldTrail told;
    private final Timeline timeline;
    private final Diagrams diagrams;
    private final DueDates dueDates;
    private final Directory directory;
    private final Organisation organisation;

    CasePages(Cases cases, Attachments attachments, Worklist worklist, Comments comments, TaskDesk desk, Trail trail, ToldTrail told, Timeline timeline,
            Diagrams diagrams, DueDates dueDates, Directory directory, Organisation organisation) {
        this.cases = cases;
        this.attachments = attachments;
        this.worklist = worklist;
        this.comments = comments;
        this.desk = desk;
        this.trail = trail;
        this.told = told;
        this.timeline = timeline;
        this.diagrams = diagrams;
        this.dueDates = dueDates;
        this.directory = directory;
        this.organisation = organisation;
    }

    /** An open task of the case. */
    record OpenTask(WorkItem item, DueDates.Due due, boolean mine) {
    }

    /** A step the case passed or stands at, for readers without the picture. */
    record Step(String label, String state) {
    }

    /** A process the case called, with its steps. */
    record CalledProcess(int part, String processKey, boolean open, List<Step> steps) {
    }

    @GetMapping
    String show(Actor actor, @PathVariable String number, Locale locale, Model model) {
        var found = cases.find(actor, number);
        var mayAct = cases.mayAct(actor, number);
        model.addAttribute("file", found);
        model.addAttribute("startedBy", directory.names(List.of(found.startedBy())).getOrDefault(found.startedBy(), found.startedBy()));
        model.addAttribute("bureau", organisation.bureau(found.bureauId()).name());
        model.addAttribute("unit", found.unitId() == null ? null : organisation.unit(found.unitId()).map(Organisation.Unit::name).orElse(null));
        model.addAttribute("sheet", cases.facts(actor, number));
        model.addAttribute("openTasks", found.state().equals("OPEN") ? openTasks(actor, found) : List.of());
        model.addAttribute("documents", CaseFiles.slots(attachments.of(actor, number)));
        model.addAttribute("documentKinds", mayAct ? CaseFiles.kinds(found.processKey()) : List.of());
        model.addAttribute("comments", comments.of(actor, number));
        model.addAttribute("key", mayAct ? Ids.next() : null);
        model.addAttribute("steps", steps(diagrams.of(found, locale)));
        model.addAttribute("called", diagrams.called(found, locale).stream()
                .map(one -> new CalledProcess(one.part(), one.processKey(), one.open(), steps(one.diagram()))).toList());
        model.addAttribute("panel", PANELS.get(found.processKey()));
        model.addAttribute("mayVerify", actor.hasAny(VERIFIERS));
        desk.fill(model, actor, found);
        timeline(actor, found, 0, locale, model);
        return "workbench/case";
    }

    /** The next entries of the timeline, as a fragment of the case page. */
    @GetMapping("/timeline")
    String more(Actor actor, @PathVariable String number, @RequestParam(defaultValue = "0") long after, Locale locale, Model model) {
        var found = cases.find(actor, number);
        model.addAttribute("file", found);
        timeline(actor, found, after, locale, model);
        return "workbench/case :: timeline";
    }

    @GetMapping(path = "/diagram.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Diagrams.Diagram diagram(Actor actor, @PathVariable String number, @RequestParam(defaultValue = "0") int part, Locale locale) {
        return diagrams.of(actor, number, part, locale);
    }

    /** Recomputes the case's chain now; for auditors and managers. */
    @GetMapping("/trail/verify")
    String verify(Actor actor, @PathVariable String number, Locale locale, Model model) {
        var found = cases.find(actor, number);
        if (!actor.hasAny(VERIFIERS)) {
            throw new Forbidden("trail.verify");
        }
        var verification = trail.verify(number);
        model.addAttribute("file", found);
        model.addAttribute("verification", verification);
        var broken = verification.intact() ? List.<Timeline.Entry>of()
                : timeline.of(told.entries(actor, number, verification.brokenAt() - 1, 1), cases.processes(found), locale);
        model.addAttribute("broken", broken.isEmpty() ? null : broken.get(0));
        return "workbench/verification";
    }

    private void timeline(Actor actor, CaseView found, long after, Locale locale, Model model) {
        var entries = told.entries(actor, found.number(), after, ENTRIES + 1);
        var shown = entries.subList(0, Math.min(ENTRIES, entries.size()));
        model.addAttribute("entries", timeline.of(shown, cases.processes(found), locale));
        model.addAttribute("more", entries.size() > ENTRIES ? shown.get(shown.size() - 1).sequence() : null);
    }

    private List<OpenTask> openTasks(Actor actor, CaseView found) {
        var due = dueDates.ofAll();
        return worklist.ofCase(actor, found.number()).stream()
                .map(item -> new OpenTask(item, due.apply(item.dueAt()), actor.userId().equals(item.assignee()))).toList();
    }

    private static List<Step> steps(Diagrams.Diagram diagram) {
        Map<String, String> states = new LinkedHashMap<>();
        diagram.completed().forEach(id -> states.put(id, "completed"));
        diagram.current().forEach(id -> states.put(id, "current"));
        return states.entrySet().stream().filter(state -> STEPS.stream().anyMatch(state.getKey()::startsWith))
                .map(state -> new Step(diagram.labels().getOrDefault(state.getKey(), state.getKey()), state.getValue())).toList();
    }
}
