import CivilTime
import Contracts
import StrictJSON

/// An obligation as another request of the same person named it.
public struct EarlierObligation: Hashable, Sendable, Codable {
    /// The number of that request.
    public let request: ClearanceNumber
    /// The obligation, with its identity in that request.
    public let obligation: SecrecyObligation

    /// Its name in refusals: a code, nothing of the obligation.
    var code: String { "\(request.rawValue)/\(obligation.id.rawValue)" }
}

/// A request names fewer obligations than were named before for the same person, and says why. Source: A-23, CL-20.
public struct Omission: Hashable, Sendable, Codable {
    /// What was named before and is not now.
    public let obligations: [EarlierObligation]
    /// Why, in the words of whoever filed the request.
    public let explanation: String
}

extension ClearanceRequest {
    /// What this request tells of the person's obligations: all it named or that superseded it, without those whose end was proved (CL-21, CL-22).
    func toldObligations(on today: Day) -> [EarlierObligation] {
        (obligations + [supersededBy].compactMap { $0 })
            .filter { obligation in ends[obligation.id].map { $0 >= today } ?? true }
            .map { EarlierObligation(request: number, obligation: $0) }
    }
}

extension ClearanceContext {
    /// What other requests named and these obligations leave out; each such obligation once. Source: A-23.
    func omission(from obligations: [SecrecyObligation], explained explanation: String?) throws(Objection) -> Omission? {
        var omitted: [EarlierObligation] = []
        for earlier in namedEarlier {
            let known = obligations + omitted.map(\.obligation)
            if !known.contains(where: { $0.isTheSame(as: earlier.obligation) }) { omitted.append(earlier) }
        }
        guard !omitted.isEmpty else { return nil }
        guard let explanation, !TextCheck.isBlank(explanation) else {
            throw Objection(.obligationsOmitted, .a23, details: omitted.map(\.code))
        }
        return Omission(obligations: omitted, explanation: explanation)
    }
}

extension SecrecyObligation {
    /// Whether two requests mean one obligation; identities hold inside a request only. An organisation given by a name alone may be any:
    /// a legal officer finds out which (rules 8.3).
    func isTheSame(as other: SecrecyObligation) -> Bool {
        switch (organisation, other.organisation) {
        case (.known(let one), .known(let another)):
            one == another && (signedOn == other.signedOn || number != nil && number == other.number)
        case (.named(let one), .named(let another)): one == another && signedOn == other.signedOn
        case (.known, .named), (.named, .known): signedOn == other.signedOn
        }
    }
}
