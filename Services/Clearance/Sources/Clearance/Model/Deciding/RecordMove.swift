/// Takes note that the holder moved; the body first seised keeps the request. Source: CL-17.
public struct RecordMove: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.recordMove
    /// The new residence.
    public let residence: Residence

    /// The order.
    public init(residence: Residence) {
        self.residence = residence
    }

    func run(_ emission: inout Emission, _ context: ClearanceContext) throws(Objection) {
        let matter = emission.matter
        emission.emit(
            .holderMoved(HolderMoved(stamp: context.stamp(matter, .cl17), stage: matter.staying, residence: residence))
        )
    }
}
