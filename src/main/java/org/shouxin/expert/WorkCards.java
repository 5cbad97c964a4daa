package org.shouxin.expert;

import java.util.List;
import org.springframework.data.repository.Repository;

interface WorkCards extends Repository<WorkCard, String> {

    WorkCard save(WorkCard card);

    List<WorkCard> findByExpertId(String expertId);
}
