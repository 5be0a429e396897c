import Contracts
import Directory

/// What the bus thread hands to the writing thread, decoded and checked.
public enum ClearanceServiceCommand: Sendable {
    /// Opens a request.
    case open(OpenClearance, by: Principal)
    /// Carries out a command on a request, only if it is still at `version` where one is given.
    case execute(ClearanceCommand, on: ClearanceRequestID, version: Int?, by: Principal)
    /// Carries out many commands, each by itself.
    case executeAll([BulkItem], by: Principal)
    /// Opens a sealed entry.
    case openSealed(SealedEntryID, of: ClearanceRequestID, by: Principal)
    /// Notes an uploaded annex in the compartment of the caller's body.
    case storeAnnex(sha256: String, size: Int64, of: ClearanceRequestID, by: Principal)
    /// Opens an annex of a sealed entry, counted from 1.
    case openAnnex(Int, in: SealedEntryID, of: ClearanceRequestID, by: Principal)
    /// Opens or attaches what an exit application needs.
    case openForCase(CaseOpening)
    /// Takes note of how an exit application ends.
    case endCase(CaseEnding)
    /// Enters lines in the register, only if it is still at `version` where one is given.
    case enter(EnterOrganisations, version: Int?, by: Principal)
    /// Enters the lines of a list, each by itself.
    case importLines([ImportedLine], by: Principal)
    /// Proposes or approves the annulment of an entry.
    case correct(RegisterCorrection, version: Int?, by: Principal)
}

/// What a request is opened with. With obligations and residence it is asked for at once.
public struct OpenClearance: Hashable, Sendable, Codable {
    /// The person.
    public let holder: SecretHolder
    /// The body that routes by hand and answers for the file.
    public let desk: BodyID
    /// What the check rests on; the holder's own wish unless told.
    public let source: CheckSource?
    /// The exit application; nil when asked without one (CL-03).
    public let exitCase: ExitCase?
    /// All obligations.
    public let obligations: [SecrecyObligation]?
    /// The residence today.
    public let residence: Residence?
    /// Why obligations are left out that other requests of the person named.
    public var explanation: String?

    /// The check.
    var check: CheckClearance {
        CheckClearance(holder: holder, desk: desk, source: source ?? .holder, exitCase: exitCase)
    }

    /// The asking, where it comes with the opening.
    var submission: SubmitClearance? {
        guard let obligations, let residence else { return nil }
        return SubmitClearance(obligations: obligations, residence: residence, explanation: explanation)
    }
}
