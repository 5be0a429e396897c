import CivilTime
import Law

/// The filing days of a year on which the asked bodies have fewer working days to reply than usual.
struct TightDays {
    let year: Int
    let week: WorkingWeek
    /// How many filing days leave how many working days for replies, fewest first.
    let counts: [(repliersDays: Int, filingDays: Int)]
    /// The usual number: the one of most filing days.
    let usual: Int
    /// The days with fewer, least room first.
    let tight: [PreparationRoom]
    /// The first filing day whose term reaches a year without calendar; nil if none does.
    let unknownFrom: Day?

    init(year: Int, week: WorkingWeek, channel: FilingChannel, _ data: LawFiles) throws {
        var settings = data.settings
        settings.a01ProviderWeek = week
        var rooms: [PreparationRoom] = []
        var unknownFrom: Day?
        var next = Day(year: year, month: 1, day: 1)
        while let day = next, day.year == year {
            do throws(CalendarGap) {
                if let room = try PreparationRoom(
                    filedOn: day,
                    through: channel,
                    calendar: data.calendar,
                    settings: settings
                ) {
                    rooms.append(room)
                }
            } catch {
                unknownFrom = day
                break
            }
            next = day.adding(days: 1)
        }
        let counts = Dictionary(grouping: rooms, by: \.repliersDays).map { ($0.key, $0.value.count) }.sorted { $0 < $1 }
        let usual = counts.max { $0.1 < $1.1 }?.0 ?? 0
        self.year = year
        self.week = week
        self.counts = counts
        self.usual = usual
        self.unknownFrom = unknownFrom
        tight = rooms.filter { $0.repliersDays < usual }.sorted {
            ($0.repliersDays, $0.calendarDays, $0.filed) < ($1.repliersDays, $1.calendarDays, $1.filed)
        }
    }
}
