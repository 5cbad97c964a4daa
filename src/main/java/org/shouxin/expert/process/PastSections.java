package org.shouxin.expert.process;

import java.util.ArrayList;
import java.util.List;
import org.shouxin.expert.RecruitmentFile;
import org.shouxin.expert.RenewalFile;
import org.shouxin.workflow.spi.FactSheet.Fact;
import org.shouxin.workflow.spi.FactSheet.Section;
import org.springframework.stereotype.Component;

/**
 * What those who judge a renewal see of the past: the term that ends, the tests and the decision it came from, and the
 * expert's answer.
 *
 * @article WJ-6,WJ-12
 */
@Component
class PastSections {

    private static final String PAGE = "page.recruitment.";
    private static final String FORM = "form.confirm-renewal.";

    private final RenewalFile renewals;
    private final RecruitmentFile file;

    PastSections(RenewalFile renewals, RecruitmentFile file) {
        this.renewals = renewals;
        this.file = file;
    }

    /** Empty for a case that is no renewal. */
    List<Section> of(String caseNumber) {
        return renewals.past(caseNumber).map(this::sections).orElse(List.of());
    }

    private List<Section> sections(RenewalFile.Past past) {
        var sections = new ArrayList<Section>();
        sections.add(Section.pairs("page.renewal.pastTerm", List.of(Fact.of(PAGE + "expertNumber", past.expertNumber()),
                Fact.of(PAGE + "termStartsOn", past.startsOn().toString()), Fact.of(PAGE + "termEndsOn", past.endsOn().toString()),
                past.caseNumber() == null ? Fact.named("field.caseNumber", "page.renewal.onPaper") : Fact.of("field.caseNumber", past.caseNumber()))));
        if (past.caseNumber() != null) {
            earlier(past.caseNumber(), sections);
        }
        if (past.answer() != null) {
            sections.add(Section.pairs("page.renewal.answer", List.of(
                    Fact.named(FORM + "outcome", "option.renewalOutcome." + past.answer().outcome().code()),
                    Fact.of(FORM + "statement", past.answer().statement()), Fact.of(FORM + "reason", past.answer().reason()))));
        }
        return sections;
    }

    private void earlier(String caseNumber, List<Section> sections) {
        var view = file.of(caseNumber);
        sections.add(Section.table("page.renewal.pastTests", RecruitmentFacts.SITTING_COLUMNS,
                view.sittings().stream().map(RecruitmentFacts::sitting).toList()));
        if (view.decision() != null) {
            sections.add(Section.pairs("page.renewal.pastDecision", List.of(
                    Fact.named(PAGE + "outcome", "option.appointmentDecision." + view.decision().decision().code()),
                    Fact.of(PAGE + "by", view.decision().by()), Fact.of(PAGE + "reason", view.decision().reason()))));
        }
    }
}
