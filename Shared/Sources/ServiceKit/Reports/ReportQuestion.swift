import CivilTime
import Contracts
import Directory
import MessageBus
import StrictJSON

/// Which report is asked for, of what, and by whom.
public struct ReportQuestion: Sendable {
    /// The reports.
    public enum Kind: String, CaseIterable, Sendable {
        /// How many matters, by stage and by body, and how many terms, by article.
        case counts
        /// The working days used, by body and article.
        case days
        /// The terms that are overdue, by article and body.
        case overdue
        /// The working days used, matter by matter.
        case ledger
        /// What comes on each of the next 20 working days.
        case load
    }

    /// Which report.
    public let kind: Kind
    /// Whose staff asks: the report is of what this body's lists have.
    public let viewer: BodyID
    /// The body whose load is asked for.
    public let body: BodyID
    /// Handed in on these days; nil for all.
    public let days: ClosedRange<Day>?
    /// The most matters of a page.
    public let limit: Int
    /// Where a page goes on; nil from the newest matter.
    public let before: Int64?

    /// Reads the parameters of `Report`.
    /// - Throws: `Problem.forbidden` for whoever reads no reports, `BusError` for what has no sense.
    public init(_ parameters: CallParameters) throws {
        let principal = try parameters.principal()
        guard let viewer = principal.body, !principal.roles.isDisjoint(with: Role.readingReports) else { throw Problem.forbidden }
        guard let kind = Kind(rawValue: try parameters.text("report")) else { throw BusError.invalidParameter("report") }
        self.kind = kind
        self.viewer = viewer
        let query = try parameters.value("query")
        func day(_ name: String) throws -> Day? {
            guard let text = query[name]?.asString else { return nil }
            guard let day = Day(iso: text) else { throw BusError.invalidParameter(name) }
            return day
        }
        let (from, to) = (try day("from"), try day("to"))
        if from != nil || to != nil {
            let first = from ?? Day.first
            let last = to ?? Day.last
            guard first <= last else { throw BusError.invalidParameter("to") }
            days = first...last
        } else {
            days = nil
        }
        if let text = query["body"]?.asString {
            guard let body = BodyID(rawValue: text) else { throw BusError.invalidParameter("body") }
            self.body = body
        } else {
            body = viewer
        }
        limit = parameters.limit
        before = try parameters.cursor().map { text in
            guard let place = Int64(text) else { throw Problem.badCursor }
            return place
        }
    }
}
