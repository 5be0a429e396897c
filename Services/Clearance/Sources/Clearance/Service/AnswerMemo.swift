import CivilTime
import Directory
import StrictJSON

/// What the ledger of requests keeps of an answer: from whom, about which request at which version. Answers themselves are not kept there,
/// so that nothing of a request, and least of all a sealed entry, lies in the ledger.
struct AnswerMemo: Codable {
    /// What was asked.
    enum Kind: String, Codable {
        case opened
        case executed
        case sealed
        case annexStored
        case annexOpened
    }

    let kind: Kind
    let id: ClearanceRequestID
    let version: Int
    let at: Instant
    let by: Caller.Remembered
    let entry: SealedEntryID?
    /// The number of an annex: in its compartment where it was stored, in its entry where it was opened.
    let annex: Int?

    /// Reads what `bytes` wrote.
    init?(_ bytes: [UInt8]) {
        guard let memo = try? StrictJSONDecoder().decode(AnswerMemo.self, from: bytes) else { return nil }
        self = memo
    }

    init(_ kind: Kind, _ matter: ClearanceRequest, by caller: Caller, at now: Instant, entry: SealedEntryID? = nil, annex: Int? = nil) {
        self.kind = kind
        id = matter.id
        version = matter.version
        at = now
        by = Caller.Remembered(caller)
        self.entry = entry
        self.annex = annex
    }

    func bytes() throws -> [UInt8] { try StrictJSONEncoder().encode(self) }
}

extension Caller {
    /// A caller as the ledger remembers one.
    struct Remembered: Codable {
        let officer: StaffID?
        let body: BodyID?
        let roles: [Role]
        let person: IIN?

        init(_ caller: Caller) {
            officer = caller.actor.officer
            body = caller.actor.body
            roles = Role.allCases.filter(caller.roles.contains)
            person = caller.person
        }

        /// The caller again; nil when the record is no caller's.
        var caller: Caller? {
            guard let person else { return nil }
            guard let officer, let body else { return .holder(person) }
            return .staff(officer, of: body, Set(roles), person: person)
        }
    }
}
