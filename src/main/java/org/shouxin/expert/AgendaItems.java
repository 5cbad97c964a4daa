package org.shouxin.expert;

import java.util.List;
import org.springframework.data.repository.Repository;

interface AgendaItems extends Repository<AgendaItem, String> {

    AgendaItem save(AgendaItem item);

    List<AgendaItem> findByCaseNumberOrderByLine(String caseNumber);
}
