"""Reads iCalendar text with python3-vobject and says what every event is, as JSON."""
import datetime
import json
import sys

import vobject


def moment(value):
    if not isinstance(value, datetime.datetime):
        return value.isoformat()
    return value.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


calendar = vobject.readOne(sys.stdin.buffer.read().decode("utf-8"))
print(json.dumps([
    {
        "uid": event.uid.value,
        "title": event.summary.value,
        "text": event.description.value if hasattr(event, "description") else "",
        "from": moment(event.dtstart.value),
        "to": moment(event.dtend.value),
    }
    for event in getattr(calendar, "vevent_list", [])
]))
