import CivilTime
import Law

/// Notes what the hearings service has published of the case complained of. A complaint against inaction has its object from the breach on,
/// also when it was filed before. Source: R15.1, DX-7.
public struct NoteCase: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.noteCase
    /// What is known now.
    public let facts: CaseFacts

    /// An order to note.
    public init(facts: CaseFacts) { self.facts = facts }

    func events(_ complaint: Complaint, _ context: ComplaintContext) throws(Objection) -> [ComplaintEvent] {
        guard facts.number == complaint.intake.object.caseNumber, facts != complaint.knownCase else { return [] }
        var events: [ComplaintEvent] = [
            .caseKnown(
                CaseKnown(
                    stamp: context.stamp(complaint.edition, .r15_1),
                    facts: facts,
                    differences: facts.differences(from: complaint.intake)
                )
            )
        ]
        if let breachedAt = facts.breachedAt, complaint.awaitsRipening(ofTermBy: facts.termEnd) {
            events.append(.inactionRipened(InactionRipened(stamp: context.stamp(complaint.edition, .dx7), asOf: breachedAt)))
        }
        return events
    }
}

extension Complaint {
    /// Whether it complains of inaction that does not count as refusal yet, in a term that ended by this day: the breach of an earlier term is none
    /// of a later one. Source: DX-7.
    fileprivate func awaitsRipening(ofTermBy end: Day) -> Bool {
        (objectKind == .inaction || objectKind == .deemedRefusal) && !flags.contains(.deemedRefusal)
            && (intake.object.termEnds ?? end) <= end
    }
}
