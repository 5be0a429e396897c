import Law
import Testing

@testable import ServiceKit

@Suite struct `Settings from the environment and one file` {
    private func reader(_ environment: [String: String], file: String = "") -> SettingsReader {
        SettingsReader(environment: environment, file: Array(file.utf8))
    }

    @Test func `the environment wins over the file, the file over the default`() {
        var reader = reader(["SHAGYM_PORT": "1"], file: #"{"SHAGYM_PORT":2,"SHAGYM_ADDRESS":"::1","SHAGYM_TRAINING":true}"#)
        let port = reader.integer("SHAGYM_PORT", default: 3, in: 0...9)
        let address = reader.text("SHAGYM_ADDRESS", default: "127.0.0.1")
        let training = reader.flag("SHAGYM_TRAINING", default: false)
        let data = reader.text("SHAGYM_DATA", default: "run/data")
        #expect(port == 1 && address == "::1" && training && data == "run/data")
        #expect(reader.complaints.isEmpty)
    }

    @Test(arguments: ["", "x", "10", "-1", "1.5", "٣"]) func `a number that is none, or outside its range, is complained about`(text: String) {
        var reader = reader(["SHAGYM_PORT": text])
        let port = reader.integer("SHAGYM_PORT", default: 3, in: 0...9)
        #expect(port == 3)
        #expect(reader.complaints.count == 1 && reader.complaints[0].contains("SHAGYM_PORT"))
    }

    @Test func `everything wrong is said at once, a misspelt name too`() {
        var reader = reader(["SHAGYM_PROT": "1", "SHAGYM_TRAINING": "maybe", "PATH": "/bin"], file: #"{"SHAGYM_ADRESS":"x"}"#)
        _ = reader.flag("SHAGYM_TRAINING", default: false)
        reader.refuseUnknown(except: ["SHAGYM_ADDRESS"])
        #expect(reader.complaints.count == 3)
        #expect(reader.complaints.contains { $0.hasPrefix("SHAGYM_PROT ") } && reader.complaints.contains { $0.hasPrefix("SHAGYM_ADRESS ") })
    }

    @Test(arguments: ["[]", "{", #"{"SHAGYM_PORT":[1]}"#, #"{"SHAGYM_PORT":1,"SHAGYM_PORT":2}"#, #"{"a":1,}"#])
    func `a file that is not one strict object of simple values is complained about`(file: String) {
        #expect(!reader([:], file: file).complaints.isEmpty)
    }

    @Test func `what is in force is known by name, with whether it was given`() {
        var reader = reader(["SHAGYM_PORT": "1"])
        _ = reader.integer("SHAGYM_PORT", default: 3, in: 0...9)
        _ = reader.flag("SHAGYM_TRAINING", default: false)
        _ = reader.optionalText("SHAGYM_HTTP_SOCKET")
        let expected = [
            SettingInForce(name: "SHAGYM_PORT", value: "1", isGiven: true),
            SettingInForce(name: "SHAGYM_TRAINING", value: "false", isGiven: false),
        ]
        #expect(reader.inForce == expected)
    }

    @Test func `A-01, A-14: the law's choices are settings named after their numbers`() {
        var reader = reader(["SHAGYM_A01_PROVIDER_WEEK": "fiveDay", "SHAGYM_A14_SUPERIOR_BODY_TERM": "15"])
        let settings = LawSettings(from: &reader)
        #expect(settings.a01ProviderWeek == .fiveDay && settings.a14SuperiorBodyTerm.count == 15)
        #expect(settings.a06MinimumNoticeDistance == LawSettings.recommended.a06MinimumNoticeDistance)
    }
}

@Suite struct `Settings of a service` {
    private func callers(_ text: String) throws -> [UInt32: BusRole] {
        try ServiceSettings(part: "complaints", environment: ["SHAGYM_BUS_UIDS": text, "SHAGYM_DATA": "/tmp/x"]).callers
    }

    @Test func `users of the bus are given by number or by name`() throws {
        #expect(try callers("2001=gateway,root=operator") == [2001: .gateway, 0: .operator])
        #expect(try callers("2003=service,2004=burkitIm") == [2003: .service, 2004: .adapter(.burkitIm)])
    }

    @Test(arguments: ["2001", "nobody-of-this-name=gateway", "=gateway", "2001=gateway=service", "2001=gateway,2001=operator"])
    func `an unknown user, a second role or another form stops the start`(text: String) {
        #expect(throws: StartFailure.self) { try callers(text) }
    }

    @Test(arguments: ["gatway", "burkitIM", "Operator", "owner", ""]) func `a role that there is not stops the start and is named`(role: String) {
        let failure = #expect(throws: StartFailure.self) { try callers("2001=gateway,2004=\(role)") }
        #expect(failure?.description.contains("SHAGYM_BUS_UIDS names an unknown role, “\(role)”") == true && failure?.status == 78)
    }

    @Test func `a socket's path that the system cannot take stops the start with what to do`() throws {
        let long = "/tmp/" + String(repeating: "x", count: 120)
        let failure = #expect(throws: StartFailure.self) {
            try ServiceSettings(part: "complaints", environment: ["SHAGYM_DATA": long])
        }
        #expect(failure?.description.contains("SHAGYM_RUN") == true && failure?.status == 78)
    }
}
