package org.shouxin.identity.web;

/** Where a role is held, as one field of a form: a bureau's id, or that and a unit's id after a slash. */
record Place(String bureauId, String unitId) {

    static Place of(String text) {
        var slash = text.indexOf('/');
        return slash < 0 ? new Place(text, null) : new Place(text.substring(0, slash), text.substring(slash + 1));
    }
}
