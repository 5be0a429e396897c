import CivilTime
import Contracts
import Directory
import Journal
import Law
import ServiceKit
import StrictJSON

extension ClearanceReading {
    /// Counts with small groups suppressed. A report covers the requests opened in one year, never a choice of days: two reports that differ
    /// by one day would show a single person.
    func report(_ parameters: CallParameters, now: Instant) throws -> [UInt8] {
        let caller = try Caller(try parameters.principal())
        guard let body = caller.actor.body?.rawValue else { throw Problem.forbidden }
        let viewer = try ClearanceQueries.Viewer(caller)
        let (isDesk, isMaker) = (viewer.relations.contains(.desk), viewer.relations.contains(.decidingBody))
        let today = KazakhstanTime.local(now).day
        let year = parameters.integer("year").map(Int.init) ?? today.year
        guard let first = Day(year: year, month: 1, day: 1), let next = Day(year: year + 1, month: 1, day: 1), year <= today.year
        else { throw Problem.badFilter }
        let (from, end) = (KazakhstanTime.instant(first, .midnight), KazakhstanTime.instant(next, .midnight))
        let register = try coding.register(try reader.events(of: ClearanceStore.registerSubject)).graph
        let (statuses, desk, own) = try reader.read { database in
            (
                isDesk ? try ClearanceCounts.statuses(of: body, from: from, to: end, in: database) : [:],
                isDesk ? try ClearanceCounts.parts(of: .desk(body), from: from, to: end, in: database) : [],
                isMaker ? try ClearanceCounts.parts(of: .maker(body), from: from, to: end, in: database) : []
            )
        }
        guard isDesk || isMaker, let head = try reader.treeHead() else { throw Problem.forbidden }
        var writer = JSONWriter(reserving: 4096)
        writer.object { writer in
            writer.field("asOf", now.rfc3339)
            writer.object("query") { writer in
                writer.field("year", year)
                writer.field("body", body)
                writer.field("smallestGroup", smallestGroup)
            }
            writer.object("head") { $0.write(head) }
            writer.array("tables") { writer in
                if isDesk {
                    write(requests(by: statuses), "desk", to: &writer)
                    if seesParts(caller) { writeWaiting(desk, "desk", register, byOrganisation: true, today, to: &writer) }
                }
                if isMaker {
                    let states = write(parts(by: own), "decidingBody", to: &writer)
                    // The number of those that wait is the total of their ages: where it is kept back, so are they.
                    if states.isShown(ObligationDecisionState.allCases.firstIndex(of: .pending)) {
                        writeWaiting(own, "decidingBody", register, byOrganisation: false, today, to: &writer)
                    }
                }
            }
        }
        return ClearanceReply.parameters(body: writer.take())
    }

    private func requests(by statuses: [String: Int]) -> ReportTable {
        ReportTable(
            of: "requests",
            by: "status",
            groups: ClearanceStatus.allCases.map {
                ReportTable.Group(key: $0.rawValue, title: $0.words, count: statuses[$0.rawValue] ?? 0)
            }
        )
    }

    private func parts(by parts: [ClearanceCounts.Part]) -> ReportTable {
        ReportTable(
            of: "parts",
            by: "state",
            groups: ObligationDecisionState.allCases.map { state in
                ReportTable.Group(key: state.rawValue, title: state.words, count: parts.count { $0.state == state.rawValue })
            }
        )
    }

    private func writeWaiting(
        _ parts: [ClearanceCounts.Part],
        _ relation: String,
        _ register: OrganisationGraph,
        byOrganisation: Bool,
        _ today: Day,
        to writer: inout JSONWriter
    ) {
        let waiting = parts.filter { $0.state == ObligationDecisionState.pending.rawValue }
        if byOrganisation {
            let makers = Dictionary(grouping: waiting, by: \.maker).mapValues(\.count)
            // An organisation with a row of its own has at least one: naming those with few would tell before whom one person's request waits.
            var named = makers.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
            var others = 0
            while let least = named.first, least.value < smallestGroup || (1..<smallestGroup).contains(others) {
                others += named.removeFirst().value
            }
            var groups = named.sorted { $0.key < $1.key }.map { maker, count in
                ReportTable.Group(key: maker, title: name(of: maker, register, today), count: count)
            }
            if others > 0 { groups.append(ReportTable.Group(key: "others", title: .otherOrganisations, count: others)) }
            write(ReportTable(of: "waitingParts", by: "organisation", groups: groups), relation, to: &writer)
        }
        let ages = waiting.map { age(of: $0, today) }
        let groups = WaitingAge.allCases.map { age in
            ReportTable.Group(key: age.rawValue, title: age.words, count: ages.count { $0 == age })
        }
        write(ReportTable(of: "waitingParts", by: "age", groups: groups), relation, to: &writer)
    }

    /// The working days since a part came; in years without a calendar those that can be assumed, else every day.
    private func age(of part: ClearanceCounts.Part, _ today: Day) -> WaitingAge {
        let from = KazakhstanTime.local(part.routed).day
        for calendar in [surroundings.calendar, surroundings.calendar.assumed].compactMap({ $0 }) {
            let own = BodyCalendar(calendar: calendar, schedule: surroundings.law.schedule(of: .receivingBody))
            if let days = try? own.workingDays(after: from, through: today) { return WaitingAge(workingDays: days) }
        }
        return WaitingAge(workingDays: today - from)
    }

    private func name(of maker: String, _ register: OrganisationGraph, _ today: Day) -> Text3 {
        switch DecisionMaker(code: maker) {
        case .head(let id): register.name(of: id, on: today) ?? Text3(kk: maker, ru: maker, en: maker)
        case .securityBody(let id): surroundings.bodies.body(id)?.name ?? Text3(kk: maker, ru: maker, en: maker)
        case nil: Text3(kk: maker, ru: maker, en: maker)
        }
    }

    @discardableResult
    private func write(_ table: ReportTable, _ relation: String, to writer: inout JSONWriter) -> SafeCounts {
        let safe = table.safe(smallestGroup)
        writer.object { writer in
            writer.field("as", relation)
            writer.field("of", table.of)
            writer.field("by", table.by)
            writer.object("total") { $0.count(safe.total) }
            writer.array("groups") { writer in
                for (group, count) in zip(table.groups, safe.groups ?? []) {
                    writer.object { writer in
                        writer.field("key", group.key)
                        writer.field("title", group.title)
                        writer.count(count)
                    }
                }
            }
            writer.field("isDivided", safe.groups != nil)
        }
        return safe
    }

    private var smallestGroup: Int { surroundings.smallestGroup }
}

extension SafeCounts {
    /// Whether a group's number is shown as it is.
    func isShown(_ index: Int?) -> Bool {
        guard let index, let groups, case .exact = groups[index] else { return false }
        return true
    }
}

extension Text3 {
    fileprivate static let otherOrganisations = Text3(kk: "Басқа ұйымдар", ru: "Другие организации", en: "Other organisations")
}

extension JSONWriter {
    fileprivate mutating func count(_ count: ShownCount) {
        if case .exact(let number) = count { field("count", number) }
        if case .fewerThan(let smallest) = count { field("fewerThan", smallest) }
        if let words = count.words { field("words", words) }
    }
}
