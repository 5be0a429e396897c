import CivilTime
import Contracts
import Directory
import Journal
import Law
import MessageBus
import ServiceKit
import StrictJSON

/// What an upload is to a request.
enum ClearanceDocumentKind: String, CaseIterable {
    /// Open to those whom the request concerns.
    case evidence
    /// For the compartment of the uploading body alone.
    case annex
}

extension ClearanceReading {
    /// Takes a piece of an upload. Before a byte is kept it is asked whether the caller may add anything at all.
    func store(_ parameters: CallParameters) throws -> RoutedCall<ClearanceServiceCommand> {
        let principal = try parameters.principal()
        let (matter, caller) = try known(try parameters.matter(), to: principal)
        guard let kind = ClearanceDocumentKind(rawValue: try parameters.text("kind")) else {
            throw BusError.invalidParameter("kind")
        }
        switch kind {
        case .evidence: return try storeEvidence(parameters, of: matter, by: caller, principal)
        case .annex: return try storeAnnex(parameters, of: matter, by: caller, principal)
        }
    }

    private func storeEvidence(
        _ parameters: CallParameters,
        of matter: ClearanceRequest,
        by caller: Caller,
        _ principal: Principal
    ) throws -> RoutedCall<ClearanceServiceCommand> {
        do throws(ClearanceRefusal) {
            try matter.admit(.addDocument, by: caller)
        } catch {
            throw error.asProblem
        }
        let isPerson = caller.actor.kind == .portal
        let own = matter.documents.filter { ($0.by.kind == .portal) == isPerson }.map(\.document)
        let side: DocumentDesk.Side = isPerson ? .people : .bodies
        guard let stored = try documents.take(parameters, for: matter.id, from: side, beside: own) else {
            return .answer(ClearanceReply.parameters(version: matter.version, body: Array("{}".utf8)))
        }
        return .write(
            request: try parameters.text("request"),
            rehearsal: false,
            .execute(.addDocument(AddClearanceDocument(document: stored)), on: matter.id, version: nil, by: principal)
        )
    }

    private func storeAnnex(
        _ parameters: CallParameters,
        of matter: ClearanceRequest,
        by caller: Caller,
        _ principal: Principal
    ) throws -> RoutedCall<ClearanceServiceCommand> {
        guard matter.seals(caller), let body = caller.actor.body,
            let compartment = SealedEntryID(rawValue: "\(matter.id.rawValue)/\(body.rawValue)")
        else { throw Problem.forbidden }
        let before = try reader.read { database in try AnnexTable.rows(of: matter.id, body, in: database) }
        let beside = before.compactMap { row in
            DocumentHash(rawValue: row.sha256).map { Document(name: "", type: "", size: row.size, sha256: $0) }
        }
        guard let stored = try documents.take(parameters, for: compartment, from: .bodies, beside: beside) else {
            return .answer(ClearanceReply.parameters(version: matter.version, body: Array("{}".utf8)))
        }
        return .write(
            request: try parameters.text("request"),
            rehearsal: false,
            .storeAnnex(sha256: stored.sha256.rawValue, size: stored.size, of: matter.id, by: principal)
        )
    }

    /// A piece of an open document; another's is answered like one that does not exist.
    func readDocument(_ parameters: CallParameters) throws -> [UInt8] {
        let (matter, caller) = try known(try parameters.matter(), to: try parameters.principal())
        return try documents.read(parameters, among: matter.documents(for: caller).map(\.document))
    }

    /// Records the opening first; the answer is a ticket to the bytes.
    func openAnnex(_ parameters: CallParameters) throws -> RoutedCall<ClearanceServiceCommand> {
        let principal = try parameters.principal()
        let (matter, _) = try known(try parameters.matter(), to: principal)
        guard let entry = SealedEntryID(rawValue: try parameters.text("entry")), let annex = parameters.integer("annex"),
            (1...1_000).contains(annex)
        else { throw Problem.notFound }
        return .write(
            request: try parameters.text("request"),
            rehearsal: false,
            .openAnnex(Int(annex), in: entry, of: matter.id, by: principal)
        )
    }

    /// A piece of an annex that was opened.
    func readAnnex(_ parameters: CallParameters, now: Instant) throws -> [UInt8] {
        let (matter, caller) = try known(try parameters.matter(), to: try parameters.principal())
        let sha256 = try parameters.text("sha256")
        guard tickets.admits(try parameters.text("ticket"), to: sha256, of: matter.id, for: caller, at: now),
            let hash = DocumentHash(rawValue: sha256)
        else { throw Problem.notFound }
        return try documents.read(parameters, among: [Document(name: "annex", type: "", size: 0, sha256: hash)])
    }

    /// The uploaded documents that concern the caller.
    func documentsBody(of matter: ClearanceRequest, for caller: Caller) -> [UInt8] {
        var writer = JSONWriter(reserving: 1024)
        writer.object { writer in
            writer.array("documents") { writer in
                for added in matter.documents(for: caller) {
                    writer.object { writer in
                        writer.field("document", added.document)
                        writer.field("stored", documents.isStored(added.document))
                        writer.field("at", added.at.rfc3339)
                        writer.field("by", ifPresent: added.by.body?.rawValue)
                    }
                }
            }
        }
        return writer.take()
    }
}

extension ClearanceRequest {
    /// Refuses what is not lawful now, or not this caller's to do.
    func admit(_ command: CommandName, by caller: Caller) throws(ClearanceRefusal) {
        do throws(Objection) {
            try Authority.check(command, self, by: caller)
            if case .forbidden(let problem, let rule, let waysOut) = Lawfulness.of(command, on: self) {
                throw Objection(problem, rule, waysOut: waysOut)
            }
        } catch {
            throw Self.refusal(of: command, because: error, self, by: caller)
        }
    }
}
