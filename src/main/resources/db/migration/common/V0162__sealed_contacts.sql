-- Addresses and accounts of candidates become encrypted like their phones: new columns, filled by the next migration, then the plain ones go.
alter table expert_nomination add column address_sealed varchar(1700);
alter table expert_nomination add column wechat_sealed varchar(400);
alter table expert_nomination add column email_sealed varchar(600);
alter table expert_nomination add column qq_sealed varchar(150);
