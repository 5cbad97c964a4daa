package org.shouxin.workflow;

import org.springframework.data.repository.Repository;

/** Cases by number, for the verbs; lists are read with plain SQL. */
interface FiledCases extends Repository<FiledCase, String> {

    FiledCase saveAndFlush(FiledCase filed);

    java.util.Optional<FiledCase> findById(String caseNumber);
}
