import Glibc
import Journal
import StrictJSON
import TestSupport
import Testing

@testable import ServiceKit

@Suite struct `A copy of a running service` {
    private func order(_ folder: String) -> [UInt8] { object { $0.field("folder", folder) } }

    @Test func `is asked for over the bus, finished, checked and restored as a log of a new epoch`() throws {
        let folder = try TemporaryFolder()
        let left = try RunningService(TinyService(name: "left"), in: folder.path)
        for number in 1...40 { try left.note("n\(number)", request: "r\(number)") }
        let copy = folder.path + "/copy"
        #expect(mkdir(copy, 0o700) == 0)
        let answer = try left.call("kz.shagym.service.Backup", order(copy))
        #expect(answer["stage"]?.asString == "done" && answer["events"]?.asInteger == 40)
        try left.note("later", request: "r41")
        let description = try BackupCheck.run(copy + "/left", service: "left")
        #expect(description.head.size == 40 && description.listHash.hex == answer["list"]?.asString)
        #expect(BackupCheck.services(in: copy) == ["left"])
        #expect(throws: BackupFault.listDamaged(BackupDescription.file)) { try BackupCheck.run(copy + "/left", service: "right") }
        let epoch = try left.status()["epoch"]?.asString
        try left.stop()

        let place = folder.path + "/new/left"
        #expect(ServiceRestore.isFree(place, name: "left"))
        let head = try ServiceRestore.run(from: copy + "/left", to: place, name: "left")
        #expect(head.size == 40 && head.epoch != epoch && !ServiceRestore.isFree(place, name: "left"))
        let again = try RunningService(TinyService(name: "left"), in: folder.path + "/new")
        #expect(try again.texts(TinyService.noted).count == 40)
        #expect(try again.status()["epoch"]?.asString == head.epoch)
        try again.stop()
    }

    @Test func `goes only to a new folder of its own below a whole path`() throws {
        let folder = try TemporaryFolder()
        let left = try RunningService(TinyService(name: "left"), in: folder.path)
        for path in ["copy", "", "./copy"] {
            #expect(try left.refusal("kz.shagym.service.Backup", order(path))?.hasPrefix("InvalidParameter") == true, "\(path)")
        }
        let missing = try left.refusal("kz.shagym.service.Backup", order(folder.path + "/missing"))
        #expect(missing?.contains("backup-failed") == true && missing?.contains("No such file or directory") == true)
        // Its own live folder is not empty.
        let own = try left.refusal("kz.shagym.service.Backup", order(folder.path))
        #expect(own?.contains("backup-failed") == true && own?.contains("not empty") == true)
        try left.note("n", request: "r")
        #expect(try left.texts(TinyService.noted) == ["n"])
        try left.stop()
    }

    @Test func `restores again where it was cut short, and nowhere else that is not empty`() throws {
        let folder = try TemporaryFolder()
        for (names, isFree) in [
            ([], true), (["lock"], true), (["restoring", "left.sqlite.restoring"], true), (["restoring", "left.sqlite"], false),
            (["secret.key"], false), (["something"], false),
        ] as [([String], Bool)] {
            let place = "\(folder.path)/\(names.joined(separator: "-"))-place"
            #expect(mkdir(place, 0o700) == 0)
            for name in names { close(open("\(place)/\(name)", O_CREAT | O_RDWR, 0o600)) }
            #expect(ServiceRestore.isFree(place, name: "left") == isFree, "\(names)")
        }
    }
}
