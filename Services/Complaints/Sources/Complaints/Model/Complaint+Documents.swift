import Contracts
import Directory

/// A document stored with a complaint.
public struct StoredDocument: Hashable, Sendable {
    /// The document.
    public let document: Document
    /// What it is to the complaint.
    public let role: DocumentRole
    /// Who added it.
    public let by: Actor
}

extension Complaint {
    /// What the complainant enclosed, with the complaint or later.
    public var attachedDocuments: [Document] {
        let later = documents.filter { $0.role == .attachment }.map(\.document)
        return content.attachments + later.filter { new in !content.attachments.contains { $0.sha256 == new.sha256 } }
    }

    /// The enclosures whose bytes have come. What is only named binds nobody: else a name without a document would hold up forwarding for good (R15.2).
    public var receivedAttachments: [Document] {
        // As they came, not as somebody described them.
        attachedDocuments.compactMap { named in documents.first { $0.document.sha256 == named.sha256 }?.document }
    }

    /// The hashes of documents whose bytes came with this complaint, with the one it continues, or were made for it.
    public var openedHashes: Set<DocumentHash> {
        var hashes = Set(documents.map(\.document.sha256))
        // What it was begun with elsewhere had come there.
        if intake.origin != nil { hashes.formUnion(intake.content.attachments.map(\.sha256)) }
        if let caseManifest { hashes.formUnion(caseManifest.documents.map(\.sha256)) }
        return hashes
    }

    /// The enclosures that go along with the case: those that came with this complaint or with the one it continues.
    public func attachments(where isStored: (Document) -> Bool) -> [Document] {
        let opened = openedHashes
        let inherited = intake.origin == nil ? [] : attachedDocuments.filter { opened.contains($0.sha256) && isStored($0) }
        return receivedAttachments + inherited.filter { !receivedAttachments.contains($0) }
    }

    /// The documents whose bytes may be read here. A filing or an addition to it may name any hash; only one that came with this complaint, or
    /// with the one it continues, opens a document.
    public var readableDocuments: [Document] {
        let opened = openedHashes
        let named = Set((content.attachments + [content.representative?.powerOfAttorney].compactMap { $0 }).map(\.sha256))
        return allDocuments.filter { opened.contains($0.sha256) || !named.contains($0.sha256) }
    }

    /// Those of them that its filer may read. A tracking code proves who filed, not whose case it is: papers of the case are asked for where
    /// the case is kept, unless the filer enclosed them.
    public var documentsForFiler: [Document] {
        let enclosed = Set(documents.filter { $0.role == .attachment }.map(\.document.sha256))
        let ofCase = Set(
            documents.filter { $0.role == .caseDocument }.map(\.document.sha256)
                + (caseManifest?.caseParts.flatMap(\.documents) ?? []).map(\.sha256)
        )
        return readableDocuments.filter { enclosed.contains($0.sha256) || !ofCase.contains($0.sha256) }
    }

    /// The bodies that have to do with it, each once. So few that a list is quicker than a set.
    public var concernedBodies: [BodyID] {
        var bodies: [BodyID] = []
        for case let body? in [holder, owner, intake.holder, intake.respondent.body, intake.caseHolder, bodyAskedForCase]
        where !bodies.contains(body) {
            bodies.append(body)
        }
        return bodies
    }

    /// Who keeps the case learns of a complaint that does not name it only when the case is called for.
    private var bodyAskedForCase: BodyID? { clocks[.caseDelivery]?.facts.duty }

    /// Every document the complaint names, each once.
    public var allDocuments: [Document] {
        var seen: Set<DocumentHash> = []
        let named =
            attachedDocuments + documents.map(\.document) + (caseManifest?.documents ?? [])
            + demands.compactMap { $0.answer?.document }
            + [decision?.document, content.representative?.powerOfAttorney].compactMap { $0 }
        return named.filter { seen.insert($0.sha256).inserted }
    }
}

extension ComplaintCommand {
    /// The documents a command names; their bytes must be stored before.
    public var documents: [Document] {
        switch self {
        case .addDocument(let order): [order.document]
        case .answerDemand(let order): [order.answer.document].compactMap { $0 }
        case .forward(let order): order.manifest.documents
        case .fetchCase(let order): order.complaint
        case .deliverCase(let order): order.manifest.documents
        case .decide(let order): [order.document]
        case .executeOrder(let order): [order.document]
        case .withdraw(let order): [order.document]
        case .sendAnswer(let order): [order.document].compactMap { $0 }
        case .notify(let order): [order.proof].compactMap { $0 }
        case .reportNewAct(let order): [order.document].compactMap { $0 }
        default: []
        }
    }
}
