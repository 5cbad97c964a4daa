package org.shouxin.expert;

import java.util.List;
import org.springframework.data.repository.Repository;

interface Reviews extends Repository<Review, String> {

    Review save(Review review);

    List<Review> findByCaseNumberOrderByRound(String caseNumber);
}
