import CivilTime
import Contracts
import Law

/// A document of the checklist that one of the persons presents later.
public struct AddedDocument: Hashable, Sendable, Codable {
    /// Whose it is: 0 for the applicant, then the children in their order; nil for the applicant.
    public let person: Int?
    /// What it is.
    public let document: RequiredDocument
    /// The last day on which it is valid; nil if it does not expire.
    public let validUntil: Day?

    /// A document.
    public init(_ document: RequiredDocument, of person: Int? = nil, validUntil: Day? = nil) {
        self.person = person
        self.document = document
        self.validUntil = validUntil
    }
}

/// Adds documents to an incomplete package. Source: A-32.
public struct AddDocuments: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.addDocuments
    /// The documents, whose bytes are stored already.
    public let documents: [Document]
    /// Which documents of the checklist they are.
    public let presented: [AddedDocument]

    /// The order.
    public init(documents: [Document], presented: [AddedDocument]) {
        self.documents = documents
        self.presented = presented
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        guard !documents.isEmpty else { throw Objection(.documentMissing, .a32) }
        let known = matter.check.persons.indices
        guard presented.allSatisfy({ known.contains($0.person ?? 0) }) else {
            throw Objection(.personUnknown, .rr8, details: [String(known.count)])
        }
        let check = PackageCheck(
            persons: matter.check.persons.enumerated().map { index, person in
                let added = presented.filter { ($0.person ?? 0) == index }
                return PersonCheck(
                    person.facts,
                    person.presented + added.map { PresentedDocument($0.document, validUntil: $0.validUntil) }
                )
            }
        )
        let fact = DocumentsAdded(
            stamp: context.stamp(matter, .a32),
            stage: check.isComplete ? matter.going(to: .complete) : matter.staying,
            documents: documents,
            check: check,
            clocks: check.isComplete ? try context.clocksOfCompletePackage(matter) : []
        )
        return [.documentsAdded(fact)]
    }
}
