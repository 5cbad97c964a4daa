package org.shouxin.credit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.shouxin.identity.FieldCipher;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Ids;

/** One enterprise of one bureau. Name and phone of its contact are stored encrypted. */
@Entity
@DynamicUpdate
@Table(name = "credit_enterprise")
class Enterprise {

    /** How the names of the registers of enterprises begin in the trail. */
    static final String REGISTER = "enterprise-";

    @Id
    private String id;
    @Version
    private Long lockVersion;
    private String creditCode;
    private String name;
    private String bureauId;
    private String division;
    private String townId;
    private String industry;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private HazardClass hazardClass;
    private String address;
    private String contactName;
    private String contactPhone;
    private String contactUserId;
    private String contactPersonId;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private EnterpriseStatus status;
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant registeredAt;
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant changedAt;

    protected Enterprise() {
    }

    Enterprise(EnterpriseFacts facts, FieldCipher cipher, Instant registeredAt) {
        this.id = Ids.next();
        this.creditCode = facts.creditCode().text();
        this.bureauId = facts.bureauId();
        this.division = facts.division();
        this.status = EnterpriseStatus.ACTIVE;
        this.registeredAt = registeredAt;
        this.changedAt = registeredAt;
        take(facts, cipher);
    }

    /**
     * Takes over what is known now; a phone that is left out stays. Whether anything is other than before.
     *
     * @throws Conflict {@code enterprise.closed}, {@code enterprise.code-fixed}: the code is what an enterprise is known by
     */
    boolean change(EnterpriseFacts facts, FieldCipher cipher, Instant when) {
        require(EnterpriseStatus.ACTIVE);
        if (!creditCode.equals(facts.creditCode().text())) {
            throw new Conflict("enterprise.code-fixed");
        }
        var before = List.of(told(), storedContact());
        take(facts, cipher);
        var changed = !before.equals(List.of(told(), storedContact()));
        changedAt = changed ? when : changedAt;
        return changed;
    }

    /** @throws Conflict {@code enterprise.closed}: it was closed before */
    void close(Instant when) {
        require(EnterpriseStatus.ACTIVE);
        status = EnterpriseStatus.CLOSED;
        changedAt = when;
    }

    /** @throws Conflict {@code enterprise.active}: it is not closed */
    void reopen(Instant when) {
        require(EnterpriseStatus.CLOSED);
        status = EnterpriseStatus.ACTIVE;
        changedAt = when;
    }

    /** The same facts, with what they leave blank as it is stored: an empty cell of a file says nothing. */
    EnterpriseFacts completed(EnterpriseFacts facts, FieldCipher cipher) {
        var stored = contactUserId == null ? null : new EnterpriseFacts.Contact(contactUserId, contactPersonId);
        return new EnterpriseFacts(facts.creditCode(), facts.name(), facts.bureauId(), facts.division(), facts.townId(), facts.industry(),
                facts.hazardClass(), facts.address() == null ? address : facts.address(),
                facts.contactName() == null ? cipher.decrypt(contactName) : facts.contactName(), facts.contactPhone(),
                facts.contact() == null ? stored : facts.contact());
    }

    private void require(EnterpriseStatus needed) {
        if (status != needed) {
            throw status == EnterpriseStatus.CLOSED ? new Conflict("enterprise.closed") : new Conflict("enterprise.active");
        }
    }

    private void take(EnterpriseFacts facts, FieldCipher cipher) {
        name = facts.name();
        townId = facts.townId();
        industry = facts.industry();
        hazardClass = facts.hazardClass();
        address = facts.address();
        contactName = facts.contactName() == null ? null : sealed(contactName, facts.contactName(), cipher);
        contactPhone = facts.contactPhone() == null ? contactPhone : sealed(contactPhone, facts.contactPhone(), cipher);
        contactUserId = facts.contact() == null ? null : facts.contact().userId();
        contactPersonId = facts.contact() == null ? null : facts.contact().personId();
    }

    /** What is stored stays when it says the same: every sealing looks different. */
    private static String sealed(String stored, String plain, FieldCipher cipher) {
        return plain.equals(cipher.decrypt(stored)) ? stored : cipher.encrypt(plain);
    }

    /** What the trail keeps of it, by field: of the contact only the account. */
    Map<String, String> told() {
        var told = new LinkedHashMap<String, String>();
        told.put("creditCode", creditCode);
        told.put("enterpriseName", name);
        told.put("bureau", bureauId);
        told.put("unit", townId);
        told.put("industry", industry);
        told.put("hazardClass", hazardClass.name());
        told.put("address", address);
        told.put("account", contactUserId);
        told.put("enterpriseStatus", status.name());
        return told;
    }

    /** What is stored of its contact, encrypted; equal when nothing was written anew. */
    record StoredContact(String name, String phone) {
    }

    StoredContact storedContact() {
        return new StoredContact(contactName, contactPhone);
    }

    String id() {
        return id;
    }

    /** Where the trail keeps what belongs to the enterprise and to no case. */
    String register() {
        return register(creditCode);
    }

    static String register(String creditCode) {
        return REGISTER + creditCode;
    }

    String name() {
        return name;
    }

    String creditCode() {
        return creditCode;
    }

    /** Account of its contact, {@code null} for none. */
    String contactUserId() {
        return contactUserId;
    }

    /** Person behind that account, {@code null} for none. */
    String contactPersonId() {
        return contactPersonId;
    }

    String bureauId() {
        return bureauId;
    }

    EnterpriseStatus status() {
        return status;
    }

    long lockVersion() {
        return lockVersion;
    }
}
