package org.shouxin.interview;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shouxin.identity.Directory;
import org.springframework.stereotype.Service;

/** Reads the interviews of a case. Whoever asks has shown before that the viewer may see the case. */
@Service
public class InterviewFile {

    private final Interviews interviews;
    private final Sittings sittings;
    private final InterviewRows rows;
    private final Directory directory;

    InterviewFile(Interviews interviews, Sittings sittings, InterviewRows rows, Directory directory) {
        this.interviews = interviews;
        this.sittings = sittings;
        this.rows = rows;
        this.directory = directory;
    }

    /** The last one first; empty when the case called for none. */
    public List<InterviewView> of(String caseNumber) {
        return interviews.findByCaseNumberOrderByCallNoDesc(caseNumber).stream().map(this::view).toList();
    }

    /** The day that was set last for the interview that is going on, or {@code null}. */
    public InterviewPlan lastPlan(String caseNumber) {
        return sittings.findFirstByInterviewIdOrderByAttemptDesc(interviews.open(caseNumber).id()).map(Sitting::plan).orElse(null);
    }

    private InterviewView view(Interview interview) {
        var sat = sittings.findByInterviewIdOrderByAttempt(interview.id());
        var steps = rows.steps(interview.id());
        var people = new HashSet<String>();
        people.add(interview.intervieweeUserId());
        sat.forEach(one -> people.add(one.heldBy()));
        steps.forEach(step -> people.add(step.by()));
        people.removeIf(Objects::isNull);
        var names = directory.names(people);
        return new InterviewView(interview.caseNumber(), interview.callNo(), interview.status(), name(names, interview.intervieweeUserId()),
                interview.extended(), interview.dueOn(), sat.stream().map(one -> new InterviewView.Sat(one.attempt(), one.plan(), one.attended(),
                        one.heldOn(), one.minutes(), one.remark(), name(names, one.heldBy()))).toList(),
                rows.attendees(interview.id()), rows.items(interview.id()), steps.stream().map(step -> new InterviewView.Step(step.kind(), step.told(),
                        step.handedInBy(), name(names, step.by()), step.at())).toList());
    }

    private static String name(Map<String, String> names, String userId) {
        return userId == null ? null : names.getOrDefault(userId, userId);
    }
}
