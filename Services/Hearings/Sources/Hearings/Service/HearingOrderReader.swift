import Contracts
import ServiceKit
import StrictJSON

/// Commands on a case that the case alone does not decide: those that take rooms and people, and reports about notices.
enum DeskCommand: Sendable {
    case order(HearingOrder)
    case delivery(DeliveryOrder)
}

/// Reads those commands.
struct HearingOrderReader: Sendable {
    private enum Name: String, CaseIterable {
        case scheduleHearing, rescheduleHearing, holdHearing, holdSlot, releaseSlot, recordDelivery
    }

    /// The command; nil for one that the case decides alone.
    /// - Throws: `Problem` naming the field that cannot be taken.
    func command(_ value: JSONValue) throws -> DeskCommand? {
        guard let word = value["command"]?.asString, Name(rawValue: word) != nil else { return nil }
        let given = try GivenCommand(value, among: Name.allCases)
        do throws(JSONDecodingError) {
            if given.name == .recordDelivery { return .delivery(try DeliveryOrder(details: given.details)) }
            guard let order = try HearingOrder(word, details: given.details) else { return nil }
            return .order(order)
        } catch {
            throw Problem(error)
        }
    }
}

/// Reads commands on the resources of a body.
struct ResourceCommandReader: Sendable {
    /// - Throws: `Problem` naming the command or the field that cannot be taken.
    func command(_ value: JSONValue) throws -> ResourceCommand {
        let given = try GivenCommand(value, among: ResourceCommand.Name.allCases)
        do throws(JSONDecodingError) {
            return try ResourceCommand(given.name, details: given.details)
        } catch {
            throw Problem(error)
        }
    }
}
