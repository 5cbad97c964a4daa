package org.shouxin.expert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A resident ID number")
class ResidentIdTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("is judged by GB 11643 and its cousins")
    @CsvSource(nullValues = "fine", value = {
            "11010519491231002X, fine",
            "11010519491231002x, fine",
            "１１０１０５１９４９１２３１００２Ｘ, fine",
            "' 11010519491231002X ', fine",
            "110105194912310021, resident-id.check-digit",
            "11010519491231002Y, resident-id.format",
            "1101051949123100, resident-id.format",
            "110105491231002, resident-id.format",
            "'', resident-id.format",
            "00010519491231002X, resident-id.division",
            "991105194912310027, resident-id.division"})
    void judged(String typed, String fault) {
        assertThat(ResidentId.fault(ResidentId.normalised(typed), TODAY).orElse(null)).isEqualTo(fault);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @DisplayName("holds a day that exists and is not in the future")
    @CsvSource(nullValues = "fine", value = {
            "320412, 20000229, fine",
            "320412, 20010229, resident-id.birth-date",
            "320412, 19000229, resident-id.birth-date",
            "320412, 20001301, resident-id.birth-date",
            "320412, 20000431, resident-id.birth-date",
            "320412, 20260301, fine",
            "320412, 20260302, resident-id.birth-date",
            "320412, 18991231, resident-id.birth-date",
            "810000, 19850704, fine",
            "820000, 19850704, fine",
            "830000, 19850704, fine",
            "932840, 19850704, fine"})
    void days(String division, String born, String fault) {
        assertThat(ResidentId.fault(withCheck(division + born + "001"), TODAY).orElse(null)).isEqualTo(fault);
    }

    private static String withCheck(String digits) {
        return digits + ResidentId.checkCharacter(digits);
    }
}
