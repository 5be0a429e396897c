import Contracts

/// Something a manifest lacks.
public enum ManifestGap: Hashable, Sendable {
    /// The complaint itself is not listed.
    case complaint
    /// An attachment of the complaint is not listed.
    case attachment(DocumentHash)
    /// A kind of rules 7.1 is neither listed nor declared absent with a reason.
    case part(CaseDocumentKind)
    /// A listed document has no name or type, or a negative size.
    case unnamedDocument(DocumentHash)

    /// A stable code for problem documents.
    public var code: String {
        switch self {
        case .complaint: "complaint"
        case .attachment(let hash): "attachment:\(hash)"
        case .part(let kind): "part:\(kind.rawValue)"
        case .unnamedDocument(let hash): "unnamed:\(hash)"
        }
    }
}

/// Index and hash list of what is forwarded: the complaint with attachments and the whole administrative case. Source: rules 7.1, R15.2.
public struct Manifest: Hashable, Sendable, Codable {
    /// The complaint as filed.
    public let complaint: [Document]
    /// What was attached to it.
    public let attachments: [Document]
    /// The administrative case, part by part.
    public let caseParts: [ManifestPart]

    /// A manifest.
    public init(complaint: [Document], attachments: [Document], caseParts: [ManifestPart]) {
        self.complaint = complaint
        self.attachments = attachments
        self.caseParts = caseParts
    }

    /// Every document listed.
    public var documents: [Document] { complaint + attachments + caseParts.flatMap(\.documents) }

    /// What is missing of the required list, given the hashes attached to the complaint; empty when the package may leave.
    public func gaps(attachments attached: [DocumentHash], withComplaint: Bool = true) -> [ManifestGap] {
        var gaps: [ManifestGap] = []
        if withComplaint, complaint.isEmpty { gaps.append(.complaint) }
        let listed = Set(attachments.map(\.sha256))
        if withComplaint { gaps += attached.filter { !listed.contains($0) }.map(ManifestGap.attachment) }
        let accounted = Set(caseParts.filter(\.isAccountedFor).map(\.kind))
        gaps += CaseDocumentKind.allCases.filter { !accounted.contains($0) }.map(ManifestGap.part)
        gaps += documents.filter { $0.name.isEmpty || $0.type.isEmpty || $0.size < 0 }.map { .unnamedDocument($0.sha256) }
        return gaps
    }
}
