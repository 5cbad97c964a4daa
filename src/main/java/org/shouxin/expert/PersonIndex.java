package org.shouxin.expert;

import org.shouxin.identity.FieldCipher;

/** Blind indexes under which a person is found again without reading an identifier. */
record PersonIndex(String residentId, String mobile) {

    static PersonIndex of(Registration registration, FieldCipher cipher) {
        return new PersonIndex(cipher.blindIndex("resident-id", registration.candidate().residentId()),
                cipher.blindIndex("mobile", registration.contact().mobile()));
    }
}
