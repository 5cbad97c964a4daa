package org.shouxin.identity;

import org.shouxin.kernel.Actor;

/**
 * An account at this moment.
 *
 * @param mustChange      the password has to be changed before anything else
 * @param credentialStamp grows with every change of the credentials; a session or a remembered check made under an older
 *                        stamp is dead
 */
public record CurrentAccount(Actor actor, boolean enabled, boolean apiAllowed, boolean mustChange, int credentialStamp) {
}
