/// Records what a state body answered. Source: R9.2, R9.3, CL-02.
public struct RecordReply: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.recordReply
    /// The reply.
    public let reply: InquiryReply

    /// The order.
    public init(reply: InquiryReply) {
        self.reply = reply
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        if let system = context.caller.adapter, !system.answering.contains(reply.body) {
            throw Objection(.roleMissing, .r9_3, details: [reply.body.rawValue])
        }
        guard reply.receivedAt <= context.now else { throw Objection(.inTheFuture, .r9_2) }
        guard !reply.documents.isEmpty else { throw Objection(.documentMissing, .r9_2, details: [reply.body.rawValue]) }
        let requires =
            reply.body == .nationalSecurity && reply.grounds.contains(.secrets) && !reply.isOtherSecret
            && matter.applicant.category == .citizen && matter.clearance.status == .notRequired
        let fact = ReplyRecorded(
            stamp: requires ? context.stamp(matter, .r9_2, .cl02) : context.stamp(matter, .r9_2),
            stage: matter.staying,
            reply: reply,
            requiresClearance: requires
        )
        return [.replyRecorded(fact)]
    }
}
