import Foundation
import StrictJSON
import TestSupport
import Testing

@Suite struct `shagym backup and restore` {
    private func shagym(_ words: String...) throws -> ProgramRun { try ProgramRun("shagym", words, seconds: 60) }

    private func upload(_ text: String, _ filing: AcknowledgedFiling, _ system: RunningSystem) throws {
        let reply = try system.client(following: filing).send(
            "POST",
            "/v1/complaints/\(filing.id)/documents?name=a.txt",
            headers: [("Content-Type", "text/plain")],
            body: Array(text.utf8)
        )
        #expect(reply.status == 201)
    }

    private func files(_ folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    }

    @Test func `a copy made while filings go on is whole, can be checked without us, and is not overwritten`() throws {
        let system = try RunningSystem()
        let folder = try TemporaryFolder()
        let copy = folder.path + "/copy"
        let first = try system.client().fileUntilAcknowledged(key: "first")
        try upload("a document", first, system)
        let port = system.port
        let answers = try inParallel(3) { number -> Int32 in
            guard number == 0 else {
                for filing in 0..<60 { _ = try HTTPClient(port: port).fileUntilAcknowledged(key: "\(number)-\(filing)") }
                return 0
            }
            let run = try ProgramRun("shagym", ["backup", copy, "complaints", "--data", system.data, "--json"], seconds: 60)
            #expect(run.errors.isEmpty, "\(run.errors)")
            let answer = try JSONValue(parsing: run.output)
            #expect(answer["stage"]?.asString == "done" && (answer["events"]?.asInteger ?? 0) >= 3)
            return run.status
        }
        #expect(answers == [0, 0, 0])
        #expect(try system.listedComplaints().count == 121, "every filing beside the copy was taken")
        let sums = try ChildProcess(
            "/bin/sh",
            ["-c", "cd \(copy)/complaints && sha256sum -c --quiet SHA256SUMS && wc -l < SHA256SUMS"],
            environment: ["PATH": "/usr/bin:/bin"],
            keepsInput: false
        )
        let (lines, status) = try sums.finish()
        #expect(status == 0 && lines.contains("4"), "database, head, key, one document: \(lines)")
        let verified = try shagym("verify", "--data", copy)
        #expect(verified.status == 0 && verified.output.contains("The journal of complaints is sound."), "\(verified.errors)")
        let before = try files(copy)
        let again = try shagym("backup", copy, "complaints", "--data", system.data)
        #expect(again.status == 1 && again.errors.contains("overwrites nothing"))
        #expect(try files(copy) == before)
        #expect(try shagym("verify", "--data", system.data).status == 0)
    }

    @Test func `a restored copy serves what was filed, under a new epoch; places in use or not empty are refused`() throws {
        let folder = try TemporaryFolder()
        let system = try RunningSystem(in: folder)
        let copy = folder.path + "/copy"
        let filing = try system.client().fileUntilAcknowledged(key: "first")
        try upload("a document", filing, system)
        #expect(try shagym("backup", copy, "complaints", "--data", system.data).status == 0)
        let gone = try system.client().fileUntilAcknowledged(key: "after-the-copy")
        let epoch = try system.client().get("/v1/journal/complaints/head").json()["epoch"]?.asString
        let used = try shagym("restore", copy, "--data", system.data)
        #expect(used.status == 1 && used.errors.contains("not empty"))
        #expect(try system.stop() == 0)

        let place = try TemporaryFolder()
        let restored = try shagym("restore", copy, "--data", place.path + "/data")
        #expect(restored.status == 0, "\(restored.errors)")
        #expect(
            restored.output.contains("complaints is restored") && restored.output.contains("shagym resume <follower> /complaints")
        )
        #expect(try shagym("verify", "--data", place.path + "/data").status == 0)
        let second = try shagym("restore", copy, "--data", place.path + "/data")
        #expect(second.status == 1 && second.errors.contains("not empty"))

        let after = try RunningSystem(in: place)
        let view = try after.client(following: filing).get("/v1/complaints/\(filing.id)")
        #expect(view.status == 200, "the tracking code still opens it")
        #expect(try after.client(following: gone).get("/v1/complaints/\(gone.id)").status == 404)
        let documents = try after.client(as: "executor").get("/v1/complaints/\(filing.id)/documents").json()["documents"]?.asArray
        let hash = try #require(documents?.first?["document"]?["sha256"]?.asString)
        #expect(try after.client(following: filing).get("/v1/complaints/\(filing.id)/documents/\(hash)").text == "a document")
        let now = try after.client().get("/v1/journal/complaints/head").json()["epoch"]?.asString
        #expect(now != nil && now != epoch)
        // A key that was answered before the copy still is.
        #expect(try after.client().fileUntilAcknowledged(key: "first").id == filing.id)
    }

    @Test func `a damaged, incomplete or unfinished copy is refused before anything is written`() throws {
        let folder = try TemporaryFolder()
        let system = try RunningSystem(in: folder)
        try upload("a document", try system.client().fileUntilAcknowledged(key: "first"), system)
        let copy = folder.path + "/copy"
        #expect(try shagym("backup", copy, "--data", system.data).status == 0)
        let document = try #require(try files(copy + "/complaints/blobs").last { $0.utf8.count > 60 })
        func refused(_ name: String, _ words: String, _ spoil: (String) throws -> Void) throws {
            let spoilt = "\(folder.path)/spoilt-\(name)"
            try FileManager.default.copyItem(atPath: copy, toPath: spoilt)
            try spoil(spoilt + "/complaints/")
            let target = "\(folder.path)/target-\(name)"
            let run = try shagym("restore", spoilt, "--data", target)
            #expect(run.status == 1 && run.errors.contains(words), "\(name): \(run.errors)")
            #expect(!FileManager.default.fileExists(atPath: target + "/complaints"), "\(name)")
        }
        func change(_ path: String) throws {
            let file = try #require(FileHandle(forUpdatingAtPath: path))
            try file.seek(toOffset: 5)
            try file.write(contentsOf: Data([0]))
            try file.close()
        }
        try refused("database", "complaints.sqlite is damaged") { try change($0 + "complaints.sqlite") }
        try refused("document", "is damaged in the backup") { try change($0 + "blobs/" + document) }
        try refused("lost", "is missing in the backup") { try FileManager.default.removeItem(atPath: $0 + "blobs/" + document) }
        try refused("key", "secret.key is damaged") { try change($0 + "secret.key") }
        try refused("list", "SHA256SUMS is not what") { try change($0 + "SHA256SUMS") }
        try refused("unfinished", "holds no finished backup") { try FileManager.default.removeItem(atPath: $0 + "backup.json") }
        let spoilt = try shagym("verify", "--data", folder.path + "/spoilt-document")
        #expect(spoilt.status == 1 && spoilt.output.contains("is damaged in the backup"))
    }

    @Test func `a folder the service cannot use is refused with the reason, and nobody runs is said`() throws {
        let folder = try TemporaryFolder()
        let system = try RunningSystem(in: folder)
        try Data().write(to: URL(filePath: folder.path + "/file"))
        let file = try shagym("backup", folder.path + "/file", "--data", system.data)
        #expect(file.status == 1 && file.errors.contains("is not a folder"))
        let unknown = try shagym("backup", folder.path + "/copy", "archive", "--data", system.data)
        #expect(unknown.status == 69)
        let nobody = try shagym("backup", folder.path + "/copy", "--data", folder.path + "/nothing")
        #expect(nobody.status == 69 && nobody.errors.contains("no service runs"))
    }
}
