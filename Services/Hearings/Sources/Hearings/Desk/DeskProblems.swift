import Contracts
import Law

extension SlotRefusal {
    /// The refusal as the API shows it: the reason, the rule, the room, link or person in conflict, and up to five slots that are free.
    /// - Parameter command: the order by which an alternative is taken.
    func asProblem(for command: String) -> Problem {
        Problem(
            kind,
            code: "slot-" + reason.code.kebab,
            rule: rule,
            detail: reason.text,
            options: alternatives.map { Problem.Option(command: command, text: $0.words, until: $0.starts.rfc3339) },
            fields: conflict.map { [Problem.Field(pointer: $0.pointer, reason: reason.code, text: reason.text)] } ?? []
        )
    }

    private var kind: Problem.Kind {
        switch reason {
        case .bookingUnknown: .notFound
        case .holdInThePast: .unprocessable
        case .slot(.offGrid), .slot(.wrongLength), .slot(.incomplete), .slot(.unsuitable): .unprocessable
        default: .conflict
        }
    }
}

extension ResourceReference {
    /// Where a wish names it.
    fileprivate var pointer: String {
        switch self {
        case .room: "/slot/room"
        case .videoLink: "/slot/videoLink"
        case .person: "/slot/people"
        }
    }
}

extension Slot {
    /// The slot for people: day, time and room.
    var words: Text3 {
        let day = Text3(date: day)
        let time = NoticeWords.time(span).kk
        let place = room.map { ", \($0)" } ?? ""
        return Text3(kk: "\(day.kk), \(time)\(place)", ru: "\(day.ru), \(time)\(place)", en: "\(day.en), \(time)\(place)")
    }
}

extension ResourceProblem {
    /// The refusal as the API shows it.
    var asProblem: Problem {
        let kind: Problem.Kind =
            switch self {
            case .unknown: .notFound
            case .alreadyThere, .retired, .nothingChanged: .conflict
            default: .unprocessable
            }
        return Problem(kind, code: "resource-" + rawValue.kebab, detail: text)
    }
}

extension NoticeFault {
    /// The refusal as the API shows it.
    var asProblem: Problem {
        let code: String =
            switch self {
            case .valueMissing: "notice-value-missing"
            case .notAGround: "notice-not-a-ground"
            case .dayForbidden: "notice-day-forbidden"
            }
        return Problem(.unprocessable, code: code, rule: rule, detail: text)
    }
}

extension Problem {
    /// A notice would name a hearing for which nothing is booked: another may have the room and the people by then.
    static let hearingNotBooked = Problem(
        .conflict,
        code: "hearing-not-booked",
        rule: .r9_8,
        detail: Text3(
            kk: "Тыңдауға бөлме мен адамдар бөлінбеген; алдымен scheduleHearing арқылы уақыт таңдаңыз.",
            ru: "За заслушиванием не закреплены помещение и люди; сначала выберите время командой scheduleHearing.",
            en: "No room and people are booked for the hearing; choose a time with scheduleHearing first."
        ),
        options: [Option(command: CommandName.scheduleHearing.rawValue, text: CommandName.scheduleHearing.words)]
    )

    /// The booked slot was lost: a room or person is not there any more.
    static func hearingLost(_ lost: LostBooking) -> Problem {
        Problem(
            .conflict,
            code: "hearing-slot-lost",
            rule: lost.problem.rule ?? .r9_8,
            detail: lost.problem.text,
            options: [Option(command: CommandName.scheduleHearing.rawValue, text: CommandName.scheduleHearing.words)]
        )
    }
}

extension NoticeDelivery.Problem {
    /// The refusal as the API shows it.
    var asProblem: Contracts.Problem {
        Contracts.Problem(.conflict, code: "delivery-" + rawValue.kebab, rule: .a09, detail: text)
    }
}

extension Problem {
    /// Channel, outcome, reference and failure of a report do not fit together.
    static let deliveryUnreadable = Problem(
        .unprocessable,
        code: "delivery-unreadable",
        rule: .a09,
        detail: Text3(
            kk: "Жеткізу туралы хабарда арна, нәтиже және дәлел бір-біріне сай келмейді.",
            ru: "В сообщении о доставке не согласуются способ, исход и подтверждение.",
            en: "Channel, outcome and proof of the report do not fit together."
        )
    )

    /// No notice went to the party.
    static let deliveryUnknown = Problem(
        .notFound,
        code: "delivery-unknown",
        rule: .a09,
        detail: Text3(
            kk: "Бұл тұлғаға хабарлама жіберілмеген.",
            ru: "Этому лицу уведомление не направлялось.",
            en: "No notice went to this party."
        )
    )
}
