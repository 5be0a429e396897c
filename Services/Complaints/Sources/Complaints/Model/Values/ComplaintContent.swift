import CivilTime
import Contracts
import Directory
import Law
import StrictJSON

/// How a complaint is signed. Source: rules 7.3 (EDS for the interface).
public enum SignatureState: String, CaseIterable, Hashable, Sendable, Codable {
    case digitallySigned
    case signedByHand
    case unsigned
}

/// The sender as the complaint gives them. Every part may be missing: intake never refuses. Personal data: lives in event data only.
public struct Sender: Hashable, Sendable, Codable {
    /// Full name of the person, or name of the legal person.
    public let name: String?
    /// IIN or BIN as written; one that is neither is asked for again, not refused.
    public let identificationNumber: String?
    /// Postal address.
    public let postalAddress: String?
    /// Where the person really lives; for a legal person its seat.
    public let actualResidence: String?

    /// A sender.
    public init(name: String?, identificationNumber: String?, postalAddress: String?, actualResidence: String?) {
        self.name = name
        self.identificationNumber = identificationNumber
        self.postalAddress = postalAddress
        self.actualResidence = actualResidence
    }

    /// Whether the number is an IIN or a BIN: twelve ASCII digits with the right check digit.
    public var isIdentified: Bool {
        guard let identificationNumber else { return false }
        return IIN(rawValue: identificationNumber) != nil || BIN(rawValue: identificationNumber) != nil
    }
}

/// Somebody acting for the complainant. Source: rules 7.3 [I]: a power of attorney is required.
public struct Representative: Hashable, Sendable, Codable {
    /// The representative's name.
    public let name: String
    /// The power of attorney; nil when it was not attached.
    public let powerOfAttorney: Document?

    /// A representative.
    public init(name: String, powerOfAttorney: Document?) {
        self.name = name
        self.powerOfAttorney = powerOfAttorney
    }
}

/// In what relation the sender stands to the act. Source: A-46.
public enum SenderStanding: String, CaseIterable, Hashable, Sendable, Codable {
    case applicant
    case addressee
    case representative
    /// Accepted all the same, and checked by a person.
    case other
}

/// What the complaint says. Source: rules 7.3, APPC art. 93 [X S-08].
public struct ComplaintContent: Hashable, Sendable, Codable {
    /// The body the complaint is addressed to, as written.
    public let reviewingBodyName: String?
    /// Who complains; nil when anonymous.
    public let sender: Sender?
    /// In what relation to the act.
    public let standing: SenderStanding
    /// Who acts for the sender.
    public let representative: Representative?
    /// Whom it is about, as written.
    public let respondentName: String?
    /// The circumstances and evidence.
    public let circumstances: String?
    /// The date on the complaint.
    public let writtenOn: Day?
    /// How it is signed.
    public let signature: SignatureState
    /// The attached documents.
    public let attachments: [Document]

    /// A complaint's content.
    public init(
        reviewingBodyName: String?,
        sender: Sender?,
        standing: SenderStanding,
        representative: Representative?,
        respondentName: String?,
        circumstances: String?,
        writtenOn: Day?,
        signature: SignatureState,
        attachments: [Document]
    ) {
        self.reviewingBodyName = reviewingBodyName
        self.sender = sender
        self.standing = standing
        self.representative = representative
        self.respondentName = respondentName
        self.circumstances = circumstances
        self.writtenOn = writtenOn
        self.signature = signature
        self.attachments = attachments
    }

    /// Whether it comes from nobody, or is not signed: then it cannot be a complaint of a service recipient. Source: rules 7.4.
    public var isAnonymousOrUnsigned: Bool { isBlank(sender?.name) || signature == .unsigned }

    /// The items missing, in the order of `ContentItem`.
    public func missing(demands: Int) -> [ContentItem] {
        ContentItem.allCases.filter { item in
            switch item {
            case .reviewingBody: isBlank(reviewingBodyName)
            case .complainantName: isBlank(sender?.name)
            case .identificationNumber: !(sender?.isIdentified ?? false)
            case .postalAddress: isBlank(sender?.postalAddress)
            case .actualResidence: isBlank(sender?.actualResidence)
            case .respondentName: isBlank(respondentName)
            case .circumstances: isBlank(circumstances)
            case .date: writtenOn == nil
            case .signature: signature == .unsigned
            case .demands: demands == 0
            case .powerOfAttorney: representative != nil && representative?.powerOfAttorney == nil
            }
        }
    }

    private func isBlank(_ text: String?) -> Bool { text.map(TextCheck.isBlank) ?? true }
}

extension ComplaintContent {
    /// The same with other enclosures.
    func with(attachments: [Document]) -> ComplaintContent {
        ComplaintContent(
            reviewingBodyName: reviewingBodyName,
            sender: sender,
            standing: standing,
            representative: representative,
            respondentName: respondentName,
            circumstances: circumstances,
            writtenOn: writtenOn,
            signature: signature,
            attachments: attachments
        )
    }

    /// Whether two complaints are of one complainant: by the identification numbers where both have one, else by the names.
    func isBySameComplainant(as other: ComplaintContent) -> Bool {
        if let own = sender?.identificationNumber, let theirs = other.sender?.identificationNumber { return own == theirs }
        guard let own = sender?.name, let theirs = other.sender?.name else { return false }
        return own.lowercased() == theirs.lowercased()
    }
}
