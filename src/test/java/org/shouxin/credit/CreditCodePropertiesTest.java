package org.shouxin.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hutool.core.util.CreditCodeUtil;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Label("Any unified social credit code")
class CreditCodePropertiesTest {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Property
    @Label("is accepted exactly when an independent library accepts it")
    void agreesWithHutool(@ForAll("codes") String code) {
        assertThat(CreditCode.fault(code).isEmpty()).as(code).isEqualTo(CreditCodeUtil.isCreditCode(code));
    }

    @Property
    @Label("is refused with any single character changed")
    void oneCharacterWrong(@ForAll("valid") String code, @ForAll @IntRange(max = 17) int place, @ForAll("character") char other) {
        var changed = code.substring(0, place) + other + code.substring(place + 1);
        assertThat(CreditCode.fault(changed).isEmpty()).isEqualTo(changed.equals(code));
    }

    @Property
    @Label("with the last character changed is refused for that character")
    void wrongCheckCharacter(@ForAll("valid") String code, @ForAll("character") char other) {
        var changed = code.substring(0, 17) + other;
        assertThat(CreditCode.fault(changed).orElse(code)).isEqualTo(changed.equals(code) ? code : "credit-code.check-digit");
    }

    @Property
    @Label("means the same in full width, in small letters and with blanks around it")
    void spellings(@ForAll("valid") String code) {
        var wide = new StringBuilder("\u3000");
        code.toLowerCase(Locale.ROOT).chars().forEach(character -> wide.append((char) (character + 0xFEE0)));
        assertThat(CreditCode.normalised(wide.append(' ').toString())).isEqualTo(code);
        assertThat(new CreditCode(CreditCode.normalised(code.toLowerCase(Locale.ROOT))).text()).isEqualTo(code);
    }

    @Property
    @Label("holds none of the letters I, O, S, V and Z, and says so")
    void leftOut(@ForAll("valid") String code, @ForAll @IntRange(max = 9) int place, @ForAll("leftOutLetter") char letter) {
        var at = place < 2 ? place : place + 7;
        assertThat(CreditCode.fault(code.substring(0, at) + letter + code.substring(at + 1))).contains("credit-code.letters");
    }

    @Property
    @Label("never breaks the check, whatever is typed")
    void anything(@ForAll String typed) {
        assertThat(CreditCode.fault(CreditCode.normalised(typed))).isNotNull();
    }

    @Example
    @Label("of real enterprises is accepted, and nothing else becomes one")
    void examples() {
        assertThat(CreditCode.fault("91350100M000100Y43")).as("the example of the standard").isEmpty();
        assertThat(CreditCode.fault("91350100M000100Y4")).contains("credit-code.format");
        assertThat(CreditCode.fault("9135O100M000100Y43")).as("a letter among the digits of the division").contains("credit-code.format");
        assertThatThrownBy(() -> new CreditCode("91350100M000100Y44")).isInstanceOf(IllegalArgumentException.class).hasMessage("credit-code.check-digit");
    }

    @Provide
    Arbitrary<Character> character() {
        return Arbitraries.of(CHARACTERS.chars().mapToObj(character -> (char) character).toList());
    }

    @Provide
    Arbitrary<Character> leftOutLetter() {
        return Arbitraries.of('I', 'O', 'S', 'V', 'Z');
    }

    @Provide
    Arbitrary<String> valid() {
        return Combinators.combine(Arbitraries.of("91", "92", "93", "12", "52", "Y1", "N1"), Arbitraries.of("320412", "320411", "110105"),
                Arbitraries.strings().withChars(CHARACTERS).ofLength(9)).as((kind, division, body) -> kind + division + body)
                .map(places -> places + CreditCode.checkCharacter(places));
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.oneOf(valid(), Arbitraries.strings().withChars(CHARACTERS + "IOSVZ").ofLength(18),
                valid().map(code -> code.substring(0, 17) + "0"));
    }
}
