import Contracts
import Directory
import StrictJSON

/// The calls to the hearings service that follow from an event. Each names the complaint and the body that ordered it: only for
/// a complaint, and to a body that may have it, is a case given. Source: R15.2.
enum CaseCalls {
    /// The bytes asked for at once; the last piece of a document is shorter.
    static let pieceLength: Int64 = 512 << 10

    /// A call, without the request id that the journal gives it.
    struct Call {
        let method: HearingsInterface.Method
        let parameters: [UInt8]
    }

    /// What has to be asked after an event, given the complaint as it made it.
    static func following(_ event: ComplaintEvent, on complaint: Complaint) -> [Call] {
        switch event {
        case .caseFetchStarted: [Call(method: .manifest, parameters: parameters(complaint) { _ in })]
        case .caseManifestReceived, .caseDocumentFetched, .caseDocumentRestarted:
            complaint.caseFetch?.next.map { pieces(of: $0, for: complaint) } ?? []
        default: []
        }
    }

    /// All pieces of a document; an empty document has one.
    private static func pieces(of document: Document, for complaint: Complaint) -> [Call] {
        stride(from: 0, to: max(1, document.size), by: Int64.Stride(pieceLength)).map { offset in
            Call(
                method: .readDocument,
                parameters: parameters(complaint) { writer in
                    writer.field("sha256", document.sha256.rawValue)
                    writer.field("offset", offset)
                    writer.field("limit", pieceLength)
                }
            )
        }
    }

    private static func parameters(_ complaint: Complaint, _ more: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.object("principal") { writer in
                writer.field("kind", "service")
                writer.field("name", "complaints")
            }
            let number = complaint.caseFetch?.order.caseNumber.rawValue ?? ""
            writer.field("id", complaint.knownCase?.matter ?? number)
            writer.field("complaint", complaint.number.rawValue)
            if let body = complaint.caseFetch?.order.stamp.by.body { writer.field("body", body.rawValue) }
            more(&writer)
        }
        return writer.take()
    }
}
