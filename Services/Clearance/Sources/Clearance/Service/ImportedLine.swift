import CivilTime
import Contracts
import Directory
import Law
import StrictJSON

/// One line of a list of organisations and acts.
public enum ImportedLine: Sendable {
    /// It can be read; whether it can be entered, the register says.
    case line(OrganisationLine)
    /// It cannot be read.
    case unreadable(Problem)
}

/// What is done to an entry of the register that was made by mistake.
public enum RegisterCorrection: Sendable {
    case propose(ProposeAnnulment)
    case approve(ApproveAnnulment)
}

/// A line as a table has it, flat: an organisation (`id`, `name`, …), or an act (`organisation`, `day`, `reference`, `change`, …).
struct FlatOrganisationLine: Codable {
    /// The kinds of acts.
    enum Change: String, CaseIterable, Codable {
        case renamed
        case merged
        case acceded
        case divided
        case spunOff
        case transformed
        case liquidated
    }

    let id: OrganisationID?
    let bin: BIN?
    let name: Text3?
    let founded: Day?
    let organisation: OrganisationID?
    let day: Day?
    let reference: String?
    let change: Change?
    let newName: Text3?
    let successors: [OrganisationID]?
    /// Which successor keeps the secrecy archive.
    let archiveKeeper: OrganisationID?
    /// Which successor took over which obligations by their numbers.
    let takeovers: [Takeover]?

    /// The line of the register.
    /// - Throws: what is missing, or does not belong together.
    func line() throws(FieldRefusal) -> OrganisationLine {
        if let id {
            try refuse(organisation != nil || change != nil, "organisation", .notAllowed)
            guard let name else { throw fault("name", .missing) }
            return .organisation(Organisation(id: id, bin: bin, name: name, founded: founded))
        }
        guard let organisation else { throw fault("id", .missing) }
        guard let day else { throw fault("day", .missing) }
        guard let reference else { throw fault("reference", .missing) }
        guard let change else { throw fault("change", .missing) }
        return .act(OrganisationAct(organisation, on: day, reference: reference, try self.change(change)))
    }

    private func change(_ change: Change) throws(FieldRefusal) -> OrganisationChange {
        try refuse(change != .renamed && newName != nil, "newName", .notAllowed)
        try refuse([.renamed, .liquidated].contains(change) && successors != nil, "successors", .notAllowed)
        let isSplit = change == .divided || change == .spunOff
        try refuse(!isSplit && archiveKeeper != nil, "archiveKeeper", .notAllowed)
        try refuse(!isSplit && takeovers != nil, "takeovers", .notAllowed)
        let kept = (takeovers ?? []) + [archiveKeeper].compactMap { $0 }.map { Takeover(.secrecyArchive, by: $0) }
        switch change {
        case .renamed:
            guard let newName else { throw fault("newName", .missing) }
            return .renamed(newName)
        case .merged: return .merged(into: try successor())
        case .acceded: return .acceded(to: try successor())
        case .transformed: return .transformed(into: try successor())
        case .divided: return .divided(into: try all(), takeovers: kept)
        case .spunOff: return .spunOff(try all(), takeovers: kept)
        case .liquidated: return .liquidated
        }
    }

    private func all() throws(FieldRefusal) -> [OrganisationID] {
        guard let successors else { throw fault("successors", .missing) }
        return successors
    }

    private func successor() throws(FieldRefusal) -> OrganisationID {
        guard let only = try all().first else { throw fault("successors", .tooFew) }
        try refuse((successors?.count ?? 0) > 1, "successors", .tooMany)
        return only
    }

    private func refuse(_ condition: Bool, _ field: String, _ reason: FieldProblem.Reason) throws(FieldRefusal) {
        if condition { throw fault(field, reason) }
    }

    private func fault(_ field: String, _ reason: FieldProblem.Reason) -> FieldRefusal {
        FieldRefusal([FieldProblem(path: JSONPointer(tokens: [field]), reason: reason)])
    }
}
