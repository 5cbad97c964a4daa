package org.shouxin.credit;

import java.util.Map;

/**
 * One row of an import file, as it was typed.
 *
 * @param number of the row in its sheet, or of the object in its list, from 1
 * @param cells  text by column; columns that are empty may be absent
 */
record ImportedRow(ImportSheet sheet, int number, Map<String, String> cells) {

    TypedEnterprise enterprise() {
        return new TypedEnterprise(cells.get("creditCode"), cells.get("name"), cells.get("division"), cells.get("town"), cells.get("industry"),
                cells.get("hazardClass"), cells.get("address"), cells.get("contactName"), cells.get("contactPhone"), cells.get("contactUsername"));
    }

    TypedObservation observation() {
        return new TypedObservation(cells.get("code"), cells.get("value"), cells.get("source"), cells.get("evidenceOn"), cells.get("validFrom"),
                cells.get("validUntil"), null);
    }

    /** The enterprise that the row is about, in normal form. */
    String creditCode() {
        return CreditCode.normalised(cells.getOrDefault("creditCode", ""));
    }
}
