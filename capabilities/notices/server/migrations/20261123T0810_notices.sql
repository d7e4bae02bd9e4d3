-- What each person is told here, how she wants to be told elsewhere, and the outlets by which other systems are told.

create table notice_inboxes (
  tenant_id  uuid    not null,
  person     uuid    not null,
  last       integer not null default 0,
  seen       integer not null default 0,
  digested   integer not null default 0,
  digest_day date,
  primary key (tenant_id, person)
);
create index notice_inboxes_undigested on notice_inboxes (tenant_id, person) where last > digested;
comment on table notice_inboxes is 'How many notices a person was given, and up to which she has looked at them herself: nobody else is shown that. Not a read table.';
comment on column notice_inboxes.digested is 'Up to which they were in a morning digest.';
select yx_tenant_wall('notice_inboxes');

create table notice_items (
  tenant_id uuid    not null,
  person    uuid    not null,
  number    integer not null,
  id        uuid    not null,
  kind      text    not null,
  text      text    not null,
  url       text,
  urgent    boolean not null,
  made_at   timestamptz(3) not null,
  primary key (tenant_id, person, number)
);
create index notice_items_made on notice_items (tenant_id, made_at);
comment on table notice_items is 'Notices as their person reads them here: numbers of matters and days, no names, nobody''s telephone. Forgotten after 90 days. Not a read table.';
select yx_tenant_wall('notice_items');

create table notice_preferences (
  tenant_id   uuid     not null,
  person      uuid     not null,
  quiet_from  text     not null,
  quiet_to    text     not null,
  digest      boolean  not null,
  digest_hour smallint not null check (digest_hour between 0 and 23),
  mail        text     not null check (mail in ('always', 'urgent', 'never')),
  sms         text     not null check (sms in ('always', 'urgent', 'never')),
  changed_at  timestamptz(3) not null,
  primary key (tenant_id, person)
);
comment on table notice_preferences is 'How a person wants to be told elsewhere; without a row, as is usual. Not a read table.';
select yx_tenant_wall('notice_preferences');

create table outlets (
  tenant_id    uuid   not null,
  id           uuid   not null,
  kind         text   not null check (kind in ('webhook', 'wecom', 'dingtalk')),
  name         text   not null,
  host         text   not null,
  events       text[] not null,
  unit         uuid,
  address      bytea  not null,
  secret       bytea,
  former       bytea,
  former_until timestamptz(3),
  made_at      timestamptz(3) not null,
  made_by      uuid   not null,
  ended_at     timestamptz(3),
  ended_by     uuid,
  primary key (tenant_id, id)
);
create index outlets_live on outlets (tenant_id) where ended_at is null;
comment on table outlets is 'Other systems and robots that are told of entries, who opened and who ended them; rows that were ended are kept. Not a read table.';
comment on column outlets.address is 'Sealed with the key of the house: robots carry their own key in it.';
comment on column outlets.former is 'The secret before this one, with which is signed too until former_until.';
select yx_tenant_wall('outlets');
