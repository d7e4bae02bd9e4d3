-- Read rows of subjects: functions of each subject's state, disposable, rebuilt from the ledger.

create table subjects (
  tenant_id  uuid not null,
  id         uuid not null,
  version    integer not null,
  kind       text not null,
  name       text collate "C" not null,
  initials   text collate "C" not null,
  code       text collate "C",
  area_id    uuid,
  unit_id    uuid,
  category   text,
  address    text,
  scale      text,
  stage      text,
  investment double precision,
  population integer,
  households integer,
  duties     text[],
  added_at   timestamptz(3) not null,
  retired_at timestamptz(3),
  retired_because text,
  primary key (tenant_id, id)
);
create unique index subjects_code on subjects (tenant_id, kind, code) where code is not null;
create index subjects_order on subjects (tenant_id, kind, initials, id);
create index subjects_name on subjects (tenant_id, name);
comment on table subjects is 'One row a subject: enterprise, project, village, point, as it stands now. No personal data.';
comment on column subjects.code is 'Unified social credit code of an enterprise; of the others the number of their own register.';
comment on column subjects.initials is 'First letters of the name in pinyin, for finding by keyboard and for an order that people know.';
comment on column subjects.investment is 'Planned, in 万元.';
comment on column subjects.retired_at is 'No longer served since; its history stays.';
select yx_tenant_wall('subjects');
