-- How a deadline was counted stands in calendar_deadline; the nomination keeps the last day alone.
alter table expert_nomination drop column correction_rule;
alter table expert_nomination drop column correction_assumed;
