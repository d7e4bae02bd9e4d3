-- Read rows of consultations, their voices and their agenda: functions of each stream's state.

create table consultations (
  tenant_id     uuid not null,
  id            uuid not null,
  version       integer not null,
  programme     text not null,
  form          text not null,
  title         text not null,
  status        text not null,
  subject_id    uuid,
  area_id       uuid,
  units         uuid[] not null,
  persons       uuid[] not null,
  opinions_due  timestamptz(3),
  held_on       date,
  asked         integer not null,
  given         integer not null,
  silent        integer not null,
  silence_at    timestamptz(3),
  convened_unit uuid,
  convened_at   timestamptz(3) not null,
  primary key (tenant_id, id)
);
create index consultations_convened on consultations (tenant_id, convened_at desc, id desc);
create index consultations_silence on consultations (tenant_id, silence_at, id) where silence_at is not null;
comment on table consultations is 'One row a consultation, deliberation or session (联合会诊, 一企一议, 现场办公).';
comment on column consultations.units is 'The unit that convened it and those asked: their people read it.';
comment on column consultations.persons is 'Who convened it, who presides, who was named.';
comment on column consultations.silence_at is 'When those who say nothing are silent; null once it is noted, or nobody is waited for.';
select yx_tenant_wall('consultations');

create table consultation_voices (
  tenant_id       uuid not null,
  consultation_id uuid not null,
  unit_id         uuid not null,
  waiting         boolean not null,
  primary key (tenant_id, consultation_id, unit_id)
);
create index consultation_voices_waiting on consultation_voices (tenant_id, unit_id, consultation_id) where waiting;
comment on table consultation_voices is 'One row a unit asked; waiting until it has spoken or the consultation is over.';
select yx_tenant_wall('consultation_voices');

create table consultation_matters (
  tenant_id       uuid not null,
  consultation_id uuid not null,
  matter_id       uuid not null,
  primary key (tenant_id, consultation_id, matter_id)
);
create index consultation_matters_matter on consultation_matters (tenant_id, matter_id, consultation_id);
comment on table consultation_matters is 'What stands on its agenda.';
select yx_tenant_wall('consultation_matters');
