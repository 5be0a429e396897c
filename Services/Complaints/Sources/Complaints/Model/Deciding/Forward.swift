import Directory
import Law

/// Sends complaint and administrative case to the reviewing body: phase one of forwarding. Source: R15.2, rules 7.1, A-15.
public struct ForwardComplaint: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.forward
    /// The reviewing body.
    public let to: BodyID
    /// What is sent.
    public let manifest: Manifest

    /// An order to forward.
    public init(to: BodyID, manifest: Manifest) {
        self.to = to
        self.manifest = manifest
    }

    func events(_ complaint: Complaint, _ context: ComplaintContext) throws(Objection) -> [ComplaintEvent] {
        try Self.check(receiver: to, of: complaint, context)
        let gaps = manifest.gaps(attachments: complaint.receivedAttachments.map(\.sha256))
        guard gaps.isEmpty else { throw Objection(.manifestIncomplete, .r15_2, details: gaps.map(\.code)) }
        let clock = try context.clock(.acknowledgement, .dl01, from: .received(context.now), duty: to, edition: complaint.edition)
        let fact = ForwardingSent(stamp: context.stamp(complaint.edition, .r15_2), to: to, manifest: manifest, clocks: [clock])
        return [.forwardingSent(fact)]
    }

    /// Only the superior body may get it, or the quality body the complainant chose.
    static func check(receiver: BodyID, of complaint: Complaint, _ context: ComplaintContext) throws(Objection) {
        let superior = context.bodies.superior(of: complaint.holder)
        let chosen = complaint.intake.addressedTo
        let choseQualityBody = chosen.flatMap { context.bodies.body($0)?.kind } == .qualityControlBody
        guard receiver == superior?.id || (choseQualityBody && receiver == chosen) else {
            if superior == nil { throw Objection(.noSuperior, .a15) }
            throw Objection(.wrongReceiver, .a15, details: superior.map { [$0.id.rawValue] } ?? [])
        }
    }
}
