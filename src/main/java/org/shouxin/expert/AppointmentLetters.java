package org.shouxin.expert;

import java.time.Clock;
import java.time.LocalDate;
import org.shouxin.documents.DocumentView;
import org.shouxin.documents.Documents;
import org.shouxin.identity.Organisation;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.NotFound;
import org.shouxin.trail.Trail;
import org.shouxin.workflow.CaseNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters of appointment: one for each term, numbered by bureau and year, printed once and kept as a document of the case, so
 * that every later print is the same letter.
 *
 * @article WJ-6,WJ-7
 */
@Service
public class AppointmentLetters {

    /** Kind of the document. */
    static final String KIND = "appointment-letter";
    private static final String NUMBERED = "AL";

    private final Nominations nominations;
    private final Terms terms;
    private final Experts experts;
    private final LetterPaper paper;
    private final CaseNumbers numbers;
    private final Organisation organisation;
    private final Documents documents;
    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    AppointmentLetters(Nominations nominations, Terms terms, Experts experts, LetterPaper paper, CaseNumbers numbers,
            Organisation organisation, Documents documents, JdbcClient jdbc, Trail trail, Clock clock) {
        this.nominations = nominations;
        this.terms = terms;
        this.experts = experts;
        this.paper = paper;
        this.numbers = numbers;
        this.organisation = organisation;
        this.documents = documents;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** What a letter says. @param renewed whether the person's service goes on by it */
    record Letter(String number, String bureauId, Registration registration, String expertNumber, LocalDate startsOn, LocalDate endsOn,
            LocalDate issuedOn, boolean renewed) {
    }

    /** Prints and keeps the letter of the term that began in the case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void issueLetter(String caseNumber) {
        var nomination = nominations.ofCase(caseNumber);
        var term = terms.findByCaseNumber(caseNumber).orElseThrow(() -> new NotFound("nomination.unknown"));
        var today = LocalDate.now(clock);
        var number = numbers.next(organisation.bureau(nomination.bureauId()).division(), NUMBERED);
        var printed = documents.store(Actor.SYSTEM, caseNumber, KIND, number + ".pdf", paper.pdf(new Letter(number, nomination.bureauId(),
                nomination.registration(), experts.ofId(term.expertId()).number(), term.startsOn(), term.endsOn(), today,
                nomination.renewedTermId() != null)));
        jdbc.sql("insert into expert_letter (case_number, expert_id, number, issued_on, document_id) values (?, ?, ?, ?, ?)")
                .params(caseNumber, term.expertId(), number, today, printed.id()).update();
        trail.record(Act.ofSystem(caseNumber).event("letter.issued").changed("letter", null, number)
                .changed("sha256", null, printed.sha256()).under("WJ-6,WJ-7"));
    }

    /**
     * The letter of one of the expert's terms as it was printed. Whoever asks has shown before that the actor may see the expert.
     *
     * @param caseNumber the case in which the term began; {@code null} for the last term that has a letter
     * @throws NotFound {@code document.unknown}
     */
    @Transactional(readOnly = true)
    public DocumentView of(String expertId, String caseNumber) {
        var found = jdbc.sql("""
                select l.case_number, l.document_id from expert_letter l join expert_term t on t.case_number = l.case_number
                where l.expert_id = :expert and l.case_number = coalesce(:case, l.case_number) order by t.starts_on desc limit 1""")
                .param("expert", expertId).param("case", caseNumber)
                .query((row, index) -> documents.find(row.getString("case_number"), row.getString("document_id"))).optional();
        return found.orElseThrow(() -> new NotFound("document.unknown"));
    }
}
