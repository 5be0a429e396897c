import CivilTime
import Law

/// How many days for a lawful refusal the filing days of a year leave, when the notice is served on the last lawful day and when it is
/// served on the day planned for it, E − 5 (rulebook 6.3).
struct RefusalDays {
    /// What one filing day leaves.
    struct Room {
        /// The filing day.
        let filed: Day
        /// The number after a notice at the last lawful moment.
        let afterLastDay: Int
        /// The number after a notice at closing time of the planned day.
        let afterTarget: Int
    }

    let year: Int
    let channel: FilingChannel
    let week: WorkingWeek
    /// Each filing day whose term lies in years with a calendar, in order.
    let rooms: [Room]

    init(year: Int, channel: FilingChannel, week: WorkingWeek, _ data: LawFiles) throws {
        var settings = data.settings
        settings.a01ProviderWeek = week
        var rooms: [Room] = []
        var next = Day(year: year, month: 1, day: 1)
        while let day = next, day.year == year {
            do throws(CalendarGap) {
                if let room = try Self.room(day, channel, data.calendar, settings) { rooms.append(room) }
            } catch {
                break
            }
            next = day.adding(days: 1)
        }
        self.year = year
        self.channel = channel
        self.week = week
        self.rooms = rooms
    }

    /// What an application leaves that comes when the provider opens; nil if the day is none of theirs or lies before the order.
    private static func room(_ day: Day, _ channel: FilingChannel, _ calendar: WorkingCalendar, _ settings: LawSettings)
        throws(CalendarGap) -> Room?
    {
        let opening = KazakhstanTime.instant(day, settings.schedule(of: .provider).opens)
        guard let plan = try HearingPlan(filed: opening, through: channel, calendar: calendar, settings: settings),
            plan.serviceTerm.start.effectiveDay == day,
            let planned = try plan.outcome(of: HearingNotice(at: plan.provider.closing(of: plan.planning.sendBy)))
        else { return nil }
        let last = try plan.latestOutcome()
        return Room(filed: day, afterLastDay: last.refusalDays.count, afterTarget: planned.refusalDays.count)
    }

    /// The filing days on which a number is zero, is one, or is more.
    func counts(_ number: (Room) -> Int) -> [Int] {
        [rooms.count { number($0) == 0 }, rooms.count { number($0) == 1 }, rooms.count { number($0) > 1 }]
    }

    /// The filing days to look out for: none is left even after a notice on its last day, or at most one after the planned day.
    var scarce: [Room] { rooms.filter { $0.afterLastDay == 0 || $0.afterTarget <= 1 } }
}
