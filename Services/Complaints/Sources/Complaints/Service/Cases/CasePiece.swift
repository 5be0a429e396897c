import Contracts
import Journal
import ServiceKit
import StrictJSON

/// The answer to a call for one piece of a document.
struct CasePiece {
    /// The document asked for.
    let document: String
    /// Where the piece begins, in bytes.
    let offset: Int64
    /// What came.
    let result: CallResult

    /// The bytes, if they are those of a document as listed; else what is wrong.
    func bytes(of document: Document) throws(CaseFetchFailure) -> [UInt8] {
        guard case .done(let parameters) = result else {
            let code = result.code
            if result.problem?.kind == .forbidden { throw CaseFetchFailure(.caseNotGiven, details: [code]) }
            throw .mismatch(.missing, document, code)
        }
        guard let members = try? JSONMembers(scanning: parameters), let size = members.integer("size", in: parameters),
            let bytes = members.string("data", in: parameters).flatMap({ Base64.decode($0.utf8) })
        else { throw .mismatch(.unreadable, document, "at \(offset)") }
        guard size == document.size else { throw .mismatch(.hashDiffers, document, "size \(size), listed \(document.size)") }
        guard Int64(bytes.count) == min(CaseCalls.pieceLength, document.size - offset) else {
            throw .mismatch(.unreadable, document, "\(bytes.count) bytes at \(offset)")
        }
        return bytes
    }
}

extension CasePiece {
    /// Nil when the call was not one for a piece.
    init?(_ call: OutgoingCall, _ result: CallResult) {
        guard let asked = try? JSONMembers(scanning: call.parameters),
            let document = asked.string("sha256", in: call.parameters), let offset = asked.integer("offset", in: call.parameters)
        else { return nil }
        self.init(document: document, offset: offset, result: result)
    }
}

extension CallResult {
    /// The stable code of a refusal; empty for an answer.
    var code: String {
        if let problem { return problem.code }
        guard case .refused(let name, _) = self else { return "" }
        return String(name.split(separator: ".").last ?? "")
    }
}

extension CaseFetchFailure: Error {
    /// A document is not as it was listed.
    static func mismatch(_ kind: Discrepancy.Kind, _ document: Document, _ note: String) -> CaseFetchFailure {
        CaseFetchFailure(
            .manifestMismatch,
            discrepancies: [Discrepancy(kind: kind, document: document.sha256, note: note)],
            details: [document.sha256.rawValue]
        )
    }
}
