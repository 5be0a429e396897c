import CivilTime
import Contracts
import Directory

/// What the bus thread hands to the writing thread, decoded and checked.
public enum HearingsCommand: Sendable {
    /// Opens a case.
    case receive(ReceiveCase, by: Principal)
    /// Opens many cases, each by itself.
    case importCases([ImportItem], by: Principal)
    /// Lists a case for a complaint about it.
    case give(CaseID, GiveCase)
    /// Carries out a command on a case, only if it is still at `version` where one is given.
    case execute(CaseCommand, on: CaseID, version: Int?, by: Principal)
    /// Carries out an order that changes a case and the schedule of its provider together.
    case order(HearingOrder, on: CaseID, version: Int?, by: Principal)
    /// Records how a notice reached a party.
    case delivery(DeliveryOrder, on: CaseID, version: Int?, by: Principal)
    /// Changes rooms, people, links or closures, only if they are still at `version` where one is given.
    case changeResources(ResourceCommand, version: Int?, by: Principal)
    /// Books hearings of one day, each by itself.
    case planDay(Day, [DayPlanItem], by: Principal)
}

/// One application of an export.
public enum ImportItem: Sendable {
    /// It can be read.
    case order(ReceiveCase)
    /// It cannot, and why.
    case unreadable(Problem)
}
