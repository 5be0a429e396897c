import Directory
import Law

extension Complaint {
    /// The order that begins the redirected complaint at the right body; its clocks start at its own receipt there, while the three
    /// months stay judged by the first submission. Source: rules 7.4 (misaddressed).
    public func receiveOrder(for fact: ComplaintRedirected) -> ReceiveComplaint {
        order(to: fact.to, route: fact.childRoute, respondent: intake.respondent, demands: ownDemands.map(\.id), how: .redirected)
    }

    /// The order that begins the split-off part at the right body.
    public func receiveOrder(for fact: ComplaintSplit) -> ReceiveComplaint {
        order(to: fact.to, route: fact.childRoute, respondent: fact.childRespondent, demands: fact.demands, how: .split)
    }

    private func order(
        to: BodyID,
        route: ComplaintRoute,
        respondent: Respondent,
        demands going: [DemandID],
        how: Origin.Kind
    ) -> ReceiveComplaint {
        let place: HandedInAt
        switch route {
        case .frontDesk: place = .stateCorporationFrontDesk
        case .stateCorporationHead: place = .stateCorporationHead
        // Nothing is passed on to a body that is not the right one.
        case .misaddressed: place = .provider
        case .cell(let id):
            switch id.arrival {
            case .provider: place = .provider
            case .official: place = .official
            case .superiorBody: place = .superiorBody
            case .qualityBody: place = .qualityBody
            }
        }
        return ReceiveComplaint(
            body: to,
            at: place,
            respondent: respondent.seen(on: route),
            caseHolder: intake.caseHolder,
            addressedTo: intake.addressedTo,
            object: intake.object,
            // What came goes along, also when it came after the filing; what was only named opens nothing there.
            content: content.with(attachments: intake.origin == nil ? receivedAttachments : attachedDocuments),
            demands: demands.filter { going.contains($0.id) }.map { DemandText(id: $0.id, text: $0.text) },
            submittedAt: intake.submittedAt,
            lateReason: intake.lateReason,
            origin: Origin(kind: how, parent: id)
        )
    }
}
