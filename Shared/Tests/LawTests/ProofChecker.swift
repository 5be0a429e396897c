import Foundation

/// Re-checks the JSON of a deadline as an outside program would: it knows the free days, counts on its fingers, and shares no code with
/// the product.
struct ProofChecker {
    /// Whether a day ("2026-07-06") is a working day in a week ("fiveDay").
    let isWorking: (String, String) -> Bool

    /// The first thing that is wrong with the deadline, or nil.
    func fault(in json: Data) -> String? {
        guard let root = try? JSONSerialization.jsonObject(with: json) as? [String: Any],
            let start = root["start"] as? [String: Any], let effective = start["effectiveDay"] as? String,
            let instant = start["instant"] as? String, let schedule = root["schedule"] as? [String: Any],
            let week = schedule["week"] as? String, let due = root["due"] as? [String: Any], let dueDay = due["day"] as? String,
            let term = root["term"] as? [String: Any], let unit = term["unit"] as? String,
            let proof = root["proof"] as? [String: Any], var days = proof["days"] as? [[String: Any]]
        else { return "unreadable" }
        if let under = start["receivedUnder"] as? [String: Any] {
            let arrival = days.prefix { ($0["day"] as? String ?? "") < effective && $0["step"] as? String != "lastDayBefore" }
            if let fault = arrivalFault(Array(arrival), instant, effective, under) { return fault }
            days.removeFirst(arrival.count)
        }
        return walkFault(days, effective, dueDay, week, unit, term["count"] as? Int ?? 0)
    }

    private func arrivalFault(_ days: [[String: Any]], _ instant: String, _ effective: String, _ under: [String: Any]) -> String?
    {
        guard let week = under["week"] as? String, let closes = under["closes"] as? String else { return "no hours" }
        var expected = String(instant.prefix(10))
        let late = String(instant.dropFirst(11).prefix(8)) > (closes.count == 5 ? closes + ":00" : closes)
        for (index, entry) in days.enumerated() {
            guard entry["day"] as? String == expected else { return "arrival day \(expected) is missing" }
            switch entry["step"] as? String {
            case "afterClosing":
                if index > 0 || !late || !isWorking(expected, week) { return "\(expected) was not after closing" }
            case "skipped": if isWorking(expected, week) { return "\(expected) was a working day" }
            default: return "\(expected) has a strange step"
            }
            expected = next(expected)
        }
        if expected != effective { return "the effective day is \(expected)" }
        if !isWorking(effective, week) { return "the effective day is free" }
        if days.isEmpty && late { return "arrived after closing" }
        return nil
    }

    private func walkFault(
        _ days: [[String: Any]],
        _ effective: String,
        _ due: String,
        _ week: String,
        _ unit: String,
        _ count: Int
    )
        -> String?
    {
        let steps = days.map { ($0["day"] as? String ?? "", $0["step"] as? String ?? "", $0["number"] as? Int ?? 0) }
        guard let first = steps.first, let last = steps.last else { return "no days" }
        switch unit {
        case "sameDay", "minutes":
            return steps.count == 1 && first.0 == effective && due == effective || unit == "minutes" ? nil : "not the same day"
        case "fromNextDay":
            return steps.map(\.1) == ["start", "nextDay"] && last.0 == next(effective) && due == last.0 ? nil : "not the next day"
        case "calendarMonths": return monthsFault(steps, effective, due, week, count)
        case "workingDaysBefore":
            guard first.1 == "lastDayBefore", first.0 == due, isWorking(due, week) else { return "the last day is wrong" }
            if last.0 != effective { return "the walk does not reach the start" }
        case "workingDays", "notBefore":
            guard first.1 == "start", first.0 == effective, last.0 == due else { return "the ends are wrong" }
        default: return "unknown unit"
        }
        var number = 0
        var expected = first.0
        for step in steps.dropFirst() {
            expected = next(expected)
            guard step.0 == expected else { return "\(expected) is missing" }
            if step.1 == "counted" {
                number += 1
                if step.2 != number || !isWorking(expected, week) { return "\(expected) is miscounted" }
            } else if step.1 != "skipped" || isWorking(expected, week) {
                return "\(expected) is wrongly skipped"
            }
        }
        return number == count ? nil : "\(number) days were counted"
    }

    private func monthsFault(_ steps: [(String, String, Int)], _ effective: String, _ due: String, _ week: String, _ count: Int)
        -> String?
    {
        guard steps.count >= 2, steps[0] == (effective, "start", 0), steps[1].1 == "sameDate" else { return "no months" }
        let start = effective.split(separator: "-").compactMap { Int($0) }
        let months = start[0] * 12 + start[1] - 1 + count
        var target = ""
        for day in (28...31).reversed() + [] where target.isEmpty {
            let text = String(format: "%04d-%02d-%02d", months / 12, months % 12 + 1, min(start[2], day))
            if date(text) != nil { target = text }
        }
        if steps[1].0 != target { return "the months end on \(target)" }
        while !isWorking(target, week) { target = next(target) }
        return target == due && (steps[1].0 == due || steps[steps.count - 1] == (due, "rolledTo", 0)) ? nil : "rolled wrongly"
    }

    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .current
        return calendar
    }()

    private func date(_ text: String) -> Date? {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        let components = DateComponents(year: parts[0], month: parts[1], day: parts[2])
        guard let date = Self.calendar.date(from: components), Self.calendar.component(.day, from: date) == parts[2] else {
            return nil
        }
        return date
    }

    private func next(_ text: String) -> String {
        guard let date = date(text), let next = Self.calendar.date(byAdding: .day, value: 1, to: date) else { return "?" }
        let parts = Self.calendar.dateComponents([.year, .month, .day], from: next)
        return String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
    }
}
