-- What the nightly round looks for by age.
create index notices_mail_ended_ix on notices_mail (ended_at);
create index notices_notice_given_ix on notices_notice (given_at);
create index workflow_draft_saved_ix on workflow_draft (saved_at);
