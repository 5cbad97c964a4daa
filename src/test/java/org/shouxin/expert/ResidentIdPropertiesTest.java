package org.shouxin.expert;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hutool.core.util.IdcardUtil;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

@Label("Any resident ID number")
class ResidentIdPropertiesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Property
    @Label("is accepted exactly when an independent library accepts it")
    void agreesWithHutool(@ForAll("numbers") String number) {
        assertThat(ResidentId.fault(number, TODAY).isEmpty()).as(number).isEqualTo(IdcardUtil.isValidCard18(number));
    }

    @Property
    @Label("never breaks the check, whatever is typed")
    void anything(@ForAll String typed) {
        assertThat(ResidentId.fault(ResidentId.normalised(typed), TODAY)).isNotNull();
    }

    @Property
    @Label("is refused with any single digit changed")
    void oneDigitWrong(@ForAll("valid") String number, @ForAll @IntRange(max = 16) int place, @ForAll @CharRange(from = '0', to = '9') char digit) {
        var changed = number.substring(0, place) + digit + number.substring(place + 1);

        assertThat(ResidentId.fault(changed, TODAY).isPresent()).isEqualTo(!changed.equals(number));
    }

    @Property
    @Label("of a permit for Hong Kong, Macao, Taiwan or foreign residents is judged by the same rules")
    void permits(@ForAll("permits") String number) {
        assertThat(ResidentId.fault(number, TODAY)).isEmpty();
        var wrong = number.substring(0, 17) + (number.charAt(17) == '0' ? '1' : '0');
        assertThat(ResidentId.fault(wrong, TODAY)).contains("resident-id.check-digit");
        assertThat(ResidentId.birthDate(number)).hasValueSatisfying(born -> assertThat(born).isBeforeOrEqualTo(TODAY));
    }

    @Property
    @Label("means the same in full width, with a small x and with blanks around it")
    void spellings(@ForAll("valid") String number) {
        var wide = new StringBuilder("\u3000");
        number.toLowerCase(Locale.ROOT).chars().forEach(character -> wide.append((char) (character + 0xFEE0)));
        assertThat(ResidentId.normalised(wide.append(' ').toString())).isEqualTo(number);
    }

    @Property
    @Label("is masked so that neither birthday nor sequence can be read")
    void masked(@ForAll @StringLength(18) @CharRange(from = '0', to = '9') String number) {
        assertThat(Masked.identifier(number)).hasSize(18).startsWith(number.substring(0, 3)).matches("\\d{3}\\*{13}\\d{2}");
    }

    @Provide
    Arbitrary<String> valid() {
        return Combinators.combine(Arbitraries.of("320412", "320411", "110105", "810000", "652301"), days(),
                Arbitraries.integers().between(0, 999)).as((division, born, number) -> withCheck(division + born + "%03d".formatted(number)));
    }

    @Provide
    Arbitrary<String> permits() {
        var foreign = Combinators.combine(Arbitraries.of("11", "31", "32", "44"), Arbitraries.integers().between(0, 999))
                .as((province, country) -> "9" + province + "%03d".formatted(country));
        return Combinators.combine(Arbitraries.oneOf(Arbitraries.of("810000", "820000", "830000"), foreign), days(), Arbitraries.integers().between(0, 999))
                .as((division, born, number) -> withCheck(division + born + "%03d".formatted(number)));
    }

    @Provide
    Arbitrary<String> numbers() {
        var broken = Arbitraries.strings().withChars("0123456789X").ofLength(18).filter(number -> !number.startsWith("9"));
        return Arbitraries.oneOf(valid(), broken);
    }

    private static Arbitrary<String> days() {
        return Arbitraries.longs().between(LocalDate.of(1900, 1, 1).toEpochDay(), TODAY.toEpochDay())
                .map(day -> LocalDate.ofEpochDay(day).format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    private static String withCheck(String digits) {
        return digits + ResidentId.checkCharacter(digits);
    }
}
