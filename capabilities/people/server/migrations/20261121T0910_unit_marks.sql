-- The trees of units and areas change seldom and are asked for by every request: processes keep them while their marks
-- stand. Names are kept one by one as they are asked for, and all forgotten with the next change.

create trigger people_units_mark after insert or update or delete on people_units
  for each statement execute function yx_move_mark('units');
create trigger people_areas_mark after insert or update or delete on people_areas
  for each statement execute function yx_move_mark('areas');
create trigger people_persons_mark after insert or update or delete on people_persons
  for each statement execute function yx_move_mark('persons');
