-- Read rows of visits and promises: functions of each stream's state, disposable, rebuilt from the ledger.

create table visits (
  tenant_id   uuid not null,
  id          uuid not null,
  version     integer not null,
  programme   text not null,
  subject_id  uuid not null,
  kind        text not null,
  met_at      timestamptz(3) not null,
  officers    uuid[] not null,
  contacts    uuid[] not null,
  heard       text not null,
  recorded_by uuid,
  unit_id     uuid,
  answering   uuid,
  area_id     uuid,
  recorded_at timestamptz(3) not null,
  findings    integer not null,
  promises    integer not null,
  corrections integer not null,
  primary key (tenant_id, id)
);
create index visits_met on visits (tenant_id, met_at desc, id desc);
create index visits_subject on visits (tenant_id, subject_id, met_at desc, id desc);
create index visits_programme on visits (tenant_id, programme, met_at desc, id desc);
create index visits_officers on visits using gin (officers);
comment on table visits is 'One row a visit, as it stands after its corrections. No photo and no place: there is no column for them.';
comment on column visits.unit_id is 'Unit that the recorder served in then.';
comment on column visits.answering is 'Unit that answered for the subject then.';
comment on column visits.area_id is 'Where the subject stood then.';
comment on column visits.findings is 'How many matters the visit started; they carry its id.';
select yx_tenant_wall('visits');

create table promises (
  tenant_id    uuid not null,
  id           uuid not null,
  version      integer not null,
  programme    text not null,
  subject_id   uuid not null,
  visit_id     uuid not null,
  area_id      uuid,
  text         text not null,
  owner_unit   uuid not null,
  owner_person uuid,
  made_by      uuid,
  made_on      date not null,
  made_at      timestamptz(3) not null,
  due          date not null,
  first_due    date not null,
  open         boolean not null,
  kept_on      date,
  kept_how     text,
  moves        json not null,
  primary key (tenant_id, id)
);
create index promises_open_due on promises (tenant_id, due, id) where open;
create index promises_due on promises (tenant_id, due, id);
create index promises_subject on promises (tenant_id, subject_id, due, id);
create index promises_visit on promises (tenant_id, visit_id, id);
create index promises_made on promises (tenant_id, programme, made_on desc, id desc);
comment on table promises is 'One row a promise: what was promised to a subject, who answers for it and until which day.';
comment on column promises.first_due is 'The day first promised, whatever was moved since.';
comment on column promises.moves is 'Each move of the day: from, to, reason, who approved.';
select yx_tenant_wall('promises');
