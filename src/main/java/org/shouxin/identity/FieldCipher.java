package org.shouxin.identity;

import org.springframework.stereotype.Service;

/** Encrypts personal fields at rest (AES-256-GCM, key id and random IV in front) and makes blind indexes for exact lookup. */
@Service
public class FieldCipher {

    public String encrypt(String plain) {
        throw new UnsupportedOperationException();
    }

    public String decrypt(String stored) {
        throw new UnsupportedOperationException();
    }

    /** Keyed hash of the normalised value: equal values give equal indexes, and nothing else can be learned from one. */
    public String blindIndex(String purpose, String plain) {
        throw new UnsupportedOperationException();
    }
}
