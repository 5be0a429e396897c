import Glibc
import ServiceKit

/// Where the data and the sockets lie: from the command line, else the environment, else the settings file.
struct Places: Sendable {
    /// The data folder (`SHAGYM_DATA`), an absolute path.
    let data: String
    /// The folder of the sockets (`SHAGYM_RUN`), an absolute path.
    let run: String
    /// The settings file (`SHAGYM_SETTINGS`), an absolute path, if there is one.
    let settingsFile: String?
    /// The key that copies of clearances are encrypted with (`SHAGYM_CLEARANCE_BACKUP_KEY`), an absolute path; nil where they are not.
    let clearanceBackupKey: String?
    /// Where copies of clearances go, apart from the others (`SHAGYM_CLEARANCE_BACKUP_FOLDER`), an absolute path; nil for the same place.
    let clearanceBackupFolder: String?

    /// - Throws: `Failure` when the settings file cannot be read (status 78) or a socket's path is too long for the kernel.
    init(data: String?, run: String?, settings: String?, environment: [String: String]) throws(Failure) {
        settingsFile = (settings ?? environment["SHAGYM_SETTINGS"]).map(Installation.absolute)
        var file: [UInt8] = []
        if let settingsFile {
            do {
                file = try TextFile.read(settingsFile, limit: 1 << 20)
            } catch {
                throw Failure("\(error) (--settings)", status: ExitStatus.configuration)
            }
        }
        var reader = SettingsReader(environment: environment, file: file)
        let data = Installation.absolute(data ?? reader.text("SHAGYM_DATA", default: "run/data"))
        self.data = data
        self.run = run.map(Installation.absolute) ?? Installation.absolute(reader.text("SHAGYM_RUN", default: data + "/run"))
        clearanceBackupKey = reader.optionalText("SHAGYM_CLEARANCE_BACKUP_KEY").map(Installation.absolute)
        clearanceBackupFolder = reader.optionalText("SHAGYM_CLEARANCE_BACKUP_FOLDER").map(Installation.absolute)
        if let complaint = reader.complaints.first { throw Failure(complaint, status: ExitStatus.configuration) }
        guard Part.names.allSatisfy({ socket(of: $0).utf8.count <= Self.longestSocket }) else {
            throw Failure(
                "the sockets' folder \(self.run) has too long a name: a socket's path may have \(Self.longestSocket) bytes. "
                    + "Choose a shorter one, for example --run /tmp/shagym",
                status: ExitStatus.configuration
            )
        }
    }

    /// Linux takes 107; some are left for a part's own needs.
    private static let longestSocket = 100

    /// The services that have a socket here, by name; the gateway keeps no log and is none.
    var services: [String] {
        guard let folder = opendir(run) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix("."), name != "gateway", access(socket(of: name), F_OK) == 0 { names.append(name) }
        }
        return names.sorted()
    }

    /// The bus socket of a part.
    func socket(of part: String) -> String { "\(run)/\(part)/bus.sock" }
}
