-- Read rows of plans and their milestones: functions of each stream's state, disposable, rebuilt from the ledger.

create table plans (
  tenant_id  uuid not null,
  id         uuid not null,
  version    integer not null,
  programme  text not null,
  subject_id uuid,
  matter_id  uuid,
  area_id    uuid,
  units      uuid[] not null,
  title      text not null,
  status     text not null,
  target     date not null,
  next_due   date not null,
  last_due   date not null,
  milestones integer not null,
  finished   integer not null,
  missing    integer not null,
  standing   text not null,
  calendar   text not null,
  made_by    uuid,
  made_at    timestamptz(3) not null,
  primary key (tenant_id, id)
);
create index plans_due on plans (tenant_id, status, next_due, id);
create index plans_subject on plans (tenant_id, subject_id, next_due, id) where subject_id is not null;
create index plans_matter on plans (tenant_id, matter_id, next_due, id) where matter_id is not null;
create index plans_open on plans (tenant_id, id) where status = 'open';
comment on table plans is 'One row a plan (倒排工期): what it belongs to, its target, and how far it has come.';
comment on column plans.area_id is 'Where its subject stood when it was made.';
comment on column plans.units is 'The unit that answered for its subject, the one that made it, and those of its milestones.';
comment on column plans.next_due is 'The first due day of what is not finished; of a plan that is over, its last.';
comment on column plans.missing is 'Working days of its worst shortage; 0 when it fits.';
comment on column plans.calendar is 'Version of the working calendar that its days were reckoned by.';
select yx_tenant_wall('plans');

create table plan_milestones (
  tenant_id uuid not null,
  plan_id   uuid not null,
  key       text not null,
  place     integer not null,
  text      text not null,
  unit_id   uuid,
  starts_on date not null,
  due_on    date not null,
  first_due date not null,
  began_on  date,
  ended_on  date,
  critical  boolean not null,
  standing  text not null,
  open      boolean not null,
  primary key (tenant_id, plan_id, key)
);
create index plan_milestones_open on plan_milestones (tenant_id, unit_id, due_on, plan_id, key) where open;
comment on table plan_milestones is 'One row a milestone, with its days as they were reckoned last.';
comment on column plan_milestones.place is 'Its place in the plan, from 0.';
comment on column plan_milestones.first_due is 'The due day that it first got.';
comment on column plan_milestones.open is 'Not finished, in a plan that is under way.';
select yx_tenant_wall('plan_milestones');
