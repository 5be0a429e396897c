import CivilTime
import Law

/// An iCalendar document (RFC 5545): one hearing to be sent, or the feed of an officer or a room.
public struct CalendarDocument: Hashable, Sendable {
    /// What the receiver's program is to do with it (RFC 5546).
    public enum Method: String, Hashable, Sendable, CaseIterable {
        /// Show it.
        case publish = "PUBLISH"
        /// Put it into the calendar, or change it there.
        case request = "REQUEST"
        /// Take it out.
        case cancel = "CANCEL"
    }

    /// The media type.
    public static let mediaType = "text/calendar; charset=utf-8"

    /// What to do with it; nil for a feed that is fetched.
    public let method: Method?
    /// The name of the feed; nil for a single hearing.
    public let name: String?
    /// The language of summaries and places.
    public let language: Language
    /// When the document was made (DTSTAMP).
    public let stamp: Instant
    /// The appointments.
    public let entries: [CalendarEntry]

    /// A document.
    public init(method: Method?, name: String?, language: Language, stamp: Instant, entries: [CalendarEntry]) {
        self.method = method
        self.name = name
        self.language = language
        self.stamp = stamp
        self.entries = entries
    }

    /// The document as text: lines of at most 75 bytes that end with CR and LF.
    public var text: String {
        var lines = ContentLines()
        lines.add("BEGIN:VCALENDAR")
        lines.add("VERSION:2.0")
        lines.add("PRODID:-//Shagym//Hearings 1//KK")
        lines.add("CALSCALE:GREGORIAN")
        if let method { lines.add("METHOD:\(method.rawValue)") }
        if let name {
            // RFC 7986, and the older name that most programs read.
            lines.add("NAME;LANGUAGE=\(language.rawValue)", text: name)
            lines.add("X-WR-CALNAME", text: name)
        }
        for line in Self.zone { lines.add(line) }
        for entry in entries { add(entry, to: &lines) }
        lines.add("END:VCALENDAR")
        return lines.text
    }

    private func add(_ entry: CalendarEntry, to lines: inout ContentLines) {
        lines.add("BEGIN:VEVENT")
        lines.add("UID", text: entry.uid)
        lines.add("SEQUENCE:\(entry.sequence)")
        lines.add("DTSTAMP:\(Self.universal(stamp))")
        lines.add("DTSTART;TZID=Asia/Almaty:\(Self.local(entry.starts))")
        lines.add("DTEND;TZID=Asia/Almaty:\(Self.local(entry.ends))")
        lines.add("SUMMARY;LANGUAGE=\(language.rawValue)", text: entry.summary)
        if let location = entry.location { lines.add("LOCATION;LANGUAGE=\(language.rawValue)", text: location) }
        lines.add("STATUS:\(entry.status.rawValue)")
        lines.add("CLASS:PRIVATE")
        lines.add("TRANSP:\(entry.status == .cancelled ? "TRANSPARENT" : "OPAQUE")")
        lines.add("END:VEVENT")
    }

    /// The rule of ``KazakhstanTime`` in the words of RFC 5545: UTC+6, and UTC+5 since 1 March 2024 (rulebook S-33).
    private static let zone = [
        "BEGIN:VTIMEZONE", "TZID:Asia/Almaty",
        "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0600", "TZOFFSETTO:+0600", "TZNAME:+06", "END:STANDARD",
        "BEGIN:STANDARD", "DTSTART:20240301T000000", "TZOFFSETFROM:+0600", "TZOFFSETTO:+0500", "TZNAME:+05", "END:STANDARD",
        "END:VTIMEZONE",
    ]

    private static func local(_ instant: Instant) -> String {
        let (day, clock) = KazakhstanTime.local(instant)
        return "\(day.iso.filter { $0 != "-" })T\(digits(clock.hour))\(digits(clock.minute))\(digits(clock.second))"
    }

    private static func universal(_ instant: Instant) -> String {
        let seconds = Int(instant.wholeSecond.milliseconds / 1_000)
        // Floor division, also before 1970.
        let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let clock = seconds - days * 86_400
        let day = Day(number: days) ?? .first
        return "\(day.iso.filter { $0 != "-" })T\(digits(clock / 3_600))\(digits(clock / 60 % 60))\(digits(clock % 60))Z"
    }

    private static func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
