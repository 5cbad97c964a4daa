package org.shouxin.identity;

import java.util.List;
import org.shouxin.kernel.Grant;

/**
 * An account as its administrators see it.
 *
 * @param unitName {@code null} when the account belongs to no unit
 * @param waiting  whether it waits for its one-time code
 */
public record AccountView(String id, String username, String displayName, String bureauId, String bureauName, String unitName,
        boolean enabled, boolean apiAllowed, boolean mustChange, boolean waiting, List<Grant> grants) {
}
