package org.shouxin.credit;

import org.shouxin.scoring.Schemes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The schemes to grade by, read and checked once at the start: an unsound rulebook keeps the product from starting. */
@Configuration
class CreditSchemes {

    @Bean
    Schemes schemes() {
        return Schemes.bundled();
    }
}
