/// A ground as a refusal cites it: where the order says until when it holds, with the order's words; for RG-9 and RG-10 with the
/// officer's. A ground without its condition cannot be made.
public struct CitedGround: Hashable, Sendable {
    /// Why a ground cannot be cited so.
    public enum Problem: String, Error, CaseIterable, Hashable, Sendable {
        /// RG-9 or RG-10 without a usable condition in Kazakh.
        case untilNeeded
        /// A condition for a ground to which the order gives its own.
        case untilFixedByLaw
        /// RG-10 without a usable sub-paragraph of article 19-1.
        case subParagraphNeeded
        /// RG-10 without a usable reason.
        case reasonNeeded
        /// A sub-paragraph or reason for another ground than RG-10.
        case onlyForPublicServicesLaw
    }

    /// The ground.
    public let ground: RefusalGround
    /// The condition the officer wrote; nil where the order has its own.
    public let officerUntil: UntilCondition?
    /// RG-10 only: the place in article 19-1, such as «1-тармақтың 2) тармақшасы».
    public let subParagraph: FormWords?
    /// RG-10 only: what happened.
    public let reason: FormWords?

    /// Cites a ground.
    /// - Parameters:
    ///   - until: RG-9 and RG-10: the officer's condition in Kazakh; nil for every other ground.
    ///   - subParagraph: RG-10: the place in article 19-1.
    ///   - reason: RG-10: the reason in Kazakh.
    public init(
        _ ground: RefusalGround,
        until: String? = nil,
        subParagraph: String? = nil,
        reason: String? = nil
    ) throws(Problem) {
        self.ground = ground
        if ground.hasStatutoryUntil {
            guard until == nil else { throw .untilFixedByLaw }
            officerUntil = nil
        } else {
            guard let condition = until.flatMap(UntilCondition.init) else { throw .untilNeeded }
            officerUntil = condition
        }
        if ground == .publicServicesLaw {
            guard let place = subParagraph.flatMap(FormWords.init) else { throw .subParagraphNeeded }
            guard let words = reason.flatMap(FormWords.init) else { throw .reasonNeeded }
            self.subParagraph = place
            self.reason = words
        } else {
            guard subParagraph == nil, reason == nil else { throw .onlyForPublicServicesLaw }
            self.subParagraph = nil
            self.reason = nil
        }
    }

    /// What goes into the first blank of forms 6 and 7. For RG-10 it names the Law as item 9 does (A-05), the place and the reason.
    public var groundSlot: String {
        if let slot = ground.groundSlot { return slot }
        return
            "«Мемлекеттік көрсетілетін қызметтер туралы» Қазақстан Республикасы Заңының 19-1-бабы, \(subParagraph?.text ?? ""): "
            + (reason?.text ?? "")
    }

    /// What goes into the second blank of forms 6 and 7, without the «дейін» that the forms print.
    public var untilSlot: String { officerUntil?.slot ?? ground.untilSlot ?? "" }
}
