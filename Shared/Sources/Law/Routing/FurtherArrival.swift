/// Arrivals beside the table's four. Source: rules 7.2, "Further arrivals" [I]; A-16 for the head of the State Corporation.
public enum FurtherArrival: String, CaseIterable, Hashable, Sendable, Codable {
    /// A paper complaint handed in at a front desk of the State Corporation: passed on as misaddressed.
    case stateCorporationFrontDesk
    /// A call to 1414: nothing is accepted by phone on behalf of the provider; the caller is told how to complain.
    case contactCentre1414
    /// A client of the interface asks before filing: the cell is computed and shown, nothing arrives yet.
    case interfacePreview
    /// A complaint against an employee, redirected to the head of the State Corporation.
    case stateCorporationHead
}
