-- Read rows of matters: functions of each matter's state, disposable, rebuilt from the ledger.

create table matters (
  tenant_id         uuid not null,
  id                uuid not null,
  number            text not null,
  version           integer not null,
  programme         text not null,
  programme_version text not null,
  subject_id        uuid,
  contact_id        uuid,
  visit_id          uuid,
  channel           text not null,
  title             text not null,
  class             text,
  status            text not null,
  open              boolean not null,
  rung              text not null,
  owner_unit        uuid not null,
  owner_person      uuid,
  due_at            timestamptz(3) not null,
  received_at       timestamptz(3) not null,
  raised_by         uuid,
  raised_unit       uuid,
  replied_at        timestamptz(3),
  closed_at         timestamptz(3),
  closed_because    text,
  disposition       text,
  grade             smallint,
  solved_rung       text,
  reopened          integer not null,
  trail             json not null,
  primary key (tenant_id, id)
);
create index matters_open_due on matters (tenant_id, due_at, id) where open;
create index matters_unit_due on matters (tenant_id, owner_unit, due_at, id) where open;
create index matters_status_due on matters (tenant_id, status, due_at, id);
create index matters_received on matters (tenant_id, received_at desc, id);
create index matters_subject on matters (tenant_id, subject_id, received_at desc) where subject_id is not null;
create index matters_number on matters (tenant_id, number text_pattern_ops);
comment on table matters is 'One row a matter, as it stands now.';
comment on column matters.disposition is 'The unit’s claim, or withdrawn, or merged; the asker’s verdict is grade.';
comment on column matters.trail is 'Steps done, for the thread in a row of the worklist.';
select yx_tenant_wall('matters');

create table matter_handovers (
  tenant_id       uuid not null,
  matter_id       uuid not null,
  ordinal         integer not null,
  from_unit       uuid,
  to_unit         uuid not null,
  person          uuid,
  rung            text not null,
  handed_at       timestamptz(3) not null,
  due_at          timestamptz(3) not null,
  acknowledged_at timestamptz(3),
  ended_at        timestamptz(3),
  ended           text,
  primary key (tenant_id, matter_id, ordinal)
);
create index matter_handovers_at on matter_handovers (tenant_id, handed_at, matter_id);
comment on table matter_handovers is 'Each time a matter was handed to a unit: the handover register (任务移交).';
select yx_tenant_wall('matter_handovers');

create table matter_stays (
  tenant_id  uuid not null,
  matter_id  uuid not null,
  ordinal    integer not null,
  rung       text not null,
  entered_at timestamptz(3) not null,
  left_at    timestamptz(3),
  failed     text,
  primary key (tenant_id, matter_id, ordinal)
);
comment on table matter_stays is 'How long a matter stood on each rung, and why the rung could not solve it.';
select yx_tenant_wall('matter_stays');

create table matter_counts (
  tenant_id  uuid not null,
  programme  text not null,
  unit_id    uuid not null,
  status     text not null,
  slot       smallint not null,
  amount     bigint not null,
  primary key (tenant_id, programme, unit_id, status, slot)
) with (fillfactor = 70);
comment on table matter_counts is 'How many matters each unit holds in each status, kept and not counted. Spread over slots so that writers do not wait for one row.';
select yx_tenant_wall('matter_counts');
