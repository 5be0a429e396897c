import CivilTime
import Contracts
import Journal
import ServiceKit
import StrictJSON

extension ClearanceWriting {
    /// A sealed entry names only annexes that its own body uploaded to this request.
    func checkAnnexes(
        _ command: ClearanceCommand,
        of matter: ClearanceRequest,
        by caller: Caller,
        in transaction: Transaction
    ) throws {
        let named = command.sealedDocuments
        // Who may not give the command hears that first.
        guard !named.isEmpty, Authority.allows(command.name, matter, by: caller), let body = caller.actor.body else { return }
        let uploaded = try AnnexTable.rows(of: matter.id, body, in: transaction.database)
        let isComplete = named.allSatisfy { annex in
            uploaded.contains { $0.sha256 == annex.sha256.rawValue && $0.size == annex.size }
        }
        guard isComplete else { throw Problem.annexNotStored }
    }

    /// The answer to an upload.
    func storedAnnex(_ memo: AnswerMemo, of matter: ClearanceRequest, for caller: Caller, in transaction: Transaction) throws
        -> [UInt8]
    {
        let rows = try caller.actor.body.map { try AnnexTable.rows(of: matter.id, $0, in: transaction.database) } ?? []
        guard let row = rows.first(where: { $0.number == memo.annex }) else { throw Problem.internalFault }
        var writer = JSONWriter(reserving: 256)
        writer.object { writer in
            writer.field("sha256", row.sha256)
            writer.field("size", row.size)
        }
        return ClearanceReply.parameters(version: matter.version, body: writer.take())
    }

    /// The answer to the opening of an annex.
    func openedAnnex(_ memo: AnswerMemo, of matter: ClearanceRequest, for caller: Caller, in transaction: Transaction) throws
        -> [UInt8]
    {
        guard let entry = memo.entry, let sealed = try SealedTable.read(entry, of: matter.id, in: transaction),
            let number = memo.annex
        else { throw Problem.internalFault }
        guard sealed.grounds.annexes.indices.contains(number - 1) else { throw Problem.notFound }
        let annex = sealed.grounds.annexes[number - 1]
        var writer = JSONWriter(reserving: 512)
        writer.object { writer in
            writer.field("version", matter.version)
            writer.field("name", annex.name)
            writer.field("mediaType", annex.type)
            writer.field("size", annex.size)
            writer.field("sha256", annex.sha256.rawValue)
            writer.field(
                "ticket",
                tickets.ticket(to: annex.sha256.rawValue, of: matter.id, for: caller, openedAt: memo.at)
            )
        }
        return writer.take()
    }
}
