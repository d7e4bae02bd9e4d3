-- Secret links to one's own calendar, and how often networks have asked for one of late.

create table feed_links (
  tenant_id  uuid    not null,
  id         uuid    not null,
  token_hash bytea   not null,
  account    uuid    not null,
  name       text    not null,
  lang       text    not null check (lang in ('zh', 'en')),
  made_at    timestamptz(3) not null,
  read_at    timestamptz(3),
  ended_at   timestamptz(3),
  reads      integer not null default 0,
  since      timestamptz(3) not null,
  primary key (tenant_id, id),
  unique (tenant_id, token_hash)
);
create index feed_links_account on feed_links (tenant_id, account) where ended_at is null;
comment on table feed_links is 'Links by which a calendar program reads the dates of one account: SHA-256 of a random token, never the token. Not a read table: a rebuild leaves it alone.';
comment on column feed_links.name is 'Device or program, in the words of whoever made the link.';
comment on column feed_links.lang is 'Language of the page that it was made on: programs that read it have none.';
comment on column feed_links.reads is 'How often it was read since the instant in since, at most an hour of it.';
select yx_tenant_wall('feed_links');

create table feed_tries (
  tenant_id uuid    not null,
  key       text    not null,
  tries     integer not null,
  since     timestamptz(3) not null,
  primary key (tenant_id, key)
);
comment on table feed_tries is 'How often a network has asked for a calendar within its hour, shared by all processes.';
select yx_tenant_wall('feed_tries');
