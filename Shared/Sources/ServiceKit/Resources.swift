import Glibc

/// The folder of data files the programs need: calendars, the directory of bodies, texts of the rules, the API document.
public struct Resources: Sendable {
    /// The folder's path.
    public let folder: String

    /// Takes the folder the setting names, or else looks beside the program: `../share/shagym`, or `Shared/Resources` of the
    /// checkout the program was built in.
    /// - Throws: `StartFailure` naming every place that was looked at.
    public init(setting: String?) throws(StartFailure) {
        var looked: [String] = []
        var candidates: [String] = []
        if let setting {
            candidates = [setting]
        } else {
            var place = Self.programFolder
            candidates.append(place + "/../share/shagym")
            while !place.isEmpty {
                candidates.append(place + "/Shared/Resources")
                place = String(place[..<(place.lastIndex(of: "/") ?? place.startIndex)])
            }
        }
        for candidate in candidates {
            if FileBytes.exists(candidate + "/calendar/kz.json") {
                folder = candidate
                return
            }
            looked.append(candidate)
        }
        throw StartFailure(
            "the data files are missing (calendar/kz.json and others); looked in \(looked.joined(separator: ", ")). "
                + "Set SHAGYM_RESOURCES to their folder.")
    }

    /// The bytes of one file of the folder.
    public func bytes(_ name: String) throws(StartFailure) -> [UInt8] { try FileBytes.read(folder + "/" + name) }

    /// The folder in which the running program lies (proc(5), /proc/self/exe).
    public static var programFolder: String {
        var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = buffer.withUnsafeMutableBytes { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                characters.baseAddress.map { readlink("/proc/self/exe", $0, characters.count) } ?? 0
            }
        }
        let path = String(decoding: buffer[..<max(0, count)], as: UTF8.self)
        return String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    }
}
