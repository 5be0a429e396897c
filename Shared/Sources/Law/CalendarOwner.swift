/// Whose working days a term is counted in (rulebook 5.3, column "body's calendar").
public enum CalendarOwner: String, Hashable, Sendable, Codable, CaseIterable {
    /// The territorial police body.
    case provider
    /// The State Corporation.
    case stateCorporation
    /// The local military administration body.
    case militaryBody
    /// The superior body that considers a complaint.
    case reviewingBody
    /// The authorised body for evaluation and control of the quality of public services.
    case qualityControlBody
    /// Whichever body received the document.
    case receivingBody
}
