package org.shouxin.interview;

import java.util.List;
import java.util.Optional;
import org.shouxin.kernel.NotFound;
import org.springframework.data.repository.Repository;

interface Sittings extends Repository<Sitting, String> {

    Sitting save(Sitting sitting);

    List<Sitting> findByInterviewIdOrderByAttempt(String interviewId);

    Optional<Sitting> findFirstByInterviewIdOrderByAttemptDesc(String interviewId);

    default Sitting last(String interviewId) {
        return findFirstByInterviewIdOrderByAttemptDesc(interviewId).orElseThrow(() -> new NotFound("interview.unknown"));
    }
}
