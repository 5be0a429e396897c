/// Opens a sealed entry; recorded before it is shown. Source: design 7, rules 8.1.
public struct ReadSealed: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.readSealed
    /// The entry.
    public let entry: SealedEntryID

    /// The order.
    public init(entry: SealedEntryID) {
        self.entry = entry
    }

    func run(_ emission: inout Emission, _ context: ClearanceContext) throws(Objection) {
        let matter = emission.matter
        // Another's entry is answered like one that does not exist.
        let own = matter.sealedEntries.first { sealed in
            sealed.id == entry && matter.competent(for: sealed.maker).contains { $0.desk == context.caller.actor.body }
        }
        guard let sealed = own else { throw Objection(.entryUnknown, .cl27, details: [entry.rawValue]) }
        emission.emit(
            .sealedPartRead(
                SealedPartRead(stamp: context.stamp(matter, .cl27), stage: matter.staying, entry: entry, maker: sealed.maker)
            )
        )
    }
}
