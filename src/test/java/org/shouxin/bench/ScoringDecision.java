package org.shouxin.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.shouxin.scoring.Indicator;
import org.shouxin.scoring.Level;
import org.shouxin.scoring.Scheme;
import org.shouxin.scoring.ValueKind;

/**
 * The weighted rules of a scheme as one decision table for the Camunda DMN engine: an input per indicator, a rule per
 * level, the hit policy adds the shares up. Shares are whole ten-thousandths of a point, so its sum is exact too. Gates,
 * vetoes, grades and the explanation are left out, in its favour.
 */
final class ScoringDecision {

    static final String RESOURCE = "/bench/credit-cr.dmn";

    private final DmnEngine engine;
    private final DmnDecision decision;

    /** The expression languages of the engine in which the conditions can be written. */
    enum Language {
        FEEL, JUEL
    }

    ScoringDecision(String table) {
        this.engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        this.decision = engine.parseDecision("credit", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
    }

    /** Composite before rounding in ten-thousandths of a point. */
    long evaluate(Map<String, Object> variables) {
        return engine.evaluateDecisionTable(decision, variables).<Number>getSingleEntry().longValue();
    }

    static String resource() throws IOException {
        try (InputStream table = ScoringDecision.class.getResourceAsStream(RESOURCE)) {
            return table == null ? "" : new String(table.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String table(Scheme scheme, Language language) {
        var weighted = scheme.indicators().stream().filter(indicator -> !indicator.gate()).toList();
        var table = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="bench" name="bench" namespace="http://camunda.org/schema/1.0/dmn">
                <decision id="credit" name="%s">
                <decisionTable id="table" hitPolicy="COLLECT" aggregation="SUM">
                """.formatted(scheme.reference()));
        for (var indicator : weighted) {
            table.append("<input id=\"in_%1$s\"><inputExpression id=\"ex_%1$s\" typeRef=\"%2$s\"%3$s</inputExpression></input>\n".formatted(
                    indicator.code(), indicator.kind().choices().isEmpty() ? "integer" : "string", language == Language.FEEL
                            ? "><text>" + indicator.code() + "</text>"
                            : " expressionLanguage=\"juel\"><text>${" + indicator.code() + "}</text>"));
        }
        table.append("<output id=\"out\" name=\"share\" typeRef=\"long\"/>\n");
        weighted.forEach(indicator -> indicator.levels().forEach(level -> rule(table, scheme, language, indicator, level)));
        return table.append("</decisionTable>\n</decision>\n</definitions>\n").toString();
    }

    private static void rule(StringBuilder table, Scheme scheme, Language language, Indicator own, Level level) {
        var id = own.code() + "_" + own.levels().indexOf(level);
        table.append("<rule id=\"rule_%s\">".formatted(id));
        for (var indicator : scheme.indicators()) {
            if (!indicator.gate()) {
                table.append(indicator.equals(own)
                        ? entry(language, own, level)
                        : "<inputEntry><text/></inputEntry>");
            }
        }
        var share = level.share().multiply(BigDecimal.valueOf(10_000)).longValueExact();
        table.append((language == Language.FEEL ? "<outputEntry><text>%d</text></outputEntry></rule>\n"
                : "<outputEntry expressionLanguage=\"juel\"><text>${%d}</text></outputEntry></rule>\n").formatted(share));
    }

    private static String entry(Language language, Indicator own, Level level) {
        return language == Language.FEEL ? "<inputEntry><text>%s</text></inputEntry>".formatted(feel(own.kind(), level.values()))
                : "<inputEntry expressionLanguage=\"juel\"><text>${%s}</text></inputEntry>".formatted(juel(own, level.values()));
    }

    /** {@code 51..100} → {@code C01 >= 51 && C01 <= 100}. */
    private static String juel(Indicator own, String values) {
        if (!own.kind().choices().isEmpty()) {
            return Arrays.stream(values.split("\\|")).map(choice -> own.code() + " == '" + choice + "'").collect(Collectors.joining(" || "));
        }
        if (!values.contains("..")) {
            return own.code() + " == " + values;
        }
        var from = values.substring(0, values.indexOf(".."));
        var to = values.substring(values.indexOf("..") + 2);
        var least = own.code() + (from.startsWith(">") ? " &gt; " : " &gt;= ") + from.replace(">", "");
        return to.isEmpty() ? least : least + " &amp;&amp; " + own.code() + (to.startsWith("<") ? " &lt; " : " &lt;= ") + to.replace("<", "");
    }

    /** {@code 51..100} → {@code [51..100]}, {@code 101..} → {@code >= 101}, {@code >0..<80} → {@code ]0..80[}. */
    private static String feel(ValueKind kind, String values) {
        if (!kind.choices().isEmpty()) {
            return "\"" + values.replace("|", "\",\"") + "\"";
        }
        if (!values.contains("..")) {
            return values;
        }
        var from = values.substring(0, values.indexOf(".."));
        var to = values.substring(values.indexOf("..") + 2);
        if (to.isEmpty()) {
            return "&gt;= " + from;
        }
        return (from.startsWith(">") ? "]" : "[") + from.replace(">", "") + ".." + to.replace("<", "") + (to.startsWith("<") ? "[" : "]");
    }
}
