package org.shouxin.expert;

/** One row of the attendance list as it was filled in; whose account it is, the directory says. */
public record Attendee(String username, boolean present, boolean chair) {
}
