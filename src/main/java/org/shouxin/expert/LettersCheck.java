package org.shouxin.expert;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

        Finding found(String code) {
            return new Finding(code, caseNumber, number);
        }
    }

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public List<Finding> check() {
        var noTerm = new ArrayList<Finding>();
        var noDocument = new ArrayList<Finding>();
        for (var page = page(""); !page.isEmpty() && (noTerm.size() < MOST || noDocument.size() < MOST);
                page = page(page.get(page.size() - 1).caseNumber())) {
            var owners = documents.ownersOf(page.stream().map(Row::documentId).toList());
            page.stream().filter(letter -> !letter.term()).forEach(letter -> noTerm.add(letter.found("letter.no-term")));
            page.stream().filter(letter -> !letter.caseNumber().equals(owners.get(letter.documentId())))
                    .forEach(letter -> noDocument.add(letter.found("letter.no-document")));
        }
        return Stream.of(noTerm, noDocument).flatMap(found -> found.stream().limit(MOST)).toList();
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
