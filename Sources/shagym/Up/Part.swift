/// A program that the supervisor keeps running.
struct Part: Sendable {
    /// Its name in messages and in its ready line.
    let name: String
    /// The whole path of its program.
    let program: String
    /// The words after the program's name.
    let arguments: [String]
}
