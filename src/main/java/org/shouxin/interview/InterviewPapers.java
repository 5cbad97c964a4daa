package org.shouxin.interview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.shouxin.documents.Papers;
import org.shouxin.identity.Directory;
import org.shouxin.identity.Organisation;
import org.shouxin.identity.UserView;
import org.shouxin.workflow.CaseSubjects;
import org.springframework.stereotype.Component;

/**
 * The papers of an interview. They are official Chinese papers in every language of the product.
 *
 * @article WJ-21,NB-2
 */
@Component
class InterviewPapers {

    private static final Locale PAPER = Locale.SIMPLIFIED_CHINESE;

    private final Organisation organisation;
    private final Directory directory;
    private final CaseSubjects subjects;
    private final Papers papers;
    private final Clock clock;

    InterviewPapers(Organisation organisation, Directory directory, CaseSubjects subjects, Papers papers, Clock clock) {
        this.organisation = organisation;
        this.directory = directory;
        this.subjects = subjects;
        this.papers = papers;
        this.clock = clock;
    }

    byte[] notice(Interview interview, Sitting sitting) {
        return papers.pdf("papers/interview-notice", model(interview, sitting), PAPER);
    }

    byte[] minutes(Interview interview, Sitting sitting, HeldInterview held) {
        var model = model(interview, sitting);
        model.put("held", held);
        model.put("heldOn", sitting.heldOn());
        model.put("holder", directory.names(java.util.Set.of(sitting.heldBy())).getOrDefault(sitting.heldBy(), sitting.heldBy()));
        return papers.pdf("papers/interview-minutes", model, PAPER);
    }

    private Map<String, Object> model(Interview interview, Sitting sitting) {
        var model = new HashMap<String, Object>();
        model.put("bureauName", organisation.bureau(interview.bureauId()).name());
        model.put("number", interview.caseNumber());
        model.put("subject", subjects.of(interview.caseNumber()));
        model.put("interviewee", interview.intervieweeUserId() == null ? null
                : directory.user(interview.intervieweeUserId()).map(UserView::displayName).orElse(null));
        model.put("plan", sitting.plan());
        model.put("attempt", sitting.attempt());
        model.put("today", LocalDate.now(clock));
        return model;
    }
}
