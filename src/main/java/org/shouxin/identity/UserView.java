package org.shouxin.identity;

/** An account as others see it. */
public record UserView(String id, String personId, String username, String displayName, String bureauId, String unitId, boolean enabled) {
}
