package org.shouxin.expert;

/** Somebody in a case: the account and the person behind it. */
public record Party(String userId, String personId) {
}
