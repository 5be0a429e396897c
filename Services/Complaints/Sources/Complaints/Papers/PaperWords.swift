import Directory
import Law

/// Values as they stand in papers.
enum PaperWords {
    /// A body's name.
    static func body(_ id: BodyID, in bodies: BodyDirectory) -> Text3 { bodies.body(id)?.name ?? Text3(same: id.rawValue) }

    /// What is not known.
    static let unknown = "—"
}
