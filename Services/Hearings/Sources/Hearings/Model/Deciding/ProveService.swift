import CivilTime
import Contracts

/// Proves that the notice, or the letter that names another time for the hearing, reached the applicant. Source: A-09, DL-09.
public struct ProveService: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.proveService
    /// The proof.
    public let document: Document
    /// Which letter; nil for the notice, and once that is proved for the letter of another time.
    public let letter: ServedLetter?
    /// When a letter of another time reached the applicant; nil for now. When the notice did stands in it.
    public let at: Instant?
    /// How it did; nil for the way of the notice.
    public let channel: ServiceChannel?

    /// The order.
    public init(document: Document, letter: ServedLetter? = nil, at: Instant? = nil, channel: ServiceChannel? = nil) {
        self.document = document
        self.letter = letter
        self.at = at
        self.channel = channel
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        guard let round = matter.round, let notice = round.notice else { throw Objection(.hearingStageForbids, .a09) }
        let isOfNotice = letter.map { $0 == .notice } ?? (notice.proof != .proved)
        var fact = ServiceProved(
            stamp: context.stamp(matter, .a09),
            stage: matter.staying,
            round: round.number,
            proof: document
        )
        if isOfNotice {
            guard notice.proof != .proved else { throw Objection(.alreadyDone, .a09) }
            return [.serviceProved(fact)]
        }
        guard let changedAt = round.appointmentNotice.changedAt else { throw Objection(.alreadyDone, .a09) }
        let (moment, way) = (at ?? context.now, channel ?? notice.channel)
        guard moment <= context.now else { throw Objection(.inTheFuture, .a09) }
        guard moment >= changedAt else { throw Objection(.timesDisagree, .a09) }
        fact.letter = .postponement
        fact.at = moment
        fact.channel = way
        fact.effectiveDay = try context.asking(matter.provider) { (calendar) throws(CalendarGap) in
            way == .paper ? KazakhstanTime.local(moment).day : try calendar.effectiveDay(of: moment)
        }
        return [.serviceProved(fact)]
    }
}
