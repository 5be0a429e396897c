import Law

/// Why the schedule did not do what was asked, and what is free instead.
public struct SlotRefusal: Error, Hashable, Sendable {
    /// The reasons.
    public enum Reason: Hashable, Sendable {
        /// Something speaks against the slot.
        case slot(SlotProblem)
        /// The identifier belongs to another booking.
        case identifierTaken
        /// The case has another booking that counts.
        case alreadyBooked(BookingID)
        /// The hold would end before it begins.
        case holdInThePast
        /// There is no such booking.
        case bookingUnknown
        /// The hold ran out.
        case holdExpired
        /// The booking was given up.
        case bookingCancelled
        /// The booking is sure already.
        case alreadyConfirmed
        /// It is the slot that the booking has.
        case sameSlot
    }

    /// Why.
    public let reason: Reason
    /// The room, link or person in conflict, if it is one.
    public var conflict: ResourceReference? { if case .slot(let problem) = reason { problem.resource } else { nil } }
    /// The rule that forbids it; nil for practical reasons.
    public var rule: RuleID? { if case .slot(let problem) = reason { problem.rule } else { nil } }
    /// Up to five free lawful slots, the earliest first.
    public let alternatives: [Slot]
}

extension SlotRefusal.Reason {
    /// A stable word for programs.
    public var code: String {
        switch self {
        case .slot(let problem): problem.code
        case .identifierTaken: "identifierTaken"
        case .alreadyBooked: "alreadyBooked"
        case .holdInThePast: "holdInThePast"
        case .bookingUnknown: "bookingUnknown"
        case .holdExpired: "holdExpired"
        case .bookingCancelled: "bookingCancelled"
        case .alreadyConfirmed: "alreadyConfirmed"
        case .sameSlot: "sameSlot"
        }
    }

    /// The reason for people.
    public var text: Text3 {
        switch self {
        case .slot(let problem): problem.text
        case .identifierTaken:
            Text3(
                kk: "Мұндай белгі бұрын берілген.",
                ru: "Такое обозначение уже занято.",
                en: "This identifier was given before."
            )
        case .alreadyBooked:
            Text3(
                kk: "Бұл іс бойынша тыңдау тағайындалған.",
                ru: "По этому делу заслушивание уже назначено.",
                en: "The case has a hearing already."
            )
        case .holdInThePast:
            Text3(
                kk: "Уақытша сақтау мерзімі өтіп кеткен.",
                ru: "Срок временного удержания уже прошёл.",
                en: "The hold would be over already."
            )
        case .bookingUnknown: Text3(kk: "Мұндай жазба жоқ.", ru: "Такой записи нет.", en: "There is no such booking.")
        case .holdExpired:
            Text3(kk: "Уақытша сақтау мерзімі бітті.", ru: "Срок временного удержания истёк.", en: "The hold has run out.")
        case .bookingCancelled: Text3(kk: "Жазба жойылған.", ru: "Запись отменена.", en: "The booking was cancelled.")
        case .alreadyConfirmed:
            Text3(kk: "Жазба расталып қойған.", ru: "Запись уже подтверждена.", en: "The booking is confirmed already.")
        case .sameSlot: Text3(kk: "Жазба осы уақытта тұр.", ru: "Запись уже на это время.", en: "The booking has this slot.")
        }
    }
}
