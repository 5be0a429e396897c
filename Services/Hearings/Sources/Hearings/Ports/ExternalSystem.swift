import Law

/// The information systems of the order that this one informs. None has an interface we may call: each has an adapter that follows the
/// events addressed to it. Source: rules 4, Systems.
public enum ExternalSystem: String, CaseIterable, Hashable, Sendable, Codable {
    /// КҚП АЖ, the information system of the migration police.
    case migrationPoliceIs
    /// «Бүркіт-ИМ», for coordinating with the National Security Committee.
    case burkitIm
    /// ЖР АЖ ИШ, the gateway of the mobilisation system.
    case mobilisationGateway
    /// ХҚКО ИАЖ, the system of the service centres.
    case serviceCentresIs
    /// The system that monitors public services.
    case serviceMonitoringIs
    /// The applicant's personal cabinet on the portal.
    case personalCabinet

    /// The name of the events addressed to it.
    public var eventType: String { "kz.shagym.port.\(rawValue).v1" }
}
