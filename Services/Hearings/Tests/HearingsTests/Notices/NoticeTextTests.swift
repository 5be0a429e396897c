import CivilTime
import Law
import Testing

@testable import Hearings

@Suite struct `Texts of notices` {
    private typealias N = NoticeFixture
    private typealias F = ScheduleFixture

    private func fault(_ write: () throws(NoticeFault) -> NoticeText) -> NoticeFault? {
        do throws(NoticeFault) {
            _ = try write()
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: Language.allCases)
    func `R9.7, A-07, DX-4, DX-6: one document says everything of rulebook 6.2`(language: Language) throws {
        let signing = F.needs(.inPerson, [.init(language: .sign)])
        let appointment = N.appointment(N.booking("2026-06-24", "10:00-11:00", signing), joining: N.three("join"))
        let notice = try NoticeTemplates.standard().hearingNotice(N.content(appointment: appointment))
        let text = notice.text(language)
        let suffix = ["kk": "-қаз", "ru": "-рус", "en": "-eng"][language.rawValue] ?? ""
        for said in ["decision", "debt", "paid", "sentence", "served", "room 5", "authority", "head", "join"] {
            #expect(text.contains(said + suffix), "\(said)")
        }
        let dates: [String] =
            switch language {
            case .kk:
                [
                    "2026 жылғы 24 маусым (сәрсенбі)", "2026 жылғы 25 маусым (бейсенбі)", "2026 жылғы 26 маусым (жұма)",
                    "ымдау тілі",
                ]
            case .ru:
                ["24 июня 2026 года (среда)", "25 июня 2026 года (четверг)", "26 июня 2026 года (пятница)", "жестовый язык"]
            case .en: ["24 June 2026 (Wednesday)", "25 June 2026 (Thursday)", "26 June 2026 (Friday)", "sign language"]
            }
        for said in dates + ["10:00–11:00", "17/2026", "А. Әлиев", "RG-8", "RG-3", "chair", "street 1"] {
            #expect(text.contains(said), "\(said)")
        }
        #expect(text.contains(NoticeWords.way(.inPerson)[language]) && !text.contains("{") && !text.contains("}"))
        #expect(text.hasSuffix(NoticeText.mark[language] + "\n"), "marked as no statutory form")
    }

    @Test func `a paragraph without its value is left out in every language`() throws {
        let templates = try NoticeTemplates.standard()
        let plain = try templates.hearingNotice(N.content())
        let signing = F.needs(.inPerson, [.init(language: .sign)])
        let full = try templates.hearingNotice(
            N.content(appointment: N.appointment(N.booking("2026-06-24", "10:00-11:00", signing), joining: N.three("join")))
        )
        #expect(full.paragraphs.count == plain.paragraphs.count + 2)
    }

    @Test func `R9.7: a notice that lacks something is not written`() throws {
        let templates = try NoticeTemplates.standard()
        let half = Text3(kk: "шешім", ru: " ", en: "decision")
        let ground = HearingNoticeContent.Ground(.rg9, text: N.three("debtor"), until: Text3(kk: "", ru: "", en: ""))
        let blank = try N.content(decision: half)
        let none = try N.content(grounds: [])
        let open = try N.content(grounds: [ground])
        let strange = try N.content(grounds: [.init(.dl08, text: N.three("x"), until: N.three("y"))])
        #expect(fault { () throws(NoticeFault) in try templates.hearingNotice(blank) } == .valueMissing(.decision))
        #expect(fault { () throws(NoticeFault) in try templates.hearingNotice(none) } == .valueMissing(.grounds))
        #expect(
            fault { () throws(NoticeFault) in try templates.hearingNotice(open) } == .valueMissing(.grounds),
            "A-19: until is required"
        )
        #expect(fault { () throws(NoticeFault) in try templates.hearingNotice(strange) } == .notAGround(.dl08))
        for fault in [NoticeFault.valueMissing(.day), .notAGround(.dl08), .dayForbidden(.dl09)] { #expect(!fault.text.hasBlank) }
    }

    @Test(arguments: [
        ("2026-06-23", RuleID.a09 as RuleID?), ("2026-06-24", nil), ("2026-06-25", nil), ("2026-06-26", .dl09),
        ("2026-06-22", .a09),
        ("2026-07-20", .dl09),
    ])
    func `EX-14, DL-09, A-09: a notice of 23 June can only announce 24 or 25 June`(day: String, rule: RuleID?) throws {
        let content = try N.content(appointment: N.appointment(N.booking(day)))
        let templates = try NoticeTemplates.standard()
        let fault = fault { () throws(NoticeFault) in try templates.hearingNotice(content) }
        #expect(fault == rule.map { .dayForbidden($0) } && fault?.rule == rule)
    }

    @Test func `what is filled in is not filled in again and not changed`() throws {
        let nasty = "{grounds} {unknown} } <b>&"
        let notice = try NoticeTemplates.standard().hearingNotice(N.content(applicant: nasty))
        for language in Language.allCases { #expect(notice.text(language).contains(nasty)) }
    }

    @Test func `a reminder names neither person nor ground`() throws {
        let content = ReminderContent(authority: N.three("authority"), caseNumber: "17/2026", appointment: N.appointment())
        let reminder = try NoticeTemplates.standard().reminder(content)
        for language in Language.allCases {
            let text = reminder.text(language)
            #expect(text.contains("17/2026") && text.contains("10:00–11:00"))
            #expect(!text.contains("Әлиев") && !text.contains("RG-") && !text.contains("chair"))
        }
        #expect(NoticeKind.reminder.required.isDisjoint(with: [.applicant, .grounds, .decision]))
    }

    @Test func `postponement and cancellation say what they must`() throws {
        let templates = try NoticeTemplates.standard()
        let moved = try templates.postponement(N.change(), to: N.appointment(N.booking("2026-06-25", "15:00-16:00"))).text(.ru)
        for said in [
            "24 июня 2026 года (среда)", "10:00–11:00", "25 июня 2026 года (четверг)", "15:00–16:00", "просьба заявителя",
        ] {
            #expect(moved.contains(said), "\(said)")
        }
        let cancelled = try templates.cancellation(N.change()).text(.kk)
        #expect(cancelled.contains("2026 жылғы 24 маусым (сәрсенбі)") && cancelled.contains("өтініш берушінің өтініші"))
    }

    @Test func `other ways: the place is what the officer says where no room is booked`() throws {
        let slot = F.slot("2026-06-24", "10:00-11:00")
        let booking = Booking(
            id: F.id("b"),
            scheduledCase: F.scheduledCase("1"),
            needs: F.needs(.other),
            slot: Slot(
                day: slot.day,
                span: slot.span,
                room: nil,
                videoLink: nil,
                chair: slot.chair,
                secretary: slot.secretary,
                interpreters: []
            ),
            preparation: .none,
            state: .confirmed,
            sequence: 0,
            earlier: []
        )
        #expect(N.appointment(booking).place == N.three("elsewhere"))
        #expect(NoticeAppointment(booking, resources: HearingResources(), joining: nil, placeElsewhere: N.three("x")) == nil)
    }
}
