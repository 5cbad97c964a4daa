package org.shouxin.credit;

/**
 * What is known of an enterprise, checked.
 *
 * @param contactPhone {@code null} for none; in a change: as it was
 * @param contact      the contact's account, {@code null} for none
 */
record EnterpriseFacts(CreditCode creditCode, String name, String bureauId, String division, String townId, String industry,
        HazardClass hazardClass, String address, String contactName, String contactPhone, Contact contact) {

    /** The account behind which the enterprise's contact acts. */
    record Contact(String userId, String personId) {
    }
}
