package org.shouxin.interview;

import org.shouxin.kernel.Actor;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/** What the trail keeps of an interview: each step with the status before and after it. */
@Component
class InterviewTrail {

    /** The interview of the ladder for experts, and of enterprises of the lower grades. */
    static final String ARTICLES = "WJ-21,NB-2";

    private final Trail trail;

    InterviewTrail(Trail trail) {
        this.trail = trail;
    }

    TrailEvent by(TaskCompletion task, String action, InterviewStatus before, Interview interview) {
        return told(TrailEvent.of(task.caseNumber(), action, task.actor(), task.role()), before, interview);
    }

    TrailEvent bySystem(String action, InterviewStatus before, Interview interview) {
        return told(TrailEvent.of(interview.caseNumber(), action, Actor.SYSTEM, null), before, interview);
    }

    void record(TrailEvent event) {
        trail.record(event);
    }

    private static TrailEvent told(TrailEvent event, InterviewStatus before, Interview interview) {
        return event.changed("interviewStatus", before == null ? null : before.name(), interview.status().name()).under(ARTICLES);
    }
}
