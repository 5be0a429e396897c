import CivilTime
import Contracts
import Directory
import Journal
import Law

/// That a complaint was received, on paper: its number, what happens by when, and what proves the record (R15.1).
struct ComplaintReceiptPaper {
    let complaint: Complaint
    let proof: InclusionProof
    let bodies: BodyDirectory
    /// The code by which the reader came; nil for staff.
    let code: String?

    /// The paper, in the reader's own language.
    var paper: Paper {
        Paper(
            .complaintReceipt,
            title: Text3(
                kk: "Шағымды қабылдау туралы қолхат",
                ru: "Расписка о приёме жалобы",
                en: "Receipt of a complaint"
            ),
            blocks: head + tracking + missing + dates + record,
            languages: []
        )
    }

    private var head: [Paper.Block] {
        let received = KazakhstanTime.local(complaint.intake.receivedAt)
        let day = Text3(date: received.day)
        let time = received.clock.description.prefix(5)
        let body = PaperWords.body(complaint.intake.holder, in: bodies)
        let number = complaint.number.rawValue
        let name = complaint.content.sender?.name ?? PaperWords.unknown
        let about =
            complaint.content.respondentName.map(Text3.init(same:)) ?? PaperWords.body(complaint.intake.respondent.body, in: bodies)
        var blocks: [Paper.Block] = [
            .paragraph(
                Text3(
                    kk: "Шағым № \(number). Қабылдаған орган: \(body.kk). Қабылданған уақыты: \(day.kk), \(time).",
                    ru: "Жалоба № \(number). Принявший орган: \(body.ru). Получена: \(day.ru), \(time).",
                    en: "Complaint No. \(number). Received by: \(body.en). Received: \(day.en), \(time)."
                )
            ),
            .paragraph(
                Text3(
                    kk: "Шағым иесі: \(name). Кімге шағымданылады: \(about.kk).",
                    ru: "Податель жалобы: \(name). На кого жалоба: \(about.ru).",
                    en: "Complainant: \(name). Complained of: \(about.en)."
                )
            ),
        ]
        if let registered = complaint.registeredOn.map(Text3.init(date:)) {
            blocks.append(
                .paragraph(
                    Text3(
                        kk: "Тіркелген күні: \(registered.kk).",
                        ru: "Зарегистрирована: \(registered.ru).",
                        en: "Registered: \(registered.en)."
                    )
                )
            )
        }
        return blocks
    }

    private var tracking: [Paper.Block] {
        guard let code else { return [] }
        return [
            .paragraph(
                Text3(
                    kk: "Бақылау коды: \(code). Онымен шағымыңызды көресіз және қайтарып ала аласыз; ешкімге бермеңіз.",
                    ru: "Код отслеживания: \(code). По нему вы видите жалобу и можете её отозвать; никому его не давайте.",
                    en: "Tracking code: \(code). With it you see the complaint and can withdraw it; give it to nobody."
                )
            )
        ]
    }

    private var missing: [Paper.Block] {
        guard !complaint.missing.isEmpty else { return [] }
        let items = Text3(list: complaint.missing.map(\.words))
        return [
            .paragraph(
                Text3(
                    kk: "Шағымда мыналар жетіспейді: \(items.kk). Оларды қосуға болады; шағым сонда да қабылданды.",
                    ru: "В жалобе недостаёт: \(items.ru). Это можно добавить; жалоба принята и так.",
                    en: "The complaint lacks: \(items.en). It can be added; the complaint is accepted all the same."
                )
            )
        ]
    }

    private var dates: [Paper.Block] {
        let next: [Paper.Block] = [
            .heading(Text3(kk: "Әрі қарай не болады", ru: "Что будет дальше", en: "What happens next")),
            .paragraph(complaint.stage.nextWords),
        ]
        return next
            + complaint.clocksInOrder.filter(\.isOpen).map { clock in
                let day = Text3(date: clock.facts.day)
                let rule = (clock.facts.deadline?.rule.id ?? clock.facts.key.rule).rawValue
                let (title, body) = (clock.facts.key.words, clock.facts.duty.map { PaperWords.body($0, in: bodies) })
                func line(_ language: Language, _ by: String) -> String {
                    "\(title[language]): \(by) \(day[language])" + (body.map { " – \($0[language])" } ?? "") + " (\(rule))"
                }
                return .paragraph(Text3(kk: line(.kk, "соңғы күні"), ru: line(.ru, "не позднее"), en: line(.en, "by")))
            }
    }

    private var record: [Paper.Block] {
        [
            .heading(
                Text3(
                    kk: "Журналдағы жазбаның дәлелі",
                    ru: "Доказательство записи в журнале",
                    en: "Proof of the record in the journal"
                )
            ),
            .paragraph(
                Text3(
                    kk: "complaints журналы, \(proof.head.epoch) кезеңі: \(proof.head.size) жазбаның \(proof.sequence)-сі.",
                    ru: "Журнал complaints, эпоха \(proof.head.epoch): запись \(proof.sequence) из \(proof.head.size).",
                    en: "Journal complaints, epoch \(proof.head.epoch): record \(proof.sequence) of \(proof.head.size)."
                )
            ),
            .paragraph(
                Text3(
                    kk: "Жазбаның хэші: \(proof.leaf.hex)\nЖурналдың хэші: \(proof.head.root.hex)",
                    ru: "Хэш записи: \(proof.leaf.hex)\nХэш журнала: \(proof.head.root.hex)",
                    en: "Hash of the record: \(proof.leaf.hex)\nHash of the journal: \(proof.head.root.hex)"
                )
            ),
        ]
    }
}
