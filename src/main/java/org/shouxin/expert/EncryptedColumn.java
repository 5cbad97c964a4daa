package org.shouxin.expert;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.shouxin.identity.FieldCipher;
import org.springframework.stereotype.Component;

/** Stores a personal identifier encrypted. */
@Component
@Converter
class EncryptedColumn implements AttributeConverter<String, String> {

    private final FieldCipher cipher;

    EncryptedColumn(FieldCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public String convertToDatabaseColumn(String plain) {
        return plain == null ? null : cipher.encrypt(plain);
    }

    @Override
    public String convertToEntityAttribute(String stored) {
        return stored == null ? null : cipher.decrypt(stored);
    }
}
