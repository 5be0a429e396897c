import Glibc
import StrictJSON

/// A file with a story.
public struct ScenarioFile: Sendable, CustomStringConvertible {
    /// The file's name without `.json`.
    public let name: String
    /// The story, or why it cannot be read.
    public let content: Result<Scenario, ScenarioFault>

    /// The title with the ids of the rules: the name of the test.
    public var description: String {
        switch content {
        case .success(let story): "\(story.title.en) [\(story.rules.joined(separator: ", "))]"
        case .failure: name
        }
    }

    /// Every story of a folder, by name. What all share lies in `Common/given.json` there.
    public static func all(in folder: String) -> [ScenarioFile] {
        let common = try? JSONValue(parsing: FileText.bytes(folder + "/Common/given.json"))
        return names(in: folder).map { name in
            ScenarioFile(name: name, content: read(FileText.bytes("\(folder)/\(name).json"), common))
        }
    }

    private static func read(_ bytes: [UInt8], _ common: JSONValue?) -> Result<Scenario, ScenarioFault> {
        let value: JSONValue
        do throws(JSONError) { value = try JSONValue(parsing: bytes) } catch {
            return .failure(ScenarioFault("", "not strict JSON: \(error)"))
        }
        return Result { () throws(ScenarioFault) in try Scenario(value, common: common) }
    }

    private static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasSuffix(".json") { names.append(String(name.dropLast(5))) }
        }
        return names.sorted()
    }
}
