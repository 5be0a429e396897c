import CivilTime
import Contracts
import Law
import StrictJSON

/// A question for a deadline, as `POST /v1/deadlines/compute` takes it: the rule and the fact it runs from.
struct DeadlineQuestion {
    /// The rule.
    let rule: DeadlineRule
    /// When something was received, or the day something belongs to.
    let fact: Fact
    /// The week of the body's calendar, when it is not the configured one.
    let week: WorkingWeek?
    /// The day of effective registration, which decides the edition; the start's day unless told.
    let registered: Day?

    /// The start's fact.
    enum Fact {
        /// Received at the body whose working days count, or elsewhere.
        case received(Instant, at: CalendarOwner?)
        /// On its own day, whatever the hour.
        case on(Day)
    }

    /// Members the question may have.
    static let members: Set<String> = ["rule", "received", "receivedAt", "on", "week", "registered"]

    /// Reads the question.
    /// - Parameter prefix: the JSON Pointer of the object in the body.
    init(_ object: JSONObject, at prefix: String = "") throws(FieldTrouble) {
        var trouble = FieldTrouble()
        for key in object.keys where !Self.members.contains(key) {
            trouble.add("\(prefix)/\(key)", "unknown", FieldWords.unknownMember)
        }
        let rule = object["rule"]?.asString.flatMap(DeadlineRule.init(rawValue:))
        if rule == nil { trouble.add("\(prefix)/rule", object["rule"] == nil ? "missing" : "unknown", FieldWords.deadlineRule) }
        let instant = object["received"]?.asString.flatMap(Instant.init(rfc3339:))
        if object["received"] != nil, instant == nil { trouble.add("\(prefix)/received", "format", FieldWords.instant) }
        let day = object["on"]?.asString.flatMap(Day.init(iso:))
        if object["on"] != nil, day == nil { trouble.add("\(prefix)/on", "format", FieldWords.day) }
        if object["received"] != nil, object["on"] != nil {
            trouble.add("\(prefix)/on", "conflict", FieldWords.eitherReceivedOrOn)
        }
        if object["received"] == nil, object["on"] == nil {
            trouble.add("\(prefix)/received", "missing", FieldWords.eitherReceivedOrOn)
        }
        let place = object["receivedAt"]?.asString.flatMap(CalendarOwner.init(rawValue:))
        if object["receivedAt"] != nil, place == nil { trouble.add("\(prefix)/receivedAt", "unknown", FieldWords.calendarOwner) }
        if object["receivedAt"] != nil, object["received"] == nil, object["on"] != nil {
            trouble.add("\(prefix)/receivedAt", "conflict", FieldWords.eitherReceivedOrOn)
        }
        let week = object["week"]?.asString.flatMap(WorkingWeek.init(rawValue:))
        if object["week"] != nil, week == nil { trouble.add("\(prefix)/week", "unknown", FieldWords.week) }
        let registered = object["registered"]?.asString.flatMap(Day.init(iso:))
        if object["registered"] != nil, registered == nil { trouble.add("\(prefix)/registered", "format", FieldWords.day) }
        guard trouble.isEmpty, let rule else { throw trouble }
        self.rule = rule
        self.week = week
        self.registered = registered
        if let instant {
            fact = .received(instant, at: place)
        } else if let day {
            fact = .on(day)
        } else {
            throw trouble
        }
    }

    /// The question about a rule and the moment something reached the body.
    init(_ rule: DeadlineRule, received instant: Instant, week: WorkingWeek? = nil, registered: Day? = nil) {
        self.rule = rule
        self.week = week
        self.registered = registered
        fact = .received(instant, at: nil)
    }

    /// Computes the answer.
    func answer(in calendar: WorkingCalendar, settings: LawSettings) throws(DeadlineTrouble) -> Deadline {
        var schedule = settings.schedule(of: rule.calendarOwner)
        if let week { schedule = schedule.inWeek(week) }
        let body = BodyCalendar(calendar: calendar, schedule: schedule)
        let start: (trigger: DeadlineTrigger, day: Day)
        do throws(CalendarGap) { start = try self.start(at: body, settings) } catch { throw .gap(error) }
        guard let edition = RuleEdition.governing(effectivelyRegisteredOn: registered ?? start.day) else { throw .noEdition }
        do throws(CalendarGap) {
            return try rule.deadline(from: start.trigger, by: body, edition: edition, settings: settings)
        } catch {
            throw .gap(error)
        }
    }

    /// The fact as the law takes it, and the day it takes effect.
    private func start(at body: BodyCalendar, _ settings: LawSettings) throws(CalendarGap) -> (DeadlineTrigger, Day) {
        switch fact {
        case .on(let day): return (.on(day), day)
        case .received(let instant, nil): return (.received(instant), try body.effectiveDay(of: instant))
        case .received(let instant, let owner?):
            var schedule = settings.schedule(of: owner)
            if let week, owner == rule.calendarOwner { schedule = schedule.inWeek(week) }
            let place = BodyCalendar(calendar: body.calendar, schedule: schedule)
            return (.receivedElsewhere(instant, at: place), try place.effectiveDay(of: instant))
        }
    }
}

/// Why there is no deadline.
enum DeadlineTrouble: Error {
    /// A year without calendar data.
    case gap(CalendarGap)
    /// The matter lies before 14 April 2020, when the order took effect.
    case noEdition
}
