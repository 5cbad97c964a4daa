package org.shouxin.expert;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a specialty group by its code. */
@Converter(autoApply = true)
class SpecialtyGroupColumn implements AttributeConverter<SpecialtyGroup, String> {

    @Override
    public String convertToDatabaseColumn(SpecialtyGroup group) {
        return group == null ? null : group.code();
    }

    @Override
    public SpecialtyGroup convertToEntityAttribute(String code) {
        return code == null ? null : SpecialtyGroup.of(code);
    }
}
