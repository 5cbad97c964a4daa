package org.shouxin.credit;

import java.time.Instant;

/**
 * An enterprise as its page shows one.
 *
 * @param contactPhone    masked
 * @param contactUsername account of the contact, {@code null} for none
 * @param version         what a change has to be based on
 * @param maintained      whether the reader may change it
 */
public record EnterpriseView(EnterpriseRow row, String address, String contactName, String contactPhone, String contactUsername,
        Instant registeredAt, Instant changedAt, long version, boolean maintained) {

    /** As a form begins with it; the phone is typed anew or stays. */
    public TypedEnterprise typed() {
        return new TypedEnterprise(row.creditCode(), row.name(), row.division(), row.townId(), row.industry(), row.hazardClass().code(),
                address, contactName, "", contactUsername);
    }
}
