create index expert_nomination_correction_ix on expert_nomination (correction_due_on, status);
