/// Whether a package is complete (rulebook 9).
public enum ChecklistResult: Hashable, Sendable {
    /// Every listed document is there and valid.
    case complete
    /// Something is not there, or its validity is over (DC-09). At least one of the lists is not empty.
    case incomplete(missing: [ChecklistItem], expired: [ChecklistItem])
}

extension Checklist {
    /// Whether these documents are complete. An item is satisfied by any accepted document that is valid on the day of filing; one for
    /// which only expired documents are there is expired. What the list does not name (DC-05none) cannot be missing.
    public func result(of presented: [PresentedDocument]) -> ChecklistResult {
        var missing: [ChecklistItem] = []
        var expired: [ChecklistItem] = []
        for item in items where item.document.isListed {
            let fitting = presented.filter { item.accepted.contains($0.document) }
            if fitting.isEmpty {
                missing.append(item)
            } else if fitting.allSatisfy({ $0.isExpired(on: facts.filed) }) {
                expired.append(item)
            }
        }
        return missing.isEmpty && expired.isEmpty ? .complete : .incomplete(missing: missing, expired: expired)
    }

    /// What follows from a result at the place of filing.
    public func outcome(of result: ChecklistResult) -> IntakeOutcome {
        switch (result, facts.channel) {
        case (.complete, _): .accept(expired: [])
        case (.incomplete(let missing, let expired), .stateCorporation): .refuseAcceptance(missing: missing, expired: expired)
        case (.incomplete(let missing, let expired), .portal):
            missing.isEmpty ? .accept(expired: expired) : .blockSubmission(missing: missing, expired: expired)
        }
    }
}
