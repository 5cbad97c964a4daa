package org.shouxin.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

/**
 * One seal: a hash over the heads that were new since the seal before, chained to that seal.
 *
 * <p>Root: SHA-256 over {@code shouxin-heads/1\n} and, per head sorted by case number, case number, sequence and hash as
 * pieces of {@link TrailFormat}. Seal: SHA-256 over {@code shouxin-seal/1\n}, number, heads, root, sealed at, previous hash.
 */
record Seal(long number, long heads, String rootHash, long sealedAt, String previousHash, String hash) {

    static final Seal NONE = new Seal(0, 0, "", 0, "", TrailFormat.GENESIS);

    /** The end of a case's chain at the time of a seal. */
    record SealedHead(String caseNumber, long sequence, String hash) {
        static SealedHead read(ResultSet row, int index) throws SQLException {
            return new SealedHead(row.getString("case_number"), row.getLong("sequence_no"), row.getString("hash"));
        }
    }

    static Seal read(ResultSet row, int index) throws SQLException {
        return new Seal(row.getLong("number_no"), row.getLong("heads"), row.getString("root_hash"), row.getLong("sealed_at"),
                row.getString("previous_hash"), row.getString("hash"));
    }

    Seal next(List<SealedHead> newHeads, long at) {
        var seal = new Seal(number + 1, newHeads.size(), root(newHeads), at, hash, "");
        return new Seal(seal.number, seal.heads, seal.rootHash, at, seal.previousHash, seal.computedHash());
    }

    boolean fits(Seal before, List<SealedHead> sealedHeads) {
        return number == before.number + 1 && previousHash.equals(before.hash) && hash.equals(computedHash())
                && heads == sealedHeads.size() && rootHash.equals(root(sealedHeads));
    }

    private String computedHash() {
        return new TrailFormat.Canonical("shouxin-seal/1").add(number).add(heads).add(rootHash).add(sealedAt)
                .add(previousHash).sha256();
    }

    private static String root(List<SealedHead> heads) {
        var canonical = new TrailFormat.Canonical("shouxin-heads/1");
        heads.stream().sorted(Comparator.comparing(SealedHead::caseNumber))
                .forEach(head -> canonical.add(head.caseNumber()).add(head.sequence()).add(head.hash()));
        return canonical.sha256();
    }
}
