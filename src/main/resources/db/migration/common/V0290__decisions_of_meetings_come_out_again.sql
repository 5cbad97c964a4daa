-- The days whose rules were applied, and the input that changes by itself afterwards; empty for meetings before this.
alter table expert_meeting add quorum_on date;
alter table expert_agenda_item add counted_on date;
alter table expert_agenda_item add blacklisted boolean;
