-- Units asked for an opinion beside the one that holds the matter: whom it waits for, until when, and who was silent.

create table matter_supports (
  tenant_id uuid           not null,
  matter_id uuid           not null,
  ordinal   integer        not null,
  unit_id   uuid           not null,
  person    uuid,
  part      text           not null,
  asked_at  timestamptz(3) not null,
  due_at    timestamptz(3),
  standing  text           not null,
  state     text           not null,
  means     text,
  ended_at  timestamptz(3),
  primary key (tenant_id, matter_id, ordinal)
);
create index matter_supports_unit on matter_supports (tenant_id, unit_id, matter_id);
create index matter_supports_due on matter_supports (tenant_id, due_at, matter_id) where state = 'asked';
create index matter_supports_silent on matter_supports (tenant_id, ended_at, matter_id) where state = 'silent';
comment on table matter_supports is 'Each time a unit was asked for its part of another unit’s matter (协办): until when, and what came of it.';
comment on column matter_supports.state is 'asked, given (a written opinion), silent (none by its day), dropped (the matter went on without).';
comment on column matter_supports.means is 'What silence means in the programme: agrees, goes-to-office, counts-late.';
select yx_tenant_wall('matter_supports');
