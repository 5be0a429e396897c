import Directory
import Law
import StrictJSON

/// Passes a misaddressed complaint on to the competent body, telling the complainant at the same time; final here. Source: DX-5, RT-….
public struct RedirectComplaint: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.redirect
    /// The competent body.
    public let to: BodyID
    /// Why this body is not competent.
    public let reason: String

    /// An order to redirect.
    public init(to: BodyID, reason: String) {
        self.to = to
        self.reason = reason
    }

    func events(_ complaint: Complaint, _ context: ComplaintContext) throws(Objection) -> [ComplaintEvent] {
        guard !TextCheck.isBlank(reason) else { throw Objection(.groundsMissing, .dx5) }
        guard to != complaint.holder else { throw Objection(.wrongReceiver, .dx5, details: [to.rawValue]) }
        let fact = ComplaintRedirected(
            stamp: context.stamp(complaint.edition, .dx5),
            to: to,
            child: context.fresh.complaint,
            childRoute: try Redirection.route(of: complaint.intake.respondent, to: to, from: complaint, in: context),
            reason: reason
        )
        return [.redirected(fact)]
    }
}

/// Which row of the routing table a complaint runs on at the body it is passed to, and whether that body is the right one.
enum Redirection {
    static func route(
        of respondent: Respondent,
        to: BodyID,
        from complaint: Complaint,
        in context: ComplaintContext
    ) throws(Objection) -> ComplaintRoute {
        guard let body = context.bodies.body(to) else { throw Objection(.wrongReceiver, .dx5, details: [to.rawValue]) }
        switch body.kind {
        case .qualityControlBody:
            // The corporation's complaints go there; others only by the complainant's choice.
            let mayGo = respondent.kind == .stateCorporation || complaint.intake.addressedTo == to
            guard mayGo else { throw Objection(.wrongReceiver, .a15, details: [to.rawValue]) }
            return .cell(RoutingCellID(respondent.kind, .qualityBody))
        case .stateCorporation:
            guard respondent.kind == .stateCorporationEmployee else {
                throw Objection(.wrongReceiver, .a16, details: [to.rawValue])
            }
            return .stateCorporationHead
        default:
            return try policeRoute(of: respondent, to: to, in: context)
        }
    }

    private static func policeRoute(of respondent: Respondent, to: BodyID, in context: ComplaintContext) throws(Objection)
        -> ComplaintRoute
    {
        switch respondent.kind {
        case .officer, .provider:
            if to == respondent.body { return .cell(RoutingCellID(respondent.kind, .provider)) }
            guard context.bodies.superior(of: respondent.body)?.id == to else {
                throw Objection(.wrongReceiver, .a15, details: [to.rawValue])
            }
            return .cell(RoutingCellID(respondent.kind, .superiorBody))
        case .reviewingBody:
            // The body superior to the reviewing body considers its subordinate's act as a superior body does.
            guard context.bodies.superior(of: respondent.body)?.id == to else {
                throw Objection(.wrongReceiver, .a15, details: [to.rawValue])
            }
            return .cell(RoutingCellID(.provider, .superiorBody))
        case .stateCorporation, .stateCorporationEmployee: throw Objection(.wrongReceiver, .a16, details: [to.rawValue])
        }
    }
}
