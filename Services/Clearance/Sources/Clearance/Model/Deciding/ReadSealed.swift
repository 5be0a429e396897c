/// Opens a sealed entry; recorded before it is shown. Source: design 7, rules 8.1.
public struct ReadSealed: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.readSealed
    /// The entry.
    public let entry: SealedEntryID
    /// Which of its annexes, counted from 1; nil for the entry itself.
    public let annex: Int?

    /// The order.
    public init(entry: SealedEntryID, annex: Int? = nil) {
        self.entry = entry
        self.annex = annex
    }

    func run(_ emission: inout Emission, _ context: ClearanceContext) throws(Objection) {
        let matter = emission.matter
        // Another's entry is answered like one that does not exist.
        guard let sealed = matter.sealedEntry(entry, openTo: context.caller) else { throw Objection(.entryUnknown, .cl27, details: [entry.rawValue]) }
        emission.emit(
            .sealedPartRead(
                SealedPartRead(
                    stamp: context.stamp(matter, .cl27),
                    stage: matter.staying,
                    entry: entry,
                    annex: annex,
                    maker: sealed.maker
                )
            )
        )
    }
}

extension ClearanceRequest {
    /// The sealed entry, if the caller may open this one: as its decision maker's staff with the role for that, or as a reviewer admitted to it.
    /// Being admitted to one compartment opens no other, not even that of the reviewer's own body.
    func sealedEntry(_ id: SealedEntryID, openTo caller: Caller) -> SealedEntry? {
        func may(_ relation: Relation) -> Bool {
            Authority.roles(of: caller).contains { Permissions.allows($0, relation, .command(.readSealed)) }
        }
        return sealedEntries.first { sealed in
            sealed.id == id
                && (may(.decidingBody) && competent(for: sealed.maker).contains { $0.desk == caller.actor.body }
                    || may(.admitted) && admissions.contains { $0.maker == sealed.maker && $0.concerns(caller) })
        }
    }

    /// The entries an admitted reviewer may open.
    func admittedEntries(of caller: Caller) -> [SealedEntry] {
        sealedEntries.filter { sealed in admissions.contains { $0.maker == sealed.maker && $0.concerns(caller) } }
    }
}
