# Reads iCalendar text with ruby-icalendar and says what every event is, as JSON.
require 'date'
require 'icalendar'
require 'json'
require 'stringio'

def moment(value)
  return value.strftime('%Y-%m-%d') if value.is_a?(Icalendar::Values::Date)
  value.to_time.utc.strftime('%Y-%m-%dT%H:%M:%SZ')
end

calendar = Icalendar::Calendar.parse(STDIN.read.force_encoding('UTF-8')).first
puts JSON.generate(calendar.events.map { |event|
  {
    uid: event.uid.to_s,
    title: event.summary.to_s,
    text: event.description.to_s,
    from: moment(event.dtstart),
    to: moment(event.dtend)
  }
})
