-- Whose telephone rings: officers' numbers found by their last digits, when a contact's number was told, and the one before.

create index people_persons_line on people_persons (tenant_id, right(phone, 7)) where phone is not null;

create table people_numbers (
  tenant_id uuid    not null,
  contact   uuid    not null,
  version   integer not null,
  how       text    not null check (how in ('added', 'changed')),
  told_by   uuid,
  told_at   timestamptz(3) not null,
  primary key (tenant_id, contact, version)
);
comment on table people_numbers is 'Read rows of contact streams: each time a contact''s number was told, who and when; never the number. A contact not touched since this table was made has no row before a rebuild, and its number counts as old.';
select yx_tenant_wall('people_numbers');

create table people_former_numbers (
  tenant_id  uuid not null,
  id         uuid not null,
  contact    uuid not null,
  phone      text not null,
  changed_at timestamptz(3) not null,
  ends_at    timestamptz(3) not null,
  primary key (tenant_id, id)
);
create index people_former_numbers_ends on people_former_numbers (tenant_id, ends_at);
comment on table people_former_numbers is 'A contact''s number that was replaced, kept until its owner was told: taken away with the next change or notice after three days, and with the contact. Not a read table.';
select yx_tenant_wall('people_former_numbers');
