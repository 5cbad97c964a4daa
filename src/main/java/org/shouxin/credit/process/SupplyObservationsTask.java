package org.shouxin.credit.process;

import java.util.List;
import java.util.Map;
import org.shouxin.credit.AssessmentCases;
import org.shouxin.credit.IndicatorWords;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What was found out about the missing indicators.
 *
 * @article CR-A1
 */
@Component
class SupplyObservationsTask extends AssessmentTask<SupplyObservationsForm> {

    private final AssessmentCases assessments;
    private final IndicatorWords words;

    SupplyObservationsTask(AssessmentCases assessments, IndicatorWords words) {
        super(AssessmentModel.SUPPLY_OBSERVATIONS, SupplyObservationsForm.class);
        this.assessments = assessments;
        this.words = words;
    }

    @Override
    public Map<String, Object> prefill(String caseNumber) {
        List<Map<String, String>> rows = assessments.missing(caseNumber).stream()
                .map(indicator -> Map.of("code", indicator.code(), "indicator", words.asked(indicator, LocaleContextHolder.getLocale()))).toList();
        return Map.of("observations", rows);
    }

    @Override
    public Map<String, Object> complete(TaskCompletion task, SupplyObservationsForm form) {
        assessments.supplyObservations(task, form.rows(), form.restUnavailable());
        return Map.of();
    }
}
