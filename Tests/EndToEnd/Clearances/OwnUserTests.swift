import Foundation
import StrictJSON
import TestSupport
import Testing

/// The clearance service as the units start it: under a user of its own, with the gateway and hearings named by theirs.
@Suite struct `The clearance service under a user of its own` {
    private static let (own, gateway, hearings, other) = (61_001, 61_002, 61_003, 61_004)
    private static let group = 61_000
    private static let setpriv = "/usr/bin/setpriv"

    /// Whether this machine lets the test start programs as other users, and those users reach the programs that were built.
    private static let canStart: Bool = {
        guard geteuid() == 0, access(setpriv, X_OK) == 0, let program = try? Programs.path("clearance-service") else {
            return false
        }
        let words = start("/usr/bin/test", ["-x", program], as: own, in: group)
        return (try? ChildProcess(setpriv, words, keepsInput: false).finish().status) == 0
    }()

    private static func start(_ program: String, _ words: [String], as user: Int, in group: Int) -> [String] {
        ["--reuid", "\(user)", "--regid", "\(group)", "--clear-groups", program] + words
    }

    /// The folders as systemd makes them: data for the service alone, sockets for the group.
    private func folders(in folder: TemporaryFolder) throws -> (data: String, run: String) {
        let (data, run) = (folder.path + "/data", folder.path + "/run")
        for (path, user, mode) in [
            (folder.path, 0, 0o711), (data, 0, 0o711), (data + "/clearance", Self.own, 0o700), (run, 0, 0o711),
            (run + "/clearance", Self.own, 0o750),
        ] {
            mkdir(path, 0o700)
            try #require(chown(path, uid_t(user), gid_t(user == 0 ? 0 : Self.group)) == 0 && chmod(path, mode_t(mode)) == 0)
        }
        return (data, run)
    }

    @Test(.enabled(if: canStart, "only root can start programs as other users, and only where these can reach what was built"))
    func `operations: only the users that it names are let in, each for what it may do; root is none of them`() throws {
        let folder = try TemporaryFolder()
        let (data, run) = try folders(in: folder)
        let checkout = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        let environment = [
            "PATH": "/usr/bin:/bin", "SHAGYM_DATA": data, "SHAGYM_RUN": run, "SHAGYM_RESOURCES": checkout + "/Shared/Resources",
            "SHAGYM_BUS_UIDS": "\(Self.gateway)=gateway,\(Self.hearings)=service",
        ]
        let service = try ChildProcess(
            Self.setpriv,
            Self.start(try Programs.path("clearance-service"), [], as: Self.own, in: Self.group),
            environment: environment,
            errorFile: folder.path + "/log"
        )
        let socket = run + "/clearance/bus.sock"
        try awaiting("it listens: \(FileText.text(folder.path + "/log"))") { access(socket, F_OK) == 0 ? () : nil }
        let shagym = try Programs.path("shagym")
        func ask(_ words: [String], as user: Int, in group: Int = Self.group) throws -> (status: Int32, errors: String) {
            let errors = folder.path + "/errors"
            unlink(errors)
            let words = Self.start(shagym, words + ["--data", data, "--run", run], as: user, in: group)
            // Root's file, so that whoever is asked as need not be able to write here.
            let child = try ChildProcess(Self.setpriv, words, environment: environment, errorFile: errors, keepsInput: false)
            return (try child.finish().status, FileText.text(errors))
        }
        for user in [Self.own, Self.gateway, Self.hearings] {
            let answer = try ask(["status", "clearance"], as: user)
            #expect(answer.status == 0, "\(user): \(answer.errors)")
        }
        for user in [Self.other, 0] {
            let answer = try ask(["status", "clearance"], as: user)
            #expect(answer.status == 1 && answer.errors.contains("may not do that"), "\(user): \(answer.errors)")
        }
        // Neither may decide what is for whoever is on the machine, and hearings not even read the journal.
        #expect(try ask(["calendar", "reload", "clearance"], as: Self.gateway).errors.contains("may not do that"))
        #expect(try ask(["verify", "--service", "clearance"], as: Self.gateway).status == 0)
        #expect(try ask(["verify", "--service", "clearance"], as: Self.hearings).errors.contains("may not do that"))
        let outside = try ask(["status", "clearance"], as: Self.gateway, in: Self.group + 1)
        #expect(outside.status == 69 && outside.errors.contains("may not use"), "outside the group nobody reaches the socket")
        // What it writes is its own, and the socket the group's.
        for name in try FileManager.default.subpathsOfDirectory(atPath: data + "/clearance") + [""] {
            var status = stat()
            try #require(stat("\(data)/clearance/\(name)", &status) == 0)
            #expect(status.st_uid == uid_t(Self.own) && status.st_mode & 0o077 == 0, "\(name)")
        }
        var status = stat()
        try #require(stat(socket, &status) == 0)
        #expect(status.st_uid == uid_t(Self.own) && status.st_gid == gid_t(Self.group) && status.st_mode & 0o777 == 0o660)
        service.signal(SIGTERM)
        #expect(try service.finish().status == 0)
    }
}
