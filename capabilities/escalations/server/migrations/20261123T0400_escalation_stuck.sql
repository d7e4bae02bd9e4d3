-- What could not climb by itself: found late, and nobody above to take it.

create table escalation_stuck (
  tenant_id uuid not null,
  matter_id uuid not null,
  due_at    timestamptz(3) not null,
  passed    json not null,
  since     timestamptz(3) not null,
  tried_at  timestamptz(3) not null,
  tries     integer not null,
  retry_at  timestamptz(3) not null,
  ground    bigint not null,
  primary key (tenant_id, matter_id)
);
create index escalation_stuck_retry on escalation_stuck (tenant_id, retry_at, matter_id);
create index escalation_stuck_due on escalation_stuck (tenant_id, due_at, matter_id);
comment on table escalation_stuck is 'Matters past the date due_at that the sweep could not hand up, and why; tried again later and later. Not a read table: it says how things stood when it was last tried.';
comment on column escalation_stuck.passed is 'Each way up with why it is none: rung, unit, because.';
comment on column escalation_stuck.ground is 'Marks of units and rights when it was last tried: once they have moved, it is tried at once.';
select yx_tenant_wall('escalation_stuck');
