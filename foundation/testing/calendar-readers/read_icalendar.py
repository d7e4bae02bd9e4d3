"""Reads iCalendar text with python3-icalendar and says what every event is, as JSON."""
import datetime
import json
import sys

import icalendar


def moment(prop):
    value = prop.dt
    if not isinstance(value, datetime.datetime):
        return value.isoformat()
    return value.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
print(json.dumps([
    {
        "uid": str(event["UID"]),
        "title": str(event["SUMMARY"]),
        "text": str(event.get("DESCRIPTION", "")),
        "from": moment(event["DTSTART"]),
        "to": moment(event["DTEND"]),
    }
    for event in calendar.walk("VEVENT")
]))
