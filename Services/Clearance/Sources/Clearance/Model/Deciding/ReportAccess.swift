import StrictJSON

/// Reports access to state secrets of somebody who had declared none, such as a reply of national security. Source: CL-02.
public struct ReportAccess: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.reportAccess
    /// Who reports, in words such as the number of the reply.
    public let report: String

    /// The order.
    public init(report: String) {
        self.report = report
    }

    func run(_ emission: inout Emission, _ context: ClearanceContext) throws(Objection) {
        let matter = emission.matter
        guard !TextCheck.isBlank(report) else { throw Objection(.reasonMissing, .cl02) }
        guard matter.holder.category == .citizen else { throw Objection(.notACitizen, .cl04) }
        guard matter.holder.isAdult(on: context.today) else { throw Objection(.notAnAdult, .cl05) }
        emission.emit(
            .accessReported(
                AccessReported(
                    stamp: context.stamp(matter, .cl02),
                    stage: matter.going(to: .required),
                    report: report,
                    candidates: [.falseInformation, .secrets],
                    clocks: [try context.submissionClock(desk: matter.desk)]
                )
            )
        )
    }
}
