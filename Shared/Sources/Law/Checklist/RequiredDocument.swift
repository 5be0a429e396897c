/// Every document the list of RR-8 can ask for, and the proof asked for where it is silent. The list is closed: a clearance is not in
/// it (DC-10).
public enum RequiredDocument: String, CaseIterable, Hashable, Sendable, Codable {
    /// Proof of the representative's authority.
    case representativeAuthority = "D0"
    /// Form 1.
    case questionnaire = "D1"
    /// Identity card of a citizen.
    case identityCard = "D2.identityCard"
    /// Passport of a citizen.
    case passport = "D2.passport"
    /// Birth certificate of a child under 16.
    case birthCertificate = "D2.birthCertificate"
    /// Residence permit of a foreigner.
    case residencePermit = "D2.residencePermit"
    /// Certificate of a stateless person.
    case statelessCertificate = "D2.statelessCertificate"
    /// Agreement on the payment of maintenance.
    case maintenanceAgreement = "D3"
    /// Court decision on maintenance, or that nothing in law hinders leaving.
    case maintenanceDecision = "D3alt"
    /// Opinion of the guardianship and trusteeship body on the child's view.
    case guardianshipOpinion = "D4"
    /// Notarised consent of the second parent.
    case secondParentConsent = "D5"
    /// Court decision on the minor's leaving.
    case minorLeavingDecision = "D5alt"
    /// Proof that there is no second parent whose consent could be given; not in the list, asked for under DC-05none.
    case secondParentProof = "D5none"
    /// Copy of the proof that the state duty was paid.
    case dutyReceipt = "D6"
    /// Form 3.
    case registrationApplication = "D7"
    /// Information on the payment of the state duty through the payment gateway.
    case paymentInformation = "P2"

    /// Whether RR-8 lists it. Only what is listed can make a package incomplete.
    public var isListed: Bool { self != .secondParentProof }

    /// The item of RR-8 under which it comes on a channel; on the portal all scans come under one item (DC-08).
    public func listedAs(on channel: FilingChannel) -> String {
        switch (self, channel) {
        case (.questionnaire, .portal): "P1"
        case (.paymentInformation, _): "P2"
        case (_, .portal): "P3"
        case (.identityCard, _), (.passport, _), (.birthCertificate, _), (.residencePermit, _), (.statelessCertificate, _): "D2"
        default: rawValue
        }
    }

    /// How it is given on a channel.
    public func presentation(on channel: FilingChannel) -> DocumentPresentation {
        switch (self, channel) {
        case (.paymentInformation, _), (.questionnaire, .portal): .electronic
        case (_, .portal): .scan
        case (.dutyReceipt, .stateCorporation): .copy
        default: .original
        }
    }
}

/// How a document is given (RR-8, DC-08).
public enum DocumentPresentation: String, CaseIterable, Hashable, Sendable, Codable {
    /// On paper, the original.
    case original
    /// On paper, a copy.
    case copy
    /// A scan attached to the electronic application.
    case scan
    /// As data; form 1 with the applicant's electronic digital signature.
    case electronic
}
