import Contracts
import Law
import StrictJSON
import TestSupport
import Testing

@testable import Hearings

@Suite struct `Notices read back from what was served` {
    private typealias N = NoticeFixture

    @Test func `are the same words, in Kazakh and Russian`() throws {
        let notice = try NoticeTemplates.standard().hearingNotice(N.content(applicant: "А. {day} Әлиев"))
        let read = try #require(NoticeText(served: notice.served, kind: .hearing))
        #expect(read.served == notice.served)
        #expect(read.paragraphs.map(\.kk) == notice.paragraphs.map(\.kk) && read.title.ru == notice.title.ru)
        #expect(read.title.en.isEmpty)
    }

    @Test(arguments: [
        "", "a letter", "kk\n\nwords\n\n" + NoticeText.mark.kk + "\n", "a\n* * *\n\nb\n* * *\n\nc",
        "a\n\nb\n\n\(NoticeText.mark.kk)\n\n* * *\n\na\n\nb\n\nc\n\n\(NoticeText.mark.ru)\n",
        "a\n\nb\n\n\(NoticeText.mark.ru)\n\n* * *\n\na\n\nb\n\n\(NoticeText.mark.kk)\n",
    ])
    func `of an officer's own making are none`(text: String) {
        #expect(NoticeText(served: Array(text.utf8), kind: .hearing) == nil)
    }

    @Test func `that are no text are none`() { #expect(NoticeText(served: [0x25, 0xFF, 0xFE], kind: .hearing) == nil) }
}

@Suite struct `Papers of a case through the service` {
    private let folder: TemporaryFolder
    private let service: RunningHearings

    init() throws {
        folder = try TemporaryFolder()
        service = try RunningHearings(in: folder.path, at: "2026-06-03 10:00")
    }

    private func words(_ paper: JSONValue) throws -> String {
        let paper = try Paper(json: paper)
        return paper.blocks.map { block in
            switch block {
            case .heading(let text), .paragraph(let text): text.ru
            case .signature(let text, let name): "\(text.ru) \(name ?? "")"
            case .seal: "seal"
            }
        }.joined(separator: "\n")
    }

    private func scheduled() throws -> RunningCase {
        let matter = try RunningCase.drafted(1, at: service)[0]
        try RunningDesk(service).furnish()
        try matter.schedule("2026-06-18 10:00", at: "2026-06-15 11:00")
        try service.setClock("2026-06-16 10:00")
        return matter
    }

    @Test func `A-09: a notice is printed as it was served, also when the hearing was moved since`() throws {
        let matter = try scheduled()
        let before = try words(try matter.get("hearing-notice"))
        #expect(before.contains("18 июня 2026 года") && before.contains("Name of o-executor"))
        try matter.give(["command": "serveNotice", "channel": "personalCabinet"])
        let served = try matter.get("hearing-notice")
        #expect(try words(served).contains("18 июня 2026 года"))
        try matter.give([
            "command": "rescheduleHearing", "because": "roomLost",
            "slot": ["starts": .string(Fixture.at("2026-06-17 15:00").rfc3339)],
        ])
        #expect(try matter.get("hearing-notice") == served)
        #expect(try matter.get("hearing-notice", by: People.applicant) == served)
        try service.stop()
    }

    @Test func `A-07: a notice that the officer made is a document, and no paper of ours`() throws {
        let matter = try RunningCase.file(at: service)
        try matter.untilServed()
        #expect(try matter.get("papers")["papers"]?.asArray?.isEmpty == true)
        #expect(try service.refusal("Get", matter.question("hearing-notice", by: People.executor))?.code == "no-paper-now")
        try service.stop()
    }

    @Test func `rules 6.3, point 6, A-09: minutes say who did not come and what was asked to be entered, and are signed`() throws
    {
        let matter = try RunningCase.file(at: service)
        try matter.untilServed()
        try matter.run(Story.hold(.absent), at: "2026-06-18 10:45")
        try matter.run(.writeMinutes(WriteMinutes(minutes: Story.minutes())), at: "2026-06-18 12:00")
        let remark = MinutesRemark(by: "A. Applicant", text: "I was ill.")
        try matter.run(.remarkOnMinutes(RemarkOnMinutes(remark: remark)), by: People.applicant, at: "2026-06-18 12:05")
        let minutes = try words(try matter.get("hearing-minutes", by: People.applicant))
        for said in [
            "заявитель на заслушивание не явился", "A. Applicant: I was ill.", "Almaty, 1, room 5", "10:02–10:40",
            "Председательствующий Name of o-executor", "Секретарь Name of o-secretary",
        ] { #expect(minutes.contains(said), "\(said)\n\(minutes)") }
        #expect(try service.refusal("Get", matter.question("covering-letter", by: People.executor))?.code == "no-paper-now")
        #expect(try service.refusal("Get", matter.question("hearing-minutes", by: People.desk))?.code == "no-paper-now")
        try service.stop()
    }
}
