/// A program that was run to its end.
public struct ProgramRun: Sendable {
    /// Everything it wrote to standard output.
    public let output: String
    /// Everything it wrote to standard error.
    public let errors: String
    /// Its exit status; negative for the signal that ended it.
    public let status: Int32

    /// Runs one of the built programs with an empty standard input and waits for its end.
    public init(_ program: String, _ arguments: [String], environment: [String: String] = [:], seconds: Double = 30) throws {
        let folder = try TemporaryFolder()
        let errorFile = folder.path + "/errors"
        let process = try ChildProcess(
            try Programs.path(program),
            arguments,
            environment: ["PATH": "/usr/bin:/bin", "LANG": "C"].merging(environment) { $1 },
            errorFile: errorFile,
            keepsInput: false
        )
        (output, status) = try process.finish(seconds: seconds)
        errors = FileText.text(errorFile)
    }
}
