/// The documents of one kind in an administrative case, or the express statement that the case holds none.
public struct ManifestPart: Hashable, Sendable, Codable {
    /// The kind, from the list of rules 7.1.
    public let kind: CaseDocumentKind
    /// The documents; empty only together with a reason.
    public let documents: [Document]
    /// Why the case holds none of this kind, such as "no hearing was held"; nil when documents are listed.
    public let absentBecause: String?

    /// A part with documents.
    public init(_ kind: CaseDocumentKind, _ documents: [Document]) {
        self.kind = kind
        self.documents = documents
        absentBecause = nil
    }

    /// A part the case does not have, with the reason.
    public init(_ kind: CaseDocumentKind, absentBecause reason: String) {
        self.kind = kind
        documents = []
        absentBecause = reason
    }

    /// Whether the part is either there or accounted for.
    public var isAccountedFor: Bool { !documents.isEmpty || !(absentBecause ?? "").isEmpty }
}
