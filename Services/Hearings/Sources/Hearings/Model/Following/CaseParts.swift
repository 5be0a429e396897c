import Contracts
import Law

extension AdministrativeCase {
    /// The administrative case as it goes with a complaint: every kind with its documents, or with the reason why there are none.
    /// Source: rules 7.1, R15.2.
    public func caseParts(in language: Language = .kk) -> [ManifestPart] {
        CaseDocumentKind.allCases.map { kind in
            let documents = documents.filter { $0.kind == kind }.map(\.document)
            guard documents.isEmpty else { return ManifestPart(kind, documents) }
            return ManifestPart(kind, absentBecause: absence(of: kind)[language])
        }
    }

    /// Why the case holds no document of a kind, by where it stands.
    private func absence(of kind: CaseDocumentKind) -> Text3 {
        switch kind {
        case .application:
            Text3(
                kk: "өтініш-сауалнама жүктелмеген",
                ru: "заявление-анкета не загружено",
                en: "the questionnaire was not uploaded"
            )
        case .documents:
            Text3(
                kk: "өтініш иесі құжат тапсырмаған",
                ru: "заявитель документов не представил",
                en: "the applicant handed in none"
            )
        case .receipts:
            intake.channel == .portal
                ? Text3(
                    kk: "портал арқылы қолхат берілмейді",
                    ru: "через портал расписка не выдаётся",
                    en: "the portal gives no receipt"
                )
                : Text3(kk: "қолхат жүктелмеген", ru: "расписка не загружена", en: "the receipt was not uploaded")
        case .inquiries:
            Text3(kk: "сұрау салулар жіберілмеген", ru: "запросы не направлялись", en: "no inquiries were sent")
        case .directorateConfirmation:
            Text3(kk: "растау алынбаған", ru: "подтверждение не получено", en: "no confirmation was given")
        case .preliminaryDecision:
            Text3(
                kk: "алдын ала шешім шығарылмаған",
                ru: "предварительное решение не составлялось",
                en: "no preliminary decision was drafted"
            )
        case .hearingNotice:
            Text3(
                kk: "тыңдау туралы хабарлама берілмеген",
                ru: "уведомление о заслушивании не вручалось",
                en: "no hearing notice was served"
            )
        case .hearingMinutes:
            rounds.contains { $0.record != nil }
                ? Text3(kk: "хаттама әлі жазылмаған", ru: "протокол ещё не составлен", en: "the minutes are not written yet")
                : Text3(kk: "тыңдау өткізілмеген", ru: "заслушивание не проводилось", en: "no hearing was held")
        case .objections:
            Text3(kk: "қарсылық берілмеген", ru: "возражения не поступали", en: "no objection was filed")
        case .decision:
            Text3(kk: "шешім қабылданбаған", ru: "решение не принято", en: "no decision was taken")
        case .proofsOfService:
            Text3(kk: "тапсыру дәлелі жоқ", ru: "подтверждений вручения нет", en: "there is no proof of service")
        }
    }
}

extension CaseCommand {
    /// The documents a command names; their bytes must be stored before.
    public var documents: [Document] {
        switch self {
        case .receive(let order):
            order.application + order.documents + order.receipts + [order.representative?.proof].compactMap { $0 }
        case .addDocuments(let order): order.documents
        case .addDocument(let order): [order.document]
        case .sendInquiries(let order): order.documents
        case .recordReply(let order): order.reply.documents
        case .confirmByDepartment(let order): [order.document]
        case .draftPreliminaryDecision(let order): order.grounds.flatMap(\.evidence) + [order.document]
        case .serveNotice(let order): [order.notice, order.proofDocument].compactMap { $0 }
        case .orderLateHearing(let order): [order.decision, order.notice, order.proofDocument].compactMap { $0 }
        case .proveService(let order): [order.document]
        case .recordPosition(let order): [order.position.document].compactMap { $0 }
        case .answerArgument(let order): [order.answer.document].compactMap { $0 }
        case .removeGround(let order): order.evidence
        case .waiveHearing(let order): [order.document]
        case .writeMinutes(let order): [order.minutes.document]
        case .conclude(let order): order.newGrounds.flatMap(\.evidence) + [order.document].compactMap { $0 }
        case .sendRefusal(let order): [order.notice] + order.certifiedCopies + [order.proof].compactMap { $0 }
        case .prepareDecision(let order): [order.document]
        case .enterDecision(let order): [order.document].compactMap { $0 }
        case .requestMilitaryRemoval(let order): [order.document].compactMap { $0 }
        case .confirmMilitaryRemoval(let order): [order.document]
        case .issue(let order): [order.document, order.representative?.proof].compactMap { $0 }
        case .withdraw(let order): [order.document]
        case .extendTerm(let order): [order.decision, order.confirmation]
        case .notifyExtension(let order): [order.proof]
        case .recordClearance(let order): [order.clearance.informed].compactMap { $0 }
        case .confirmGround(let order): order.evidence
        case .register, .confirmCompleteness, .reportIncomplete, .enterInMigrationPoliceIs, .sendToDepartment, .planRefusal,
            .scheduleHearing, .reportServiceNotProved, .requestPostponement, .rescheduleHearing, .holdHearing, .remarkOnMinutes,
            .signMinutes, .skipMilitary, .recordMessageReceived, .recordSurrender, .reopen, .timerFired, .moveDeadlines,
            .giveForComplaint, .noteComplaintOutcome, .followClearance, .noteUnopenedClearance, .completeIssue:
            []
        }
    }
}
