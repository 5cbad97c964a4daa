package org.shouxin.credit.web;

/** Texts of cells that leave the product: none is taken for a formula by the program that opens the file. */
final class SafeCell {

    /** What begins a formula, also in full width and behind what spreadsheets skip. */
    private static final String BEGINNINGS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private SafeCell() {
    }

    static String of(String text) {
        return text == null ? "" : !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
