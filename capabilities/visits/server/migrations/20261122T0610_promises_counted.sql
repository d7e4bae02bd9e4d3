-- A promise may be given for so many days: how its day was counted, and what another calendar made of it.

alter table promises add column counted json;
alter table promises add column revisions json not null default '[]';
create index promises_counted on promises (tenant_id, id) where open and counted is not null;
comment on column promises.counted is 'How the day was counted: days given, standing, calendar version; null for a day that was named.';
comment on column promises.revisions is 'Each day that another calendar made: from, to, reason, calendar version.';
