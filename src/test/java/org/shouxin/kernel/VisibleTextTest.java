package org.shouxin.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Label("What can be seen of a text")
@DisplayName("What can be seen of a text")
class VisibleTextTest {

    @ParameterizedTest(name = "U+{0}")
    @ValueSource(strings = {"0000", "001F", "007F", "0085", "00AD", "034F", "061C", "115F", "1160", "17B4", "17B5", "180E", "200B", "200C", "200D", "200E", "200F", "2028",
            "2029", "202A", "202E", "2060", "2064", "2066", "2069", "206F", "2800", "3164", "FEFF", "FFA0", "FFF9", "FFFE", "FFFF", "D800", "DBFF", "DC00", "1D173", "1FFFE",
            "E0001", "E007F"})
    @DisplayName("leaves out what neither a line nor a name may hide")
    void hidden(String point) {
        var text = "王" + Character.toString(Integer.parseInt(point, 16)) + "芳";
        assertThat(VisibleText.hidesInLine(text)).isTrue();
        assertThat(VisibleText.hidesInName(text)).isTrue();
    }

    @ParameterizedTest(name = "U+{0}")
    @ValueSource(strings = {"180B", "FE00", "FE0F", "E000", "F8FF", "E0100", "E01EF", "F0000", "0378"})
    @DisplayName("leaves out of names what only texts may hold")
    void inNames(String point) {
        var text = "葛" + Character.toString(Integer.parseInt(point, 16)) + "城";
        assertThat(VisibleText.hidesInLine(text)).isFalse();
        assertThat(VisibleText.hidesInName(text)).isTrue();
    }

    @Property
    @Label("holds every Han character, known to this Java or not")
    void han(@ForAll @IntRange(min = 0x20000, max = 0x3FFFD) int point) {
        var name = Character.toString(point);
        assertThat(VisibleText.hidesInName(name)).isEqualTo((point & 0xFFFE) == 0xFFFE);
    }

    @Property
    @Label("is spelled one way, and spelling it again changes nothing")
    void spelling(@ForAll String typed) {
        var spelled = VisibleText.oneSpelling(typed);
        assertThat(VisibleText.oneSpelling(spelled)).isEqualTo(spelled);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"买买提・艾力, 买买提·艾力", "买买提•艾力, 买买提·艾力", "买买提.艾力, 买买提·艾力", "买买提．艾力, 买买提·艾力", "买买提·艾力, 买买提·艾力",
            "买买提‧艾力･库, 买买提·艾力·库", "'王\u3000芳', 王 芳", "'王\u00A0\u2003芳', 王 芳", "'Jose\u0301', José", "𰻝.𬺈, 𰻝·𬺈",
            "J.R. Smith, J.R. Smith", "'\u3000王芳\u3000', 王芳"})
    @DisplayName("has one kind of blank and one dot")
    void oneWay(String typed, String spelled) {
        assertThat(VisibleText.oneSpelling(typed)).isEqualTo(spelled);
    }
}
