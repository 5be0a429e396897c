import CivilTime
import Contracts
import Directory
import Law
import StrictJSON
import TestSupport
import Testing

@testable import Hearings
@testable import Journal

@Suite struct `Ports to the systems of the order` {
    private func messages(_ story: Story) -> [PortMessage] {
        var state: AdministrativeCase?
        return story.events.flatMap { event -> [PortMessage] in
            state = AdministrativeCase.evolve(state, event)
            return state.map { PortTable.messages(of: event, in: $0) } ?? []
        }
    }

    @Test func `R13.1: every change of stage goes to the monitoring of public services, in order`() throws {
        let story = try Story.signed()
        let told = messages(story).filter { $0.system == .serviceMonitoringIs }.map(\.stage)
        let stages = story.events.map(\.fact.stage).filter { $0.from != $0.to }.map(\.to)
        #expect(told == stages && stages.count > 4)
    }

    @Test func `RR-8, R9.1 to R9.4: persons, data, inquiries and the record file go to the systems the order names`() throws {
        let found = messages(try Story.inquiries()).filter { $0.system != .serviceMonitoringIs }
        #expect(found.map(\.system) == [.gbdFl, .migrationPoliceIs, .migrationPoliceIs, .burkitIm, .migrationPoliceIs])
        #expect(found.map(\.rule) == [.rr8, .r9_1, .r9_2, .r9_3, .r9_4])
    }

    @Test func `R8.4: only a case of the portal has a cabinet, which is told the day of the result`() throws {
        let portal = messages(try Story.accepted(Fixture.receive(through: .portal)))
        let cabinet = portal.filter { $0.system == .personalCabinet }
        #expect(cabinet.map(\.subject) == [.statusAccepted] && cabinet[0].day == Fixture.day("2026-06-26"))
        #expect(portal.filter { $0.system == .paymentGateway }.map(\.rule) == [.rr6])
        #expect(messages(try Story.accepted()).allSatisfy { $0.system != .personalCabinet })
    }

    @Test(arguments: NoticeChannel.allCases)
    func `R9.7: a letter is read by the adapter of its channel alone, and one on paper by none`(channel: NoticeChannel) {
        let type = NoticeRequested.type(by: channel)
        let readers = ExternalSystem.allCases.filter { $0.eventTypes.contains(type) }
        #expect(readers == ExternalSystem.allCases.filter { $0.channels.contains(channel) })
        #expect(readers.isEmpty == (channel == .paper))
    }

    @Test func `R9.7: letters of before, all of one type, are still read by the case and by the adapters of their channels`() throws {
        let at = Fixture.at("2026-06-16 10:00")
        let case1 = try #require(CaseID(rawValue: "AL1-C-2026-000001"))
        let letter = NoticeLetter(kind: .hearing, round: 1, party: .applicant)
        var stored: [RecordedEvent] = []
        for (place, type) in (["kz.shagym.notice.requested.v1"] + NoticeRequested.types.sorted()).enumerated() {
            let notice = NoticeRequested(letter, by: .email, of: case1, from: Fixture.provider, at: at)
            let data = String(decoding: try StrictJSONEncoder().encode(notice), as: UTF8.self)
            let bytes = Array(#"{"type":"\#(type)","data":\#(data)}"#.utf8)
            stored.append(RecordedEvent(sequence: Int64(place + 1), type: type, subject: nil, bytes: bytes, leafHash: SHA256.hash(bytes)))
        }
        #expect(try CaseNotices(stored, DeskEventCoding()).requests.count == 5 && stored.count == 5)
        let readers = ExternalSystem.allCases.filter { $0.eventTypes.contains("kz.shagym.notice.requested.v1") }
        #expect(readers == [.personalCabinet, .messageGateway])
    }

    @Test func `training: the simulated bodies answer by the commands of their adapters, after working days`() throws {
        let folder = try TemporaryFolder()
        let service = try RunningHearings(in: folder.path, at: "2026-06-03 10:00", answerDays: 2)
        let matter = try RunningCase.file(at: service)
        try matter.run(.register(RegisterCase()), at: "2026-06-04 10:00")
        try matter.run(.confirmCompleteness(ConfirmCompleteness()), at: "2026-06-05 10:00")
        try matter.run(.enterInMigrationPoliceIs(EnterInMigrationPoliceIs()), at: "2026-06-05 11:00")
        try matter.run(.sendInquiries(SendInquiries(documents: [])), at: "2026-06-05 12:00")
        try matter.run(.sendToDepartment(SendToDepartment()), at: "2026-06-05 15:00")
        #expect(try matter.stage == "inquiries")
        // Two working days after Friday 5 June are Monday 8 June in a six-day week, and two more Wednesday 10 June.
        try service.setClock("2026-06-08 09:01")
        _ = try awaiting("five answers") {
            try matter.types().filter { $0 == ReplyRecorded.type }.count == InquiredBody.allCases.count ? true : nil
        }
        try service.setClock("2026-06-10 09:01")
        _ = try awaiting("the confirmation") { try matter.stage == "grantPlanned" ? true : nil }
        let answer = try #require(try matter.get("documents")["documents"]?.asArray?.last?["document"])
        #expect(answer["name"]?.asString == TrainingSimulator.answerName)
        try service.stop()
    }
}
