-- The asker's own channel (links, one-time codes) and the verdicts that came through it.

create table asker_links (
  tenant_id  uuid not null,
  id         uuid not null,
  about      text not null check (about in ('matter', 'subject')),
  object_id  uuid not null,
  programme  text not null,
  contact_id uuid,
  phone      text,
  made_at    timestamptz(3) not null,
  ends_at    timestamptz(3) not null,
  ended_at   timestamptz(3),
  primary key (tenant_id, id)
);
create index asker_links_object on asker_links (tenant_id, object_id) where ended_at is null;
comment on table asker_links is 'Links given to askers: one opens one matter, or one subject to raise a matter about. Not a read table: a rebuild leaves it alone.';
comment on column asker_links.phone is 'Typed by an asker who is no contact of the register; taken away when the link is ended.';
select yx_tenant_wall('asker_links');

create table asker_link_tokens (
  tenant_id  uuid  not null,
  token_hash bytea not null,
  link_id    uuid  not null,
  made_at    timestamptz(3) not null,
  primary key (tenant_id, token_hash)
);
comment on table asker_link_tokens is 'SHA-256 of each token that opens a link: one for the card, one for each notice. The token itself is nowhere.';
select yx_tenant_wall('asker_link_tokens');

create table asker_codes (
  tenant_id     uuid     not null,
  id            uuid     not null,
  link_id       uuid     not null,
  reached       text     not null,
  asked_at      timestamptz(3) not null,
  ends_at       timestamptz(3) not null,
  hashes        text[]   not null,
  tries         smallint not null,
  used_at       timestamptz(3),
  proof_hash    bytea,
  proof_ends_at timestamptz(3),
  primary key (tenant_id, id)
);
create index asker_codes_link on asker_codes (tenant_id, link_id, asked_at desc);
create index asker_codes_reached on asker_codes (tenant_id, reached, asked_at);
create index asker_codes_proof on asker_codes (tenant_id, proof_hash) where proof_hash is not null;
comment on table asker_codes is 'One-time codes asked for, and the short sessions proven by them; hashes only. Not a read table.';
comment on column asker_codes.reached is 'Whom the code goes to, for the limit: the contact, or the link whose asker typed a number.';
comment on column asker_codes.hashes is 'One for each time that the notice was tried; any of them is right.';
select yx_tenant_wall('asker_codes');

create table asker_tries (
  tenant_id uuid    not null,
  key       text    not null,
  tries     integer not null,
  since     timestamptz(3) not null,
  primary key (tenant_id, key)
);
comment on table asker_tries is 'How often a link or a network did something of late. Not a read table.';
select yx_tenant_wall('asker_tries');

create table ratings (
  tenant_id uuid     not null,
  matter_id uuid     not null,
  ordinal   integer  not null,
  link_id   uuid     not null,
  programme text     not null,
  grade     smallint not null check (grade between 1 and 5),
  words     text,
  claim     text,
  rung      text     not null,
  given_at  timestamptz(3) not null,
  primary key (tenant_id, matter_id, ordinal)
);
create index ratings_given on ratings (tenant_id, programme, given_at desc, matter_id);
comment on table ratings is 'Read rows: each verdict an asker gave. A matter that was reopened has several.';
comment on column ratings.claim is 'What the unit said it had achieved, at the moment of the verdict; never the same field as the grade.';
select yx_tenant_wall('ratings');
