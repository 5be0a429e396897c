/// Withdraws the request. Source: rules 11.4 [I].
public struct WithdrawClearance: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.withdraw

    /// The order.
    public init() {}

    func run(_ emission: inout Emission, _ context: ClearanceContext) throws(Objection) {
        let matter = emission.matter
        emission.emit(
            .withdrawn(ClearanceWithdrawn(stamp: context.stamp(matter, .a21), stage: matter.going(to: .withdrawn)))
        )
    }
}
