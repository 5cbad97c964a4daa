package org.shouxin.credit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The two tables of an import file, with their columns in the order of the template. */
public enum ImportSheet {
    ENTERPRISE("creditCode", "name", "division", "town", "industry", "hazardClass", "address", "contactName", "contactPhone", "contactUsername"),
    OBSERVATION("creditCode", "code", "value", "source", "evidenceOn", "validFrom", "validUntil");

    private final List<String> columns;

    ImportSheet(String... columns) {
        this.columns = List.of(columns);
    }

    public List<String> columns() {
        return columns;
    }

    /** As JSON and messages name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of the words for a column. */
    public String label(String column) {
        return "credit.field." + code() + "." + column;
    }

    static Optional<ImportSheet> of(String code) {
        return Arrays.stream(values()).filter(sheet -> sheet.code().equals(code)).findFirst();
    }
}
