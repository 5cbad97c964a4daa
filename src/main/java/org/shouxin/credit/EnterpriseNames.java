package org.shouxin.credit;

import org.springframework.stereotype.Component;

/** Says how an enterprise is called, to whoever has shown before that the reader may see it. */
@Component
public class EnterpriseNames {

    private final Enterprises enterprises;

    EnterpriseNames(Enterprises enterprises) {
        this.enterprises = enterprises;
    }

    public String of(String enterpriseId) {
        return enterprises.known(enterpriseId).name();
    }
}
