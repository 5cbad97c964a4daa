package org.shouxin.expert;

import java.util.ArrayList;
import java.util.List;
import org.shouxin.documents.DocumentView;
import org.shouxin.documents.Documents;
import org.shouxin.workflow.spi.ConsistencyCheck;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A letter of appointment belongs to the term of the same case and expert, and its file is a document of that case. */
@Component
@Order(51)
class LettersCheck implements ConsistencyCheck {

    private static final int PAGE = 500;

    private final Documents documents;
    private final JdbcClient jdbc;

    LettersCheck(Documents documents, JdbcClient jdbc) {
        this.documents = documents;
        this.jdbc = jdbc;
    }

    /** @param term whether the case and the expert have that term */
    private record Row(String caseNumber, String number, String documentId, boolean term) {
    }

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public List<Finding> check() {
        var findings = new ArrayList<Finding>();
        for (var page = page(""); !page.isEmpty(); page = page(page.get(page.size() - 1).caseNumber())) {
            for (var letter : page) {
                if (!letter.term()) {
                    findings.add(new Finding("letter.no-term", letter.caseNumber(), letter.number()));
                }
                if (documents.of(letter.caseNumber()).stream().map(DocumentView::id).noneMatch(letter.documentId()::equals)) {
                    findings.add(new Finding("letter.no-document", letter.caseNumber(), letter.number()));
                }
            }
        }
        return findings;
    }

    private List<Row> page(String after) {
        return jdbc.sql("""
                select l.case_number, l.number, l.document_id, t.id as term from expert_letter l
                    left join expert_term t on t.case_number = l.case_number and t.expert_id = l.expert_id
                where l.case_number > ? order by l.case_number limit\s""" + PAGE).param(after)
                .query((row, index) -> new Row(row.getString("case_number"), row.getString("number"), row.getString("document_id"),
                        row.getString("term") != null)).list();
    }
}
