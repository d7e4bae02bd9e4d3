"""Reads iCalendar text with libical (the C library of GNOME and KDE calendars) and says what every event is, as JSON."""
import json
import sys

import gi

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # noqa: E402


def moment(time):
    day = f"{time.get_year():04}-{time.get_month():02}-{time.get_day():02}"
    if time.is_date():
        return day
    # Without its zone a time would be anybody's: only UTC is told as an instant.
    end = "Z" if time.is_utc() else " floating"
    return f"{day}T{time.get_hour():02}:{time.get_minute():02}:{time.get_second():02}{end}"


calendar = ICalGLib.Component.new_from_string(sys.stdin.buffer.read().decode("utf-8"))
found = []
event = calendar.get_first_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
while event is not None:
    found.append({
        "uid": event.get_uid(),
        "title": event.get_summary(),
        "text": event.get_description() or "",
        "from": moment(event.get_dtstart()),
        "to": moment(event.get_dtend()),
    })
    event = calendar.get_next_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
print(json.dumps(found))
