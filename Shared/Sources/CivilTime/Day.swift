/// A calendar day of the proleptic Gregorian calendar, years 1 to 9999, without a time zone.
///
/// Stored as a day number, so comparing, adding and subtracting cost a few instructions.
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01 (which is 0); negative before it.
    public let number: Int32

    /// The first representable day, 0001-01-01.
    public static let first = Day(clamping: -719_162)
    /// The last representable day, 9999-12-31.
    public static let last = Day(clamping: 2_932_896)

    /// Takes a day number and moves it into the representable range.
    init(clamping number: Int) {
        self.number = Int32(min(max(number, -719_162), 2_932_896))
    }

    /// The day with this number of days since 1970-01-01; nil outside the years 1 to 9999.
    public init?(number: Int) {
        guard number >= -719_162, number <= 2_932_896 else { return nil }
        self.number = Int32(number)
    }

    /// The day with this year (1...9999), month (1...12) and day of the month; nil if there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Day.length(ofMonth: month, in: year)
        else { return nil }
        self.number = Int32(Day.number(year: year, month: month, day: day))
    }

    /// The calendar year, 1...9999.
    public var year: Int { fields.year }
    /// The month of the year, 1...12.
    public var month: Int { fields.month }
    /// The day of the month, 1...31.
    public var day: Int { fields.day }

    /// The day of the week.
    public var weekday: Weekday {
        // 1970-01-01 was a Thursday; the sum is positive for every representable day.
        let index = (Int(number) + 719_162) % 7
        return Weekday(rawValue: index + 1) ?? .monday
    }

    /// The day so many calendar days later (earlier if negative); stops at the first and last representable day.
    public func adding(days: Int) -> Day {
        let (sum, overflow) = Int(number).addingReportingOverflow(days)
        return Day(clamping: overflow ? (days < 0 ? Int.min : Int.max) : sum)
    }

    /// The day with the same day number so many months later (earlier if negative), or that month's last day if it is shorter;
    /// stops at the first and last representable day.
    public func adding(months: Int) -> Day {
        let (year, month, day) = fields
        let (total, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflow, total >= 12 else { return months < 0 ? .first : .last }
        guard total < 10_000 * 12 else { return .last }
        let newYear = total / 12
        let newMonth = total % 12 + 1
        let newDay = min(day, Day.length(ofMonth: newMonth, in: newYear))
        return Day(clamping: Day.number(year: newYear, month: newMonth, day: newDay))
    }

    /// The number of calendar days from the right to the left day.
    public static func - (left: Day, right: Day) -> Int { Int(left.number) - Int(right.number) }

    /// Earlier days are smaller.
    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    /// The number of days of a month (1...12) of a year.
    static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Year, month and day of the month in one computation.
    public var fields: (year: Int, month: Int, day: Int) {
        // Years are counted from 1 March of the year 0 in eras of 400 years, so that the leap day ends a year.
        let shifted = Int(number) + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day)
    }

    private static func number(year: Int, month: Int, day: Int) -> Int {
        let marchYear = month <= 2 ? year - 1 : year
        let era = marchYear / 400
        let yearOfEra = marchYear % 400
        let marchMonth = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}
