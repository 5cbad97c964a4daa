package org.shouxin.credit.process;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.shouxin.credit.SuppliedRow;

/** Fields of the form {@code supply-observations}; the indicator in a row is only what was told. */
public record SupplyObservationsForm(List<@Valid Row> observations, boolean restUnavailable) {

    /** One missing indicator. */
    public record Row(String code, String indicator, String value, LocalDate evidenceOn, String source) {
    }

    List<SuppliedRow> rows() {
        return observations == null ? List.of() : observations.stream().map(row -> new SuppliedRow(row.code(), row.value(), row.evidenceOn(), row.source()))
                .toList();
    }
}
