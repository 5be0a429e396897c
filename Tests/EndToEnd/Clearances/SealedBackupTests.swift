import Foundation
import StrictJSON
import TestSupport
import Testing

@Suite(.serialized) struct `Copies of clearances` {
    private static let marker = "MARKER-of-a-holder"

    private static let opening: JSONValue = [
        "holder": ["iin": "900101300017", "name": .string(marker), "category": "citizen", "birthDate": "1990-01-01"],
        "desk": "almaty-bostandyk",
    ]

    /// The modes of everything below a folder that others could use; none where all is closed.
    private func open(_ folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder).filter { name in
            let mode = try FileManager.default.attributesOfItem(atPath: folder + "/" + name)[.posixPermissions] as? Int ?? 0
            return mode & 0o077 != 0
        }
    }

    private func holders(_ folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder).filter { name in
            let bytes = FileManager.default.contents(atPath: folder + "/" + name) ?? Data()
            return String(decoding: bytes, as: UTF8.self).contains(Self.marker)
        }.sorted()
    }

    @Test
    func
        `issue 4: an own place, an own key, nothing in clear; the key restores it, no other does, and a changed copy is not opened`()
        throws
    {
        let folder = try TemporaryFolder()
        let system = try RunningSystem(in: folder)
        let person = [(name: "On-Behalf-Of", value: "900101300017")]
        let opened = try system.client(as: "portal").post("/v1/clearances", Self.opening, headers: person)
        let path = "/v1/clearances/" + (try opened.json()["id"]?.asString ?? "")
        let (key, other) = (folder.path + "/key", folder.path + "/other")
        for (file, letter) in [(key, "a"), (other, "b")] {
            try Data((String(repeating: letter, count: 64) + "\n").utf8).write(to: URL(fileURLWithPath: file))
        }
        func shagym(_ words: [String], _ key: String?) throws -> ProgramRun {
            var environment = ["SHAGYM_CLEARANCE_BACKUP_FOLDER": folder.path + "/apart"]
            environment["SHAGYM_CLEARANCE_BACKUP_KEY"] = key
            return try ProgramRun("shagym", words, environment: environment, seconds: 120)
        }
        let backup = ["backup", folder.path + "/copies/monday", "--data", system.data]
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: key)
        let readable = try shagym(backup, key)
        #expect(readable.status == 78 && readable.errors.contains("chmod 600"), "\(readable.errors)")
        for file in [key, other] { try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file) }

        let made = try shagym(backup, key)
        #expect(made.status == 0, "\(made.errors)")
        let copies = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/copies/monday").sorted()
        #expect(copies == ["complaints", "hearings"])
        let apart = folder.path + "/apart"
        let files = try FileManager.default.subpathsOfDirectory(atPath: apart).sorted()
        #expect(
            files == [
                "monday", "monday/clearance", "monday/clearance/clearance.tar.enc", "monday/clearance/clearance.tar.enc.seal",
            ]
        )
        #expect(try open(apart).isEmpty)
        #expect(try holders(apart).isEmpty && holders(folder.path + "/copies").isEmpty)
        // In the database or, until it is written over, in its write-ahead log.
        let found = try holders(system.data)
        #expect(!found.isEmpty && found.allSatisfy { $0.hasPrefix("clearance/clearance.sqlite") }, "what is looked for can be found")
        #expect(!FileManager.default.fileExists(atPath: system.data + "/clearance/outgoing"))
        #expect(try open(system.data + "/clearance").isEmpty, "database, head, key and documents are the service's own")
        let seen = try system.client(as: "portal").get(path, headers: person).json()
        #expect(try system.stop() == 0)

        // `verify` leaves nothing of what it opens, neither in memory nor among the temporary files.
        let temporary = folder.path + "/temporary"
        try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: false)
        func left() throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: temporary)
                + FileManager.default.contentsOfDirectory(atPath: "/dev/shm").filter { $0.hasPrefix("shagym-") }
        }
        let before = try left()
        func verify(_ key: String?, _ more: [String] = []) throws -> ProgramRun {
            var environment = ["TMPDIR": temporary]
            environment["SHAGYM_CLEARANCE_BACKUP_KEY"] = key
            return try ProgramRun("shagym", ["verify", "--data", apart + "/monday"] + more, environment: environment, seconds: 120)
        }
        #expect(try verify(nil).status == 78)
        let sound = try verify(key)
        #expect(sound.status == 0 && sound.output.contains("The journal of clearance is sound."), "\(sound.errors)")
        let unknown = try verify(other, ["--json"])
        #expect(unknown.status == 1 && unknown.output.contains("\"sound\":false") && unknown.output.contains("another key"))
        #expect(try left() == before)

        let restored = folder.path + "/restored"
        let restore = ["restore", apart + "/monday", "--data", restored]
        #expect(try shagym(restore, nil).status == 78)
        let wrong = try shagym(restore, other)
        #expect(wrong.status == 1 && wrong.errors.contains("another key"), "\(wrong.errors)")
        let archive = apart + "/monday/clearance/clearance.tar.enc"
        var bytes = try Data(contentsOf: URL(fileURLWithPath: archive))
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: URL(fileURLWithPath: archive))
        #expect(try shagym(restore, key).errors.contains("is damaged"))
        let damaged = try verify(key)
        #expect(damaged.status == 1 && damaged.output.contains("is damaged"), "\(damaged.output)\(damaged.errors)")
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: URL(fileURLWithPath: archive))
        #expect(try !FileManager.default.fileExists(atPath: restored) || holders(restored).isEmpty)

        let done = try shagym(restore, key)
        #expect(done.status == 0, "\(done.errors)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: restored).filter { $0.hasPrefix(".") }.isEmpty)
        let next = try TemporaryFolder()
        try FileManager.default.moveItem(atPath: restored, toPath: next.path + "/data")
        let again = try RunningSystem(in: next)
        #expect(try again.client(as: "portal").get(path, headers: person).json() == seen)
        #expect(try again.stop() == 0)
    }

    @Test func `issue 4: a check of an encrypted copy that is killed leaves nothing of what it opened`() throws {
        let folder = try TemporaryFolder()
        let copy = folder.path + "/copy/clearance"
        try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
        for name in ["clearance.tar.enc", "clearance.tar.enc.seal"] { 
            try Data("x\n".utf8).write(to: URL(fileURLWithPath: "\(copy)/\(name)"))
        }
        // An openssl that says where its output goes, and takes its time.
        let script =
            "#!/bin/sh\nexec 3>&1; readlink /proc/self/fd/3 >\(folder.path)/new; mv \(folder.path)/new \(folder.path)/place; sleep 5\n"
        let (key, program) = (folder.path + "/key", folder.path + "/openssl")
        for (path, text, mode) in [(key, String(repeating: "a", count: 64) + "\n", 0o600), (program, script, 0o755)] {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        }
        let check = try ChildProcess(
            try Programs.path("shagym"),
            ["verify", "--data", folder.path + "/copy"],
            environment: ["PATH": "\(folder.path):/usr/bin:/bin", "SHAGYM_CLEARANCE_BACKUP_KEY": key],
            errorFile: folder.path + "/errors",
            keepsInput: false
        )
        let output = try awaiting("openssl is run") {
            FileManager.default.contents(atPath: folder.path + "/place").map { String(decoding: $0, as: UTF8.self) }
        }
        let opened = "/" + output.split(separator: "/").dropLast().joined(separator: "/")
        #expect(!opened.hasPrefix(folder.path) && FileManager.default.fileExists(atPath: opened))
        check.signal(SIGKILL)
        try awaiting("it is gone") { FileManager.default.fileExists(atPath: opened) ? nil : () }
    }
}
