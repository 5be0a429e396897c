/// The version of all programs of one checkout; CHANGELOG tells what changed with it.
public enum ProgramVersion {
    /// Semantic version.
    public static let current = "0.1.0"
}
