import StrictJSON

/// A setting as a program uses it. None of them is a secret: keys lie in files of their own.
public struct SettingInForce: Hashable, Sendable {
    /// Its name, such as `SHAGYM_PORT`.
    public let name: String
    /// Its text, or that of the default.
    public let value: String
    /// Whether somebody set it.
    public let isGiven: Bool
}

extension [SettingInForce] {
    /// Writes them as the member `settings`.
    public func write(to writer: inout JSONWriter) {
        writer.array("settings") { writer in
            for setting in self {
                writer.object { writer in
                    writer.field("name", setting.name)
                    writer.field("value", setting.value)
                    writer.field("given", setting.isGiven)
                }
            }
        }
    }
}
