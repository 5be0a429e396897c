import Directory
import StrictJSON
import TestSupport
import Testing

@testable import Clearance

@Suite struct `Who reads what in the register of organisations` {
    private static let secretNumber = "17-S"

    private func start() throws -> (RunningClearance, TemporaryFolder) {
        let folder = try TemporaryFolder()
        let service = try RunningClearance(in: folder.path, at: "2026-06-08 10:00")
        let third = OrganisationLine.organisation(Organisation(id: org("c"), name: text3("c")))
        _ = try RunningRequest.enter(RunningRequest.organisations + [third], at: service)
        let number = try #require(ObligationNumber(rawValue: Self.secretNumber))
        let takeovers = [Takeover(.obligations([number]), by: org("b")), Takeover(.secrecyArchive, by: org("c"))]
        let change = OrganisationChange.divided(into: [org("b"), org("c")], takeovers: takeovers)
        let act = OrganisationAct(org("a"), on: day("2025-01-01"), reference: "order 1", change)
        _ = try RunningRequest.enter([.act(act)], at: service)
        return (service, folder)
    }

    @Test func `rules 8.1, A-22: numbers of obligations in a transfer act are told to those who enter acts alone`() throws {
        let (service, folder) = try start()
        defer { _ = folder }
        let request = try RunningRequest.open("a", at: service)
        func read(_ principal: JSONValue) throws -> [JSONValue] {
            let makers: JSONValue = ["principal": principal, "organisation": "a", "signed": "2020-03-02"]
            return [
                try service.call("Organisations", ["principal": principal]), try service.call("DecisionMakers", makers),
            ]
        }
        func text(_ answer: JSONValue) -> String { String(decoding: answer.jsonBytes, as: UTF8.self) }
        for principal in [People.holder, People.otherPerson, People.officer, People.head, People.securityOfficer] {
            for answer in try read(principal) {
                #expect(!text(answer).contains(Self.secretNumber))
                #expect(text(answer).contains("obligations named in the act – b") && text(answer).contains("divided"))
            }
        }
        for answer in try read(People.lawyer) { #expect(text(answer).contains(Self.secretNumber)) }
        let parts = text(try request.get("parts", by: People.lawyer))
        #expect(parts.contains("obligations named in the act") && !parts.contains(Self.secretNumber), "other persons' numbers")
        try service.stop()
    }
}
