package org.shouxin.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.Refused;

/** A way to sign in. A person may have several; an account is never deleted and its id never used again. */
@Entity
@Table(name = "identity_account")
class Account {

    @Id
    private String id;
    private String username;
    private String passwordHash;
    private String displayName;
    private String personId;
    /** Moves with the person's realm, see {@link Grants}; this entity only writes the first one. */
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Realm realm;
    private String bureauId;
    private String unitId;
    private boolean enabled;
    private boolean apiAllowed;
    private boolean mustChange;
    private String activationHash;
    private long activationUntil;
    private int credentialStamp;
    private long createdAt;
    @Version
    private long version;

    protected Account() {
    }

    private Account(String username, String displayName, String personId, Realm realm, String bureauId, String unitId, long now) {
        this.id = Ids.next();
        this.username = username;
        this.displayName = displayName;
        this.personId = personId;
        this.realm = realm;
        this.bureauId = bureauId;
        this.unitId = unitId;
        this.enabled = true;
        this.createdAt = now;
    }

    static Account open(String username, String displayName, String personId, Realm realm, String bureauId, String unitId, long now) {
        return new Account(username, displayName, personId, realm, bureauId, unitId, now);
    }

    /** Waits for its one-time code; an earlier password or code no longer works, and every session ends. */
    void await(String codeHash, long until) {
        passwordHash = null;
        activationHash = codeHash;
        activationUntil = until;
        credentialStamp++;
    }

    /** The one-time code was shown; refused as {@code activation.invalid} when it is too old or the account is shut. */
    void activate(String newPasswordHash, long now) {
        if (!enabled || activationHash == null || now > activationUntil) {
            throw new Refused("activation.invalid");
        }
        renew(newPasswordHash);
    }

    /** A new password; every session but the one that changes it ends. */
    void renew(String newPasswordHash) {
        passwordHash = newPasswordHash;
        activationHash = null;
        activationUntil = 0;
        mustChange = false;
        credentialStamp++;
    }

    void disable() {
        if (!enabled) {
            throw new Refused("account.disabledAlready");
        }
        enabled = false;
        credentialStamp++;
    }

    void enable() {
        if (enabled) {
            throw new Refused("account.enabledAlready");
        }
        enabled = true;
    }

    void allowApi(boolean allowed) {
        apiAllowed = allowed;
    }

    /** Nothing else works until the person has chosen a new password. */
    void requireChange() {
        mustChange = true;
    }

    String id() {
        return id;
    }

    String username() {
        return username;
    }

    String passwordHash() {
        return passwordHash;
    }

    String displayName() {
        return displayName;
    }

    String personId() {
        return personId;
    }

    String bureauId() {
        return bureauId;
    }

    boolean enabled() {
        return enabled;
    }

    boolean apiAllowed() {
        return apiAllowed;
    }
}
