import Directory

/// A person of a body's staff, as the directory knows them; named after what the person is to a matter.
public typealias OfficerID = StaffID
