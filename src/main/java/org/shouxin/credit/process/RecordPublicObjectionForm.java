package org.shouxin.credit.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.shouxin.credit.TypedObjection;

/** Fields of the form {@code record-public-objection}. */
public record RecordPublicObjectionForm(@NotBlank String objector, @NotNull LocalDate receivedOn, @NotBlank String content) {

    TypedObjection typed() {
        return new TypedObjection(objector, receivedOn, content);
    }

    @Override
    public String toString() {
        return "RecordPublicObjectionForm";
    }
}
