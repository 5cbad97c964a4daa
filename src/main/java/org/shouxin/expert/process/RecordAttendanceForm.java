package org.shouxin.expert.process;

import jakarta.validation.Valid;
import java.util.List;
import org.shouxin.expert.Attendee;
import org.shouxin.identity.UserView;

/** Fields of the form {@code record-attendance}; a name in a row is only what was told. */
public record RecordAttendanceForm(List<@Valid Row> members) {

    /** One manager who should come. */
    public record Row(String username, String name, boolean present, boolean chair) {

        static Row of(UserView manager) {
            return new Row(manager.username(), manager.displayName(), false, false);
        }
    }

    List<Attendee> attendees() {
        return members == null ? List.of() : members.stream().map(row -> new Attendee(row.username(), row.present(), row.chair())).toList();
    }
}
