alter table expert_nomination drop column address;
alter table expert_nomination drop column wechat;
alter table expert_nomination drop column email;
alter table expert_nomination drop column qq;
