import StrictJSON

/// After the exit decision: a note to the provider, sealed; the clearance stays as it is. Source: CL-24.
public struct SendNote: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.sendNote
    /// Who sends it.
    public let maker: DecisionMaker
    /// The note.
    public let note: SealedGrounds

    /// The order.
    public init(maker: DecisionMaker, note: SealedGrounds) {
        self.maker = maker
        self.note = note
    }

    func run(_ emission: inout Emission, _ context: ClearanceContext) throws(Objection) {
        let matter = emission.matter
        try context.checkDesk(of: maker, matter, .cl24)
        guard let exitCase = matter.exitCase, matter.isExitDecisionIssued else { throw Objection(.exitDecisionNotIssued, .cl24) }
        guard !matter.parts(of: maker, .granted).isEmpty else { throw Objection(.notGrantedByYou, .cl24, details: [maker.code]) }
        guard !TextCheck.isBlank(note.text) else { throw Objection(.reasonMissing, .cl24) }
        let stamp = context.stamp(matter, .cl24)
        guard let sealed = try emission.seal(note, of: maker, stamp) else { return }
        emission.emit(
            .noteSent(NoteSent(stamp: stamp, stage: matter.staying, maker: maker, exitCase: exitCase, sealed: sealed))
        )
    }
}
