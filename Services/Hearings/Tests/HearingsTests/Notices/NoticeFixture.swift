import CivilTime
import Law

@testable import Hearings

/// The notice of EX-14: given on 23 June, hearing on 24 June, objection until 25 June, refusal from 26 June.
enum NoticeFixture {
    private typealias F = ScheduleFixture

    static func three(_ text: String) -> Text3 { Text3(kk: text + "-қаз", ru: text + "-рус", en: text + "-eng") }

    static let resources: HearingResources = {
        var resources = HearingResources()
        for command in F.smallest + [F.person("signs", [.interpreter], [.sign])] {
            resources.evolve(try! resources.decide(command, by: F.officer, at: F.at("2026-01-05 10:00")))
        }
        return resources
    }()

    static func booking(
        _ day: String = "2026-06-24",
        _ span: String = "10:00-11:00",
        _ needs: HearingNeeds = F.needs(),
        state: Booking.State = .confirmed,
        id: String = "b1"
    ) -> Booking {
        Booking(
            id: F.id(id),
            scheduledCase: F.scheduledCase("17/2026"),
            needs: needs,
            slot: F.slot(day, span),
            preparation: .none,
            state: state,
            sequence: 0,
            earlier: []
        )
    }

    static func appointment(_ booking: Booking = booking(), joining: Text3? = nil) -> NoticeAppointment {
        NoticeAppointment(booking, resources: resources, joining: joining, placeElsewhere: three("elsewhere"))!
    }

    static func content(
        decision: Text3 = three("decision"),
        grounds: [HearingNoticeContent.Ground]? = nil,
        appointment: NoticeAppointment = appointment(),
        notice: String = "2026-06-23 10:00",
        applicant: String = "А. Әлиев"
    ) throws -> HearingNoticeContent {
        let outcome = try F.plan().outcome(of: HearingNotice(at: F.at(notice)))!
        return HearingNoticeContent(
            authority: three("authority"),
            applicant: applicant,
            caseNumber: "17/2026",
            decision: decision,
            grounds: grounds ?? [
                .init(.rg8, text: three("debt"), until: three("paid")),
                .init(.rg3, text: three("sentence"), until: three("served")),
            ],
            appointment: appointment,
            outcome: outcome,
            fileAccess: three("room 5"),
            signer: three("head")
        )
    }

    static func change() -> ChangeContent {
        ChangeContent(
            authority: three("authority"),
            applicant: "А. Әлиев",
            caseNumber: "17/2026",
            previous: F.slot("2026-06-24", "10:00-11:00"),
            reason: PostponementReason.applicantAsked.text,
            issuedOn: F.day("2026-06-23"),
            signer: three("head")
        )
    }
}
