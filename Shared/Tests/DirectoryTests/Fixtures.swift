import CivilTime
import Directory
import Foundation
import Law
import StrictJSON
import Testing

/// The demonstration directory that ships with the system.
func demoBytes() throws -> [UInt8] {
    let shared = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    return Array(try Data(contentsOf: shared.appendingPathComponent("Resources/directory/bodies.json")))
}

func bodyID(_ text: String) throws -> BodyID { try #require(BodyID(rawValue: text)) }

func staffID(_ text: String) throws -> StaffID { try #require(StaffID(rawValue: text)) }

/// A body in one line: `id kind superior`.
func body(_ id: String, _ kind: BodyKind, under superior: String? = nil, code: String? = nil) throws -> Body {
    Body(
        id: try bodyID(id),
        code: try #require(BodyCode(rawValue: code ?? id.uppercased())),
        kind: kind,
        name: Text3(kk: id, ru: id, en: id),
        schedule: .ordinary,
        superior: try superior.map(bodyID)
    )
}
