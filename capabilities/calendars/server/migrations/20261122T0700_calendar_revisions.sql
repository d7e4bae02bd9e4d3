-- After each change of the calendar a job computes open deadlines anew: how far it has come, what it moved, who was alarmed.

create table calendar_revisions (
  tenant_id  uuid    not null,
  version    integer not null,
  id         uuid    not null,
  state      text    not null default 'waiting' check (state in ('waiting', 'running', 'done', 'superseded')),
  made_at    timestamptz(3) not null,
  seen_at    timestamptz,
  started_at timestamptz(3),
  ended_at   timestamptz(3),
  holder     uuid,
  beat_at    timestamptz(3),
  kind       text,
  after_id   uuid,
  total      integer not null default 0,
  looked_at  integer not null default 0,
  left_out   integer not null default 0,
  told       integer not null default 0,
  primary key (tenant_id, version)
);
create index calendar_revisions_open on calendar_revisions (tenant_id, version) where state in ('waiting', 'running');
comment on table calendar_revisions is 'One job a version of the calendar, made in the transaction that made the version. Not a read table.';
comment on column calendar_revisions.seen_at is 'By the database''s own clock, in a transaction after the version''s: what began before it may still reckon by the version before, and is waited for.';
comment on column calendar_revisions.holder is 'The process that works; beat_at is moved after every page, and once it is old another process takes over.';
comment on column calendar_revisions.after_id is 'Everything of earlier kinds, and of this kind up to here, has been looked at.';
select yx_tenant_wall('calendar_revisions');

create table calendar_moves (
  tenant_id uuid    not null,
  version   integer not null,
  kind      text    not null,
  id        uuid    not null,
  key       text    not null,
  words     json    not null,
  number    text    not null,
  unit      uuid    not null,
  person    uuid,
  was       timestamptz(3),
  due       timestamptz(3),
  primary key (tenant_id, version, kind, id, key)
);
comment on table calendar_moves is 'Due instants that a version of the calendar moved, old and new; written with the entry that says so. Nothing of what the thing is about: administrators read it. Not a read table.';
select yx_tenant_wall('calendar_moves');

create table calendar_alarms (
  tenant_id uuid    not null,
  year      integer not null,
  raised_at timestamptz(3) not null,
  primary key (tenant_id, year)
);
comment on table calendar_alarms is 'Years whose notice was missing in the December before: raised once each. Not a read table.';
select yx_tenant_wall('calendar_alarms');
