-- Every version of a jurisdiction's calendar: rows are a function of the calendar's entries.

create table calendars (
  tenant_id uuid not null,
  version   integer not null,
  change    text not null,
  words     json not null,
  calendar  json not null,
  made_by   uuid,
  made_at   timestamptz(3) not null,
  primary key (tenant_id, version)
);
comment on table calendars is 'The working calendar as each change left it, whole; the highest version is in force. A deadline names the version that made it.';
select yx_tenant_wall('calendars');

-- It changes a few times a year, and every command that starts a clock asks for it: processes keep it while its mark stands.
create trigger calendars_mark after insert or update or delete on calendars
  for each statement execute function yx_move_mark('calendars');
