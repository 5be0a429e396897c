import Law

/// The row of the routing table a complaint runs on. Source: rules 7.2.
public enum ComplaintRoute: Hashable, Sendable {
    /// One of the twenty cells.
    case cell(RoutingCellID)
    /// Handed in at a front desk of the State Corporation: only passed on.
    case frontDesk
    /// Redirected to the head of the State Corporation.
    case stateCorporationHead
    /// At a body that is neither the one complained of nor the one above it: only passed on (DX-5).
    case misaddressed

    /// What the body where it arrived has to do with it.
    public var course: Course {
        switch self {
        case .frontDesk, .misaddressed: .redirect
        case .stateCorporationHead: .considerAsHead
        case .cell(let id):
            switch (id.respondent, id.arrival) {
            case (_, .qualityBody): .considerAsQualityBody
            case (.officer, .superiorBody), (.provider, .superiorBody): .considerAsSuperior
            case (.officer, _), (.provider, _), (.reviewingBody, .superiorBody): .selfReview
            case (.stateCorporationEmployee, _), (.stateCorporation, _), (.reviewingBody, _): .redirect
            }
        }
    }

    /// The five courses a complaint can take at the body where it arrived.
    public enum Course: String, CaseIterable, Hashable, Sendable, Codable {
        /// Satisfy in full or forward (R15.2, R15.3).
        case selfReview
        /// Superior body considers (R14.1, A-17).
        case considerAsSuperior
        /// Quality body considers (R15.5).
        case considerAsQualityBody
        /// Head of the State Corporation considers.
        case considerAsHead
        /// Outside competence (DX-5).
        case redirect
    }

    /// `RT-PRV-prv`, `frontDesk`, `stateCorporationHead` or `misaddressed`.
    public var code: String {
        switch self {
        case .cell(let id): id.description
        case .frontDesk: "frontDesk"
        case .stateCorporationHead: "stateCorporationHead"
        case .misaddressed: "misaddressed"
        }
    }
}

extension ComplaintRoute: Codable {
    /// Reads the code.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let code = try container.decode(String.self)
        switch code {
        case "frontDesk": self = .frontDesk
        case "stateCorporationHead": self = .stateCorporationHead
        case "misaddressed": self = .misaddressed
        default:
            guard let id = RoutingCellID(code) else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a route: \(code)")
            }
            self = .cell(id)
        }
    }

    /// Writes the code.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}
