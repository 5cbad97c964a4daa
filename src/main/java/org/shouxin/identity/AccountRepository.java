package org.shouxin.identity;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface AccountRepository extends JpaRepository<Account, String> {

    Optional<Account> findByUsername(String username);

    Optional<Account> findByActivationHash(String activationHash);

    boolean existsByUsername(String username);
}
