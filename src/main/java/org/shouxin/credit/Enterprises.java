package org.shouxin.credit;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.shouxin.kernel.NotFound;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Enterprises extends Repository<Enterprise, String> {

    Enterprise saveAndFlush(Enterprise enterprise);

    Optional<Enterprise> findById(String id);

    /** As it is now; whoever else wants to change it waits for the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Enterprise e where e.id = :id")
    Optional<Enterprise> lockedById(String id);

    /** As {@link #lockedById}. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Enterprise e where e.creditCode = :code")
    Optional<Enterprise> lockedByCode(String code);

    Optional<Enterprise> findByCreditCode(String creditCode);

    /** @throws NotFound {@code enterprise.unknown} */
    default Enterprise known(String id) {
        return findById(id).orElseThrow(() -> new NotFound("enterprise.unknown"));
    }

    /** Whether it was closed, so that it is graded no more. @throws NotFound {@code enterprise.unknown} */
    default boolean closed(String id) {
        return known(id).status() == EnterpriseStatus.CLOSED;
    }

    boolean existsByCreditCode(String creditCode);
}
