package org.shouxin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouxin.TestPeople.WUJIN;
import static org.shouxin.TestPeople.XINBEI;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople.People;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@DisplayName("The directory")
class DirectoryIT {

    @Autowired
    Directory directory;
    @Autowired
    Organisation organisation;
    @Autowired
    People people;

    @Test
    @DisplayName("knows the two bureaus with their towns in the order in which they were entered")
    void bureaus() {
        assertThat(organisation.bureaus()).extracting(Organisation.Bureau::id).containsExactly(XINBEI, WUJIN);
        assertThat(organisation.unitsOf(WUJIN)).first().satisfies(unit -> {
            assertThat(unit.name()).isEqualTo("湖塘镇");
            assertThat(unit.kind()).isEqualTo("TOWN");
            assertThat(organisation.unit(unit.id())).contains(unit);
        });
        assertThatThrownBy(() -> organisation.bureau("000000")).isInstanceOf(NotFound.class).hasMessage("bureau.unknown");
    }

    @Test
    @DisplayName("tells what a person may be, and where")
    void actor() {
        var town = people.unit(WUJIN, "湖塘镇");
        var nominator = people.actor("nominator");
        assertThat(nominator.holds(Role.NOMINATOR, WUJIN, town)).isTrue();
        assertThat(nominator.holds(Role.NOMINATOR, WUJIN, people.unit(WUJIN, "牛塘镇"))).isFalse();
        assertThat(nominator.holds(Role.NOMINATOR, WUJIN, null)).isFalse();
        assertThat(people.actor("reviewer").holds(Role.REVIEWER, WUJIN, town)).isTrue();
        assertThat(people.actor("reviewer").holds(Role.REVIEWER, XINBEI, null)).isFalse();
        assertThatThrownBy(() -> directory.actor("nobody")).isInstanceOf(NotFound.class).hasMessage("user.unknown");
    }

    @Test
    @DisplayName("tells of many people what it tells of each, and leaves out nobody's ids")
    void actors() {
        var ids = List.of(people.userId("nominator"), people.userId("reviewer"), people.userId("head"));
        var many = directory.actors(Stream.of(ids.stream(), Stream.of("nobody"), IntStream.range(0, 600).mapToObj(at -> "x" + at))
                .flatMap(each -> each).toList());
        assertThat(many).containsOnlyKeys(ids);
        ids.forEach(id -> assertThat(many.get(id)).isEqualTo(directory.actor(id)));
    }

    @Test
    @DisplayName("lists who holds a role for a place: the whole bureau's people and the unit's own")
    void holding() {
        assertThat(directory.holding(Role.REVIEWER, WUJIN, null)).extracting(UserView::username)
                .containsExactlyInAnyOrder("reviewer", "reviewer2");
        assertThat(directory.holding(Role.NOMINATOR, WUJIN, people.unit(WUJIN, "洛阳镇"))).extracting(UserView::username)
                .containsExactly("nominator.luoyang");
        assertThat(directory.holding(Role.NOMINATOR, WUJIN, null)).isEmpty();
    }

    @Test
    @DisplayName("gives names for lists and leaves out whom it does not know")
    void names() {
        var id = people.userId("manager");
        assertThat(directory.names(List.of(id, id, "nobody"))).containsExactly(java.util.Map.entry(id, "沈立新"));
        assertThat(directory.names(List.of())).isEmpty();
    }

    @Test
    @DisplayName("compares names letter by letter")
    void letterByLetter() {
        assertThat(directory.byUsername("admin")).isEmpty();
        assertThat(directory.byUsername("Reviewer")).isEmpty();
        assertThat(directory.byUsername("r\u00e9viewer")).isEmpty();
        assertThat(directory.byUsername("reviewer")).isPresent();
    }
}
