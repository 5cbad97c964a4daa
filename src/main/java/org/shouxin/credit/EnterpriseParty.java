package org.shouxin.credit;

/**
 * An enterprise as the other side of a case.
 *
 * @param contactUserId   the account of its contact, or {@code null}
 * @param contactPersonId the person behind the account, or {@code null}
 */
record EnterpriseParty(String id, String creditCode, String name, String bureauId, String contactUserId, String contactPersonId) {
}
