-- Read rows of pairings. That a subject has one lead at a time is kept by the database itself, also for days to come.

create extension if not exists btree_gist;

create table pairings (
  tenant_id     uuid not null,
  id            uuid not null,
  version       integer not null,
  programme     text not null,
  subject_id    uuid not null,
  officer_id    uuid,
  team_id       uuid,
  role          text not null,
  leads         boolean not null,
  begins_on     date not null,
  ends_on       date,
  ended_because text,
  successor     uuid,
  primary key (tenant_id, id),
  check (num_nonnulls(officer_id, team_id) = 1),
  constraint pairings_one_lead exclude using gist (tenant_id with =, subject_id with =, daterange(begins_on, ends_on) with &&) where (leads)
);
create index pairings_subject on pairings (tenant_id, subject_id, id);
create index pairings_officer on pairings (tenant_id, officer_id, id) where officer_id is not null;
create index pairings_team on pairings (tenant_id, team_id, id) where team_id is not null;
comment on table pairings is 'One row a pairing: officer or team bound to a subject, in a role, for a half-open span of days in Shanghai.';
comment on constraint pairings_one_lead on pairings is 'Exactly one lead per subject at any instant; what ended on the day it began stands in nobody''s way.';
comment on column pairings.ends_on is 'First day without it; null while no end is set.';
select yx_tenant_wall('pairings');
