-- The dispatch directory (派单目录): duties, whose each is at which place from when, and what rulings taught.

create extension if not exists btree_gist;

create table directory_duties (
  tenant_id uuid    not null,
  id        uuid    not null,
  version   integer not null,
  key       text    not null,
  zh        text    not null,
  en        text    not null,
  initials  text    not null,
  keywords  text[]  not null,
  classes   json    not null,
  retired   boolean not null,
  primary key (tenant_id, id)
);
create unique index directory_duties_key on directory_duties (tenant_id, key);
comment on table directory_duties is 'Read rows of duty streams: what is to be done for people, by its number in the printed directory.';
comment on column directory_duties.classes is 'Classes of programmes whose matters it answers for: [{programme, class}].';
select yx_tenant_wall('directory_duties');

create table directory_lines (
  tenant_id    uuid   not null,
  duty         uuid   not null,
  id           uuid   not null,
  area_id      uuid,
  unit_id      uuid   not null,
  co_units     uuid[] not null,
  area_team    uuid,
  subject_team uuid,
  begins_on    date   not null,
  ends_on      date,
  primary key (tenant_id, duty, id),
  constraint directory_one_lead exclude using gist (tenant_id with =, duty with =,
    coalesce(area_id, '00000000-0000-0000-0000-000000000000'::uuid) with =, daterange(begins_on, ends_on) with &&)
);
create index directory_lines_unit on directory_lines (tenant_id, unit_id);
comment on table directory_lines is 'Who leads and who supports for a duty at a place, for a half-open span of days in Shanghai.';
comment on column directory_lines.area_id is 'null: everywhere; a line for an area nearer to the matter goes before it.';
comment on constraint directory_one_lead on directory_lines is 'One lead for one duty, place and day; what ended on the day it began stands in nobody''s way.';
select yx_tenant_wall('directory_lines');

create table directory_precedents (
  tenant_id uuid not null,
  duty      uuid not null,
  ruling    uuid not null,
  matter_id uuid not null,
  unit_id   uuid not null,
  area_id   uuid,
  note      text not null,
  taught_at timestamptz(3) not null,
  primary key (tenant_id, duty, ruling)
);
comment on table directory_precedents is 'What rulings taught: this matter of this duty was that unit''s, and why.';
select yx_tenant_wall('directory_precedents');
