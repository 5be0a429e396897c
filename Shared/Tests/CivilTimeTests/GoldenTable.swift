import CivilTime
import Testing

/// The published table read into sets: what the computed calendar is compared with, and the ground of the day-by-day reference.
struct GoldenTable {
    struct Row {
        let year: Int
        let week: WorkingWeek
        let workingDays: Int
        var free: Set<Day> = []
        var transferred: Set<Day> = []
        var moved: Set<Day> = []
        var worked: Set<Day> = []
    }

    let rows: [Row]

    init() throws {
        rows = try publishedWorkingDays.split(separator: "\n").map { line in
            let parts = line.split(separator: "|", omittingEmptySubsequences: false)
            let head = parts[0].split(separator: " ")
            let week = try #require(WorkingWeek(rawValue: String(head[1])))
            var row = Row(year: try #require(Int(head[0])), week: week, workingDays: try #require(Int(head[2])))
            for word in parts[1].split(separator: " ") {
                let day = try #require(Day(iso: "\(head[0])-\(word.prefix(5))"))
                row.free.insert(day)
                if word.hasSuffix(">") { row.transferred.insert(day) }
                if word.hasSuffix("*") { row.moved.insert(day) }
            }
            for word in parts[2].split(separator: " ") {
                row.worked.insert(try #require(Day(iso: "\(head[0])-\(word)")))
            }
            return row
        }
    }

    /// Whether each day from 2020-01-01 to 2027-12-31 is a working day, straight from the published lists.
    func isWorking(_ week: WorkingWeek) -> [Bool] {
        let free = rows.filter { $0.week == week }.reduce(into: Set<Day>()) { $0.formUnion($1.free) }
        let worked = rows.filter { $0.week == week }.reduce(into: Set<Day>()) { $0.formUnion($1.worked) }
        return allDays.map { day in
            if worked.contains(day) { return true }
            let rests = day.weekday == .sunday || (day.weekday == .saturday && week == .fiveDay)
            return !rests && !free.contains(day)
        }
    }
}

/// 2020-01-01 to 2027-12-31.
let allDays: [Day] = {
    guard let first = Day(iso: "2020-01-01"), let last = Day(iso: "2027-12-31") else { return [] }
    return (0...(last - first)).map { first.adding(days: $0) }
}()
