package org.shouxin.expert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A person's name")
class PersonNameTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @DisplayName("has one way to write the dot of minority names")
    @CsvSource({"阿卜杜拉・买买提, 阿卜杜拉·买买提", "阿卜杜拉.买买提, 阿卜杜拉·买买提", "阿卜杜拉•买买提, 阿卜杜拉·买买提",
            "阿卜杜拉‧买买提·艾山, 阿卜杜拉·买买提·艾山", "J.R. Smith, J.R. Smith", "' 王芳 ', 王芳", "𠮷.𬺈, 𠮷·𬺈"})
    void dots(String typed, String stored) {
        assertThat(PersonName.normalised(typed)).isEqualTo(stored);
    }

    @ParameterizedTest
    @DisplayName("keeps rare characters as they are typed")
    @ValueSource(strings = {"𠮷野", "䶮", "王𬺈", "𰻝", "李㛃", "\uFA0E"})
    void rare(String name) {
        assertThat(PersonName.normalised(name)).isEqualTo(name);
        assertThat(PersonName.fault(name)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("holds nothing that cannot be seen")
    @ValueSource(strings = {"王\u200B芳", "王\u0000芳", "王\u202E芳", "王\n芳", "王\uFEFF芳", "王\uD842", "王\uE000", "葛\uDB40\uDD00", "王\u3164"})
    void unseen(String name) {
        assertThat(PersonName.fault(name)).contains("name.characters");
    }
}
