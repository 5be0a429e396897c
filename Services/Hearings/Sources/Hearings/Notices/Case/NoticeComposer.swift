import CivilTime
import Contracts
import Directory
import Law

/// Words the hearing notice of a case from its preliminary decision and its booking (rules 6.2).
struct NoticeComposer {
    let matter: AdministrativeCase
    let booking: Booking
    let resources: HearingResources
    let templates: NoticeTemplates
    let context: CaseContext

    /// The notice in every language.
    /// - Parameters:
    ///   - notice: how and when it is given; the days in it are counted from that.
    ///   - signer: who gives it.
    /// - Throws: ``CaseRefusal``, or `Problem` when something that must be said is not known.
    func text(_ notice: HearingNotice, signer: StaffID) throws -> NoticeText {
        let content = try content(notice, signer: signer)
        do throws(NoticeFault) { return try templates.hearingNotice(content) } catch { throw error.asProblem }
    }

    private func content(_ notice: HearingNotice, signer: StaffID) throws -> HearingNoticeContent {
        guard let round = matter.round, let body = context.bodies.body(matter.provider) else { throw Problem.hearingNotBooked }
        let joining = round.appointment?.link.map(Text3.init(same:))
        let place = NoticeAppointment(booking, resources: resources, joining: joining, placeElsewhere: body.name)
        guard let appointment = place else { throw Problem.hearingNotBooked }
        let (terms, clocks) = try matter.consequences(of: notice, in: context)
        let objection = clocks.first { $0.key == .objection }?.day ?? terms.window.last
        return HearingNoticeContent(
            authority: body.name,
            applicant: matter.applicant.name,
            caseNumber: matter.number.rawValue,
            decision: Self.decision(round.decision.name),
            grounds: round.grounds.map(Self.ground),
            appointment: appointment,
            terms: terms,
            objectionUntil: objection,
            issuedOn: KazakhstanTime.local(notice.instant).day,
            fileAccess: Self.fileAccess(body),
            signer: Text3(same: resources.name(of: signer))
        )
    }

    private static func decision(_ document: String) -> Text3 {
        Text3(
            kk:
                "тұрақты тұруға шығу құжаттарын ресімдеуден уақытша бас тарту көзделіп отыр; алдын ала шешімнің мәтіні қоса беріледі: "
                + "\(document)",
            ru: "предполагается временный отказ в оформлении документов на выезд на постоянное место жительства; текст "
                + "предварительного решения прилагается: \(document)",
            en:
                "it is intended to refuse for a time to register the documents for leaving for permanent residence; the text of the "
                + "preliminary decision is attached: \(document)"
        )
    }

    private static func ground(_ cited: PreliminaryGround) -> HearingNoticeContent.Ground {
        let until = cited.ground.until
        let words = cited.cited.untilSlot
        return HearingNoticeContent.Ground(
            cited.ground.rule,
            text: Text3(kk: "\(cited.cited.groundSlot); \(cited.facts)", ru: cited.facts, en: cited.facts),
            until: Text3(kk: until?.kk ?? words, ru: until?.ru ?? words, en: until?.en ?? words)
        )
    }

    private static func fileAccess(_ body: Body) -> Text3 {
        let hours = "\(clock(body.schedule.opens))–\(clock(body.schedule.closes))"
        return Text3(
            kk: "\(body.name.kk), жұмыс күндері \(hours)",
            ru: "\(body.name.ru), в рабочие дни \(hours)",
            en: "\(body.name.en), on working days \(hours)"
        )
    }

    private static func clock(_ time: ClockTime) -> String { String(time.description.prefix(5)) }
}

extension AdministrativeCase {
    /// What hangs on a notice (rules 6.3).
    func consequences(of notice: HearingNotice, in context: CaseContext) throws(CaseRefusal) -> (NoticeTerms, [StartedClock]) {
        do throws(Objection) {
            return try context.consequences(of: notice, self)
        } catch {
            throw Self.refusal(of: .serveNotice, because: error, self, by: context.caller, at: context.now)
        }
    }
}
