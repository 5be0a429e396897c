import CivilTime
import Contracts
import Directory
import Journal

/// Numbers of administrative cases: `ALM-BOS-C-2026-000017`, without gaps for each provider and year. The number is the case's identity
/// too. Where acceptance was refused no case begins (R8.3): such packages are counted in a series of their own, `ALM-BOS-R-2026-000003`.
struct CaseNumbering: Sendable {
    /// The two series.
    enum Series: String {
        case cases = "C"
        case refusedAcceptance = "R"
    }

    /// For commands that begin no case.
    static let unused = FreshIdentifiers(unchecked: "-")

    /// The next number of the provider in the year of `now`. A command that is undone gives it back.
    func next(_ series: Series, for provider: Body, at now: Instant, in transaction: Transaction) throws -> FreshIdentifiers {
        let name = "\(provider.code.rawValue)-\(series.rawValue)-\(KazakhstanTime.local(now).day.year)"
        let number = String(try transaction.nextNumber(in: name))
        return FreshIdentifiers(unchecked: "\(name)-" + String(repeating: "0", count: max(0, 6 - number.utf8.count)) + number)
    }
}

extension FreshIdentifiers {
    fileprivate init(unchecked text: String) {
        guard let id = CaseID(rawValue: text), let number = CaseNumber(rawValue: text) else {
            preconditionFailure("a body's code is short and printable")
        }
        self.init(id: id, number: number)
    }
}
