/// Attaches the request to an exit application. Source: CL-03.
public struct AttachExitCase: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.attach
    /// The exit application.
    public let exitCase: ExitCase

    /// The order.
    public init(exitCase: ExitCase) {
        self.exitCase = exitCase
    }

    func run(_ emission: inout Emission, _ context: ClearanceContext) throws(Objection) {
        let matter = emission.matter
        guard matter.exitCase == nil || matter.exitEnd == .withoutPermission else { throw Objection(.exitCaseAttached, .cl03) }
        emission.emit(
            .exitCaseAttached(ExitCaseAttached(stamp: context.stamp(matter, .cl03), stage: matter.staying, exitCase: exitCase))
        )
    }
}
