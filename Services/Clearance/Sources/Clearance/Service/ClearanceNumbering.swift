import CivilTime
import Journal

/// Numbers of clearance requests: `CL-2026-000017`, without gaps for each year. The number is the request's identity too.
enum ClearanceNumbering {
    /// For commands that begin no request.
    static let unused = FreshIdentifiers("CL")

    /// The next number in the year of `now`. A command that is undone gives it back.
    static func next(at now: Instant, in transaction: Transaction) throws -> FreshIdentifiers {
        let series = "CL-\(KazakhstanTime.local(now).day.year)"
        let number = String(try transaction.nextNumber(in: series))
        return FreshIdentifiers("\(series)-" + String(repeating: "0", count: max(0, 6 - number.utf8.count)) + number)
    }
}

extension FreshIdentifiers {
    fileprivate init(_ text: String) {
        guard let id = ClearanceRequestID(rawValue: text), let number = ClearanceNumber(rawValue: text) else {
            preconditionFailure("a number is short and printable")
        }
        self.init(id: id, number: number)
    }
}
