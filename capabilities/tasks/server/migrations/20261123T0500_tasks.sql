-- Read rows of tasks: functions of each stream's state, disposable, rebuilt from the ledger.

create table tasks (
  tenant_id      uuid not null,
  id             uuid not null,
  version        integer not null,
  about_kind     text not null,
  about_id       uuid not null,
  programme      text,
  subject_id     uuid,
  area_id        uuid,
  title          text not null,
  status         text not null,
  unit_id        uuid not null,
  person_id      uuid,
  opened_by      uuid,
  opened_unit    uuid,
  opened_at      timestamptz(3) not null,
  opened_on      date not null,
  due            date not null,
  first_due      date not null,
  counted        json,
  units          uuid[] not null,
  persons        uuid[] not null,
  predecessors   uuid[] not null,
  milestones     integer not null,
  reached        integer not null,
  next_milestone date,
  asked_due      date,
  said           text,
  over_at        timestamptz(3),
  primary key (tenant_id, id)
);
create index tasks_due on tasks (tenant_id, due, id);
create index tasks_open_due on tasks (tenant_id, due, id) where status = 'open';
create index tasks_about on tasks (tenant_id, about_id, due, id);
create index tasks_unit on tasks (tenant_id, unit_id, due, id) where status = 'open';
create index tasks_person on tasks (tenant_id, person_id, due, id) where status = 'open';
create index tasks_counted on tasks (tenant_id, id) where status = 'open' and counted is not null;
comment on table tasks is 'One row a task (任务): what it belongs to, who has it until which day, and how it goes.';
comment on column tasks.area_id is 'Where its subject stood when it was opened.';
comment on column tasks.first_due is 'The day that it was given first, whatever was moved since.';
comment on column tasks.counted is 'How the day was counted: days given, standing, calendar version; null for a day that was named.';
comment on column tasks.units is 'The units that have or had it, the one that opened it, and those that answered for what it belongs to.';
comment on column tasks.persons is 'Who has it, who opened it, and whose the thing was that it belongs to.';
comment on column tasks.predecessors is 'Tasks that must be over before it can be done.';
comment on column tasks.next_milestone is 'The first day of its milestones that are not reached.';
comment on column tasks.asked_due is 'The day until which more time was asked for and not decided.';
comment on column tasks.said is 'What was reported last; of one that is over, what came of it.';
select yx_tenant_wall('tasks');
