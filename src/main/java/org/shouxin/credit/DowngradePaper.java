package org.shouxin.credit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import org.shouxin.documents.Papers;
import org.shouxin.identity.Organisation;
import org.shouxin.scoring.Grade;
import org.shouxin.scoring.VetoLine;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The notice of a downgrade with the form of its receipt. It is an official Chinese paper in every language of the product.
 *
 * @article NB-2(2)
 */
@Component
class DowngradePaper {

    private static final Locale PAPER = Locale.SIMPLIFIED_CHINESE;
    private static final int MOST = 8;

    private final Assessments assessments;
    private final LostPoints losses;
    private final GradeConsequences consequences;
    private final Organisation organisation;
    private final Papers papers;
    private final MessageSource messages;

    DowngradePaper(Assessments assessments, LostPoints losses, GradeConsequences consequences, Organisation organisation, Papers papers,
            MessageSource messages) {
        this.assessments = assessments;
        this.losses = losses;
        this.consequences = consequences;
        this.organisation = organisation;
        this.papers = papers;
        this.messages = messages;
    }

    /** What a notice says. @param days working days in which the enterprise may object */
    record Notice(String number, String caseNumber, String bureauId, EnterpriseParty enterprise, Grade from, Grade to, String assessmentId,
            LocalDate issuedOn, int days) {
    }

    byte[] pdf(Notice notice) {
        var assessment = assessments.byId(notice.assessmentId());
        var grading = assessments.explain(notice.assessmentId());
        var model = new HashMap<String, Object>();
        model.put("bureauName", organisation.bureau(notice.bureauId()).name());
        model.put("number", notice.number());
        model.put("caseNumber", notice.caseNumber());
        model.put("name", notice.enterprise().name());
        model.put("creditCode", notice.enterprise().creditCode());
        model.put("from", notice.from().name());
        model.put("to", notice.to().name());
        model.put("asOf", assessment.asOf());
        model.put("rulebook", assessment.rulebook());
        model.put("composite", assessment.composite() == null ? null : assessment.composite().toPlainString());
        model.put("byScore", grading.gradeByScore() == null ? null : grading.gradeByScore().name());
        model.put("vetoes", grading.vetoes().stream().filter(VetoLine::stands)
                .map(veto -> messages.getMessage("credit.veto." + veto.veto().code(), null, PAPER)).toList());
        model.put("losses", losses.of(notice.assessmentId(), MOST, PAPER));
        model.put("interview", consequences.of(GradeConsequences.INTERVIEW, notice.bureauId(), notice.to(), notice.issuedOn()).holds());
        model.put("issuedOn", notice.issuedOn());
        model.put("days", notice.days());
        return papers.pdf("papers/downgrade-notice", model, PAPER);
    }
}
