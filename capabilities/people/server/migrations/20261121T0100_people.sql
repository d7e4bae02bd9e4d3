-- Who there is: places, units, officers, teams, contacts, and the accounts through which they act.

create table people_persons (
  tenant_id uuid not null,
  id        uuid not null,
  kind      text not null check (kind in ('officer', 'contact')),
  name      text not null,
  initials  text not null,
  phone     text,
  email     text,
  primary key (tenant_id, id)
);
create index people_persons_name on people_persons (tenant_id, kind, name, id);
comment on table people_persons is 'Names, phones, e-mail of officers and contacts: the only place they live. Corrected in place, erasable; the ledger holds ids only. Not a read table: a rebuild leaves it alone.';
select yx_tenant_wall('people_persons');

create table people_areas (
  tenant_id uuid    not null,
  id        uuid    not null,
  name      text    not null,
  initials  text    not null,
  code      text,
  level     text    not null,
  parent    uuid,
  path      text    collate "C" not null,
  closed    boolean not null,
  version   integer not null,
  primary key (tenant_id, id)
);
create unique index people_areas_code on people_areas (tenant_id, code) where code is not null;
create unique index people_areas_path on people_areas (tenant_id, path);
comment on table people_areas is 'Read rows of area streams: the tree of places. Path: /root/…/id/.';
select yx_tenant_wall('people_areas');

create table people_units (
  tenant_id uuid    not null,
  id        uuid    not null,
  name      text    not null,
  initials  text    not null,
  code      text,
  kind      text    not null,
  parent    uuid,
  path      text    collate "C" not null,
  area      uuid,
  closed    boolean not null,
  version   integer not null,
  primary key (tenant_id, id)
);
create unique index people_units_code on people_units (tenant_id, code) where code is not null;
create unique index people_units_path on people_units (tenant_id, path);
comment on table people_units is 'Read rows of unit streams: departments, towns, banks, leading groups. Path: /root/…/id/; a grant reaches what begins with its unit''s path.';
select yx_tenant_wall('people_units');

create table people_officers (
  tenant_id uuid    not null,
  id        uuid    not null,
  unit      uuid    not null,
  post      text,
  serving   boolean not null,
  version   integer not null,
  primary key (tenant_id, id)
);
create index people_officers_unit on people_officers (tenant_id, unit);
comment on table people_officers is 'Read rows of officer streams. The name is in people_persons under the same id.';
select yx_tenant_wall('people_officers');

create table people_teams (
  tenant_id uuid    not null,
  id        uuid    not null,
  name      text    not null,
  initials  text    not null,
  kind      text    not null,
  unit      uuid,
  area      uuid,
  dissolved boolean not null,
  version   integer not null,
  primary key (tenant_id, id)
);
comment on table people_teams is 'Read rows of team streams: area, subject, task force, village, volunteer and assessment teams.';
select yx_tenant_wall('people_teams');

create table people_team_members (
  tenant_id uuid not null,
  team      uuid not null,
  officer   uuid not null,
  role      text not null,
  since     timestamptz(3) not null,
  primary key (tenant_id, team, officer)
);
create index people_team_members_officer on people_team_members (tenant_id, officer);
comment on table people_team_members is 'Who is in a team today, and in which role.';
select yx_tenant_wall('people_team_members');

create table people_contacts (
  tenant_id uuid    not null,
  id        uuid    not null,
  subject   uuid    not null,
  duty      text,
  main      boolean not null,
  erased    boolean not null,
  version   integer not null,
  primary key (tenant_id, id)
);
create index people_contacts_subject on people_contacts (tenant_id, subject);
comment on table people_contacts is 'Read rows of contact streams: persons on the subject''s side. Name and phone are in people_persons under the same id.';
select yx_tenant_wall('people_contacts');

create table people_reveals (
  tenant_id   uuid    not null,
  contact     uuid    not null,
  version     integer not null,
  purpose     text    not null,
  revealed_by uuid,
  revealed_at timestamptz(3) not null,
  primary key (tenant_id, contact, version)
);
create index people_reveals_at on people_reveals (tenant_id, revealed_at desc, contact, version);
comment on table people_reveals is 'Read rows of contact streams: each reveal of a hidden phone number, who and for what, for the auditor.';
select yx_tenant_wall('people_reveals');

