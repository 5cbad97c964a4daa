package org.shouxin.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One version of a scheme by which enterprises are graded: parts with weighted indicators, gates, deductions, vetoes and
 * grades. CR has two parts and no deductions, NB one part and many; the arithmetic is the same. A scheme that exists is
 * sound: {@link #parse} refuses everything else. Safe for use by many threads.
 *
 * @article CR-A1, NB-2(1)
 */
public final class Scheme {

    private final Head head;
    private final String reference;
    private final List<Part> parts;
    private final List<Indicator> indicators;
    private final Map<String, Deduction> deductions;
    private final List<Band> bands;
    private final List<Veto> vetoes;
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final List<Matcher> matchers;
    private final Grader grader;
    private final List<String> source;

    /** @param effectiveTo last day; null when open */
    record Head(String id, int version, LocalDate effectiveFrom, LocalDate effectiveTo, String article, Origin origin,
            BigDecimal floor, BigDecimal cap) {
    }

    Scheme(Head head, List<Part> parts, List<Indicator> indicators, Map<String, Deduction> deductions, List<Band> bands,
            List<VetoRule> vetoes, List<Matcher> matchers, List<String> source) {
        this.head = head;
        this.reference = head.id() + "@" + head.version();
        this.parts = List.copyOf(parts);
        this.indicators = List.copyOf(indicators);
        this.deductions = Collections.unmodifiableMap(new LinkedHashMap<>(deductions));
        this.bands = List.copyOf(bands);
        this.vetoes = vetoes.stream().map(VetoRule::veto).toList();
        indicators.forEach(indicator -> positions.put(indicator.code(), positions.size()));
        this.matchers = List.copyOf(matchers);
        this.source = List.copyOf(source);
        this.grader = new Grader(this, matchers, vetoes);
    }

    /**
     * Reads and checks a rulebook.
     *
     * @param name  of the file or draft, for refusals
     * @param lines as in {@code rulebooks/credit-cr.csv}
     * @throws RulebookRefused naming the line that is wrong
     */
    public static Scheme parse(String name, List<String> lines) {
        return new SchemeReader(name, lines).read();
    }

    /** The lines it was read from. */
    public List<String> source() {
        return source;
    }

    /** E.g. {@code CR}. */
    public String id() {
        return head.id();
    }

    /** Counts from 1. */
    public int version() {
        return head.version();
    }

    /** {@code id@version}, the form in which results and the trail quote it. */
    public String reference() {
        return reference;
    }

    /** Whether the version is the one to grade by on the date; both ends are included. */
    public boolean inForce(LocalDate date) {
        return !date.isBefore(head.effectiveFrom()) && (head.effectiveTo() == null || !date.isAfter(head.effectiveTo()));
    }

    public LocalDate effectiveFrom() {
        return head.effectiveFrom();
    }

    /** Null when the end is open. */
    public LocalDate effectiveTo() {
        return head.effectiveTo();
    }

    /** The least composite there is. */
    public BigDecimal floor() {
        return head.floor();
    }

    /** The greatest composite there is. */
    public BigDecimal cap() {
        return head.cap();
    }

    public List<Part> parts() {
        return parts;
    }

    /** All indicators, gates included, in the order of the rulebook. */
    public List<Indicator> indicators() {
        return indicators;
    }

    /** In the order of the rulebook; empty for a scheme without dynamic points. */
    public List<Deduction> deductions() {
        return List.copyOf(deductions.values());
    }

    /** Best grade first. */
    public List<Band> bands() {
        return bands;
    }

    public List<Veto> vetoes() {
        return vetoes;
    }

    /** Null when the scheme has none of that code. */
    public Indicator indicator(String code) {
        var position = positions.get(code);
        return position == null ? null : indicators.get(position);
    }

    /**
     * What a raw value of the indicator scores; null when it is a gate.
     *
     * @throws IllegalArgumentException when it is no value of the indicator, as {@link ValueKind#parse} says
     */
    public BigDecimal score(String indicator, String raw) {
        return matcher(indicator).level(indicator(indicator).kind().parse(raw).place()).score();
    }

    /** Null when the scheme has none of that code. */
    public Deduction deduction(String code) {
        return deductions.get(code);
    }

    /** Begins to collect what is known of an enterprise on a date. */
    public Facts.Collector facts(LocalDate asOf) {
        return new Facts.Collector(this, asOf);
    }

    /**
     * Grades by the facts and explains it. The same facts give an equal grading, at any time and in any order.
     *
     * @throws IllegalArgumentException when the facts were read by another scheme, version or draft
     */
    public Grading grade(Facts facts) {
        return grader.grade(facts);
    }

    /** What would lead from a grading of this scheme to the next better grade; see {@link NextGrade}. */
    public NextGrade smallestChanges(Grading grading) {
        return new SmallestChanges(this, grader, grading).find();
    }

    int position(String indicator) {
        return positions.get(indicator);
    }

    Matcher matcher(String indicator) {
        return matchers.get(position(indicator));
    }
}
