/// The information systems of the order that this one informs or hears from. None has an interface we may call: each has an adapter, a
/// process that follows the messages to it and reports what came back. Source: rules 4, Systems.
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
    /// ЭҮТШ, the payment gateway.
    case paymentGateway
    /// «Жеке тұлғалар», the state database of natural persons.
    case gbdFl
    /// E-mail and text messages, which only tell; not one of the order's systems.
    case messageGateway
}
