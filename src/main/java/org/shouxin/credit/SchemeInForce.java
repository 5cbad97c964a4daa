package org.shouxin.credit;

import org.shouxin.identity.Organisation.Bureau;
import org.shouxin.rulebook.Rule;

/**
 * By which version of a scheme a bureau grades.
 *
 * @param rule says the number of the version
 * @param next the rule that follows, or {@code null}
 */
public record SchemeInForce(Bureau bureau, String scheme, Rule rule, Rule next) {

    public String reference() {
        return scheme + "@" + rule.value();
    }
}
