package org.shouxin.privacy;

/**
 * A record about a person.
 *
 * @param id       case number, or the id of an expert or an enterprise
 * @param unitId   the unit it belongs to besides its bureau; {@code null} for none
 * @param register the chain of the trail that tells what happened to it
 */
public record PersonalRecord(Kind kind, String id, String bureauId, String unitId, String register) {

    /** What is looked at; words under {@code enum.RecordKind.<VALUE>}. */
    public enum Kind { CASE, EXPERT, ENTERPRISE }
}
