import Contracts
import Law
import MessageBus

extension Problem {
    /// The problem as the error `Refused` of a bus interface.
    public func refused(by interface: String) -> BusError { BusError(interface + ".Refused", parameters: wireBytes()) }

    /// A fault of our own: nothing was changed, the operator finds it in the log.
    public static let internalFault = Problem(
        .unavailable, code: "internal-fault",
        detail: Text3(
            kk: "Ішкі қате; ештеңе өзгерген жоқ.",
            ru: "Внутренняя ошибка; ничего не изменено.",
            en: "An internal fault; nothing was changed."),
        retryAfterSeconds: 5)
}
