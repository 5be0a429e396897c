import CivilTime
import Contracts
import Directory
import Journal

/// Registration numbers: `ALM-BOS-2026-000017`, without gaps for each body and year. The number is the complaint's identity too.
struct Numbering: Sendable {
    /// For commands that begin no complaint.
    static let unused = FreshIdentifiers(unchecked: "-")

    /// The next number of the body in the year of `now`. A command that is undone gives it back.
    func next(for body: Body, at now: Instant, in transaction: Transaction) throws -> FreshIdentifiers {
        let series = "\(body.code.rawValue)-\(KazakhstanTime.local(now).day.year)"
        let number = String(try transaction.nextNumber(in: series))
        let padded = String(repeating: "0", count: max(0, 6 - number.utf8.count)) + number
        return FreshIdentifiers(unchecked: "\(series)-\(padded)")
    }
}

extension FreshIdentifiers {
    fileprivate init(unchecked text: String) {
        guard let complaint = ComplaintID(rawValue: text), let number = RegistrationNumber(rawValue: text) else {
            preconditionFailure("a body's code is short and printable")
        }
        self.init(complaint: complaint, number: number)
    }
}