create table people_accounts (
  tenant_id uuid    not null,
  id        uuid    not null,
  kind      text    not null check (kind in ('person', 'system')),
  person    uuid,
  unit      uuid,
  side      text    not null check (side in ('none', 'work', 'sysadmin', 'secadmin', 'auditor')),
  disabled  boolean not null,
  version   integer not null,
  primary key (tenant_id, id),
  unique (tenant_id, id, side),
  unique (tenant_id, person)
);
comment on table people_accounts is 'Read rows of account streams. One person has one account and an account has one side, so no person is two administrators, or one beside a working role.';
comment on column people_accounts.unit is 'Unit a system account acts for; a person''s unit is the officer''s.';
select yx_tenant_wall('people_accounts');

create table people_grants (
  tenant_id uuid    not null,
  account   uuid    not null,
  id        uuid    not null,
  role      text    not null check (role in ('officer', 'handler', 'coordinator', 'leader', 'supervisor', 'contact', 'sysadmin', 'secadmin', 'auditor')),
  side      text    not null generated always as (case when role in ('sysadmin', 'secadmin', 'auditor') then role else 'work' end) stored,
  programme text,
  unit      uuid,
  area      uuid,
  own       boolean not null,
  primary key (tenant_id, account, id),
  foreign key (tenant_id, account, side) references people_accounts (tenant_id, id, side)
);
create index people_grants_role on people_grants (tenant_id, role);
comment on table people_grants is 'Roles of an account, each within a scope; a null part does not narrow. The foreign key over side is the second wall between the three administrators and the working roles.';
select yx_tenant_wall('people_grants');

create table people_logins (
  tenant_id     uuid    not null,
  account       uuid    not null,
  username      text    not null,
  password_hash text,
  one_time      boolean not null default false,
  valid_until   timestamptz(3),
  changed_at    timestamptz(3),
  primary key (tenant_id, account),
  unique (tenant_id, username)
);
comment on table people_logins is 'Names and argon2id hashes (PHC strings) to sign in with; not in the ledger. Not a read table.';
comment on column people_logins.one_time is 'Set by an administrator: signs in once more, to choose a password of one''s own.';
select yx_tenant_wall('people_logins');

create table people_identities (
  tenant_id uuid not null,
  issuer    text not null,
  subject   text not null,
  account   uuid not null,
  primary key (tenant_id, issuer, subject)
);
create index people_identities_account on people_identities (tenant_id, account);
comment on table people_identities is 'Which account a person of another identity provider signs in to: by issuer and subject only, never by e-mail or phone. Not a read table.';
select yx_tenant_wall('people_identities');

create table people_sso_starts (
  tenant_id  uuid  not null,
  state_hash bytea not null,
  nonce      text  not null,
  verifier   text  not null,
  ends_at    timestamptz(3) not null,
  primary key (tenant_id, state_hash)
);
comment on table people_sso_starts is 'Single sign-ons under way; each row is taken away by the first answer, so that no answer counts twice.';
select yx_tenant_wall('people_sso_starts');

create table people_sessions (
  tenant_id  uuid  not null,
  id         uuid  not null,
  token_hash bytea not null,
  account    uuid  not null,
  started_at timestamptz(3) not null,
  seen_at    timestamptz(3) not null,
  ends_at    timestamptz(3) not null,
  ended_at   timestamptz(3),
  ended      text check (ended in ('signed-out', 'revoked', 'replaced', 'password', 'disabled', 'crowded')),
  agent      text  not null,
  address    text  not null,
  primary key (tenant_id, id),
  unique (tenant_id, token_hash)
);
create index people_sessions_account on people_sessions (tenant_id, account, started_at);
comment on table people_sessions is 'Sign-ins: the SHA-256 of a random token, never the token. seen_at moves at most once a minute. Not a read table.';
select yx_tenant_wall('people_sessions');

create table people_tokens (
  tenant_id  uuid   not null,
  id         uuid   not null,
  token_hash bytea  not null,
  account    uuid   not null,
  name       text   not null,
  grants     uuid[] not null,
  made_at    timestamptz(3) not null,
  ends_at    timestamptz(3) not null,
  seen_at    timestamptz(3),
  revoked_at timestamptz(3),
  primary key (tenant_id, id),
  unique (tenant_id, token_hash)
);
create index people_tokens_account on people_tokens (tenant_id, account);
comment on table people_tokens is 'API tokens of other systems: SHA-256 only, and which of the account''s grants they carry. Not a read table.';
select yx_tenant_wall('people_tokens');

create table people_attempts (
  tenant_id  uuid    not null,
  key        text    not null,
  tries      double precision not null,
  last_at    timestamptz(3) not null,
  next_at    timestamptz(3) not null,
  primary key (tenant_id, key)
);
comment on table people_attempts is 'Tries to sign in, per account name and per network, shared by all processes: after some free ones each must wait longer. Forgotten bit by bit, hence a fraction.';
select yx_tenant_wall('people_attempts');
