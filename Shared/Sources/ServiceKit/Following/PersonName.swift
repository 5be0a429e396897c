/// How people who decide together are told apart.
public enum PersonName {
    /// The name by which a person is compared with another: as written, whatever the spaces around and its case.
    public static func comparable(_ name: String) -> String {
        name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
