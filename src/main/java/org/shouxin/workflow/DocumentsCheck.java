package org.shouxin.workflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.shouxin.documents.Documents;
import org.shouxin.workflow.spi.ConsistencyCheck;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every file has its content, unchanged, and belongs to a case or to a draft that exists. */
@Component
@Order(40)
class DocumentsCheck implements ConsistencyCheck {

    private static final int PAGE = 500;

    private final Documents documents;
    private final CaseStates cases;
    private final JdbcClient jdbc;

    DocumentsCheck(Documents documents, CaseStates cases, JdbcClient jdbc) {
        this.documents = documents;
        this.cases = cases;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public List<Finding> check() {
        var damaged = new ArrayList<Finding>();
        documents.damaged(MOST).forEach(file -> damaged.add(new Finding(file.missing() ? "document.content-missing" : "document.content-changed",
                caseOf(file.owner()), file.id())));
        var after = "";
        for (var page = documents.owners(after, PAGE); !page.isEmpty(); page = documents.owners(after, PAGE)) {
            var strangers = new HashSet<>(cases.unknown(page));
            if (!strangers.isEmpty()) {
                jdbc.sql("select draft_id from workflow_draft where draft_id in (:owners)").param("owners", strangers).query(String.class).list()
                        .forEach(strangers::remove);
            }
            strangers.stream().sorted().limit(MOST).forEach(owner -> damaged.add(new Finding("document.owner-unknown", "", owner)));
            after = page.get(page.size() - 1);
        }
        return damaged;
    }

    private String caseOf(String owner) {
        return cases.unknown(List.of(owner)).isEmpty() ? owner : "";
    }
}
