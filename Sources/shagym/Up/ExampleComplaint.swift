/// The complaint that `shagym up` shows a newcomer how to file.
enum ExampleComplaint {
    /// One line of JSON without apostrophes, so that it stands in a shell's quotes.
    static let json = "{}"
}
