/// The program's exit statuses (sysexits.h names where there is one).
enum ExitStatus {
    /// Done.
    static let done: Int32 = 0
    /// Not done, or "no": the sentence on standard error says why.
    static let failed: Int32 = 1
    /// The command line is wrong (EX_USAGE).
    static let usage: Int32 = 64
    /// The part that was asked does not run (EX_UNAVAILABLE).
    static let unavailable: Int32 = 69
    /// The settings are wrong (EX_CONFIG).
    static let configuration: Int32 = 78
}

/// The user asked for something the program does not take; exit status 64.
struct UsageError: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

/// The command could not do what was asked, for a reason the user can act on.
struct Failure: Error, CustomStringConvertible {
    let description: String
    let status: Int32

    init(_ description: String, status: Int32 = ExitStatus.failed) {
        self.description = description
        self.status = status
    }
}
