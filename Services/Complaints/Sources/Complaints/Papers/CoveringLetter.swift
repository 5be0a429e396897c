import CivilTime
import Contracts
import Directory
import Law

/// The letter that goes with a complaint and the administrative case to the reviewing body (R15.2): the index of what was sent, as the
/// manifest has it.
struct CoveringLetter {
    let complaint: Complaint
    let sending: ForwardingSent
    let bodies: BodyDirectory

    /// The paper.
    var paper: Paper {
        Paper(
            .coveringLetter,
            title: Text3(
                kk: "Шағым мен әкімшілік істі жолдау туралы ілеспе хат",
                ru: "Сопроводительное письмо о направлении жалобы и дела",
                en: "Covering letter for a complaint and its case"
            ),
            blocks: [address, subject, .paragraph(enclosed)] + enclosures + signatures
        )
    }

    private var sender: BodyID { sending.stamp.by.body ?? complaint.intake.holder }

    private var address: Paper.Block {
        let from = PaperWords.body(sender, in: bodies)
        let to = PaperWords.body(sending.to, in: bodies)
        let date = Text3(date: KazakhstanTime.local(sending.stamp.at).day)
        return .paragraph(
            Text3(
                kk: "Кімге: \(to.kk). Кімнен: \(from.kk). Күні: \(date.kk).",
                ru: "Кому: \(to.ru). От кого: \(from.ru). Дата: \(date.ru).",
                en: "To: \(to.en). From: \(from.en). Date: \(date.en)."
            )
        )
    }

    private var subject: Paper.Block {
        let number = complaint.number.rawValue
        let received = Text3(date: complaint.intake.effectiveDay)
        let sender = complaint.content.sender?.name ?? PaperWords.unknown
        let matter = (complaint.intake.object.caseNumber ?? complaint.knownCase?.number)?.rawValue ?? PaperWords.unknown
        return .paragraph(
            Text3(
                kk: "Қағидалардың 15-тармағына сәйкес шағым және әкімшілік іс жолданады. Шағым № \(number), түскен күні: "
                    + "\(received.kk). Шағым иесі: \(sender). Әкімшілік іс № \(matter).",
                ru: "В соответствии с пунктом 15 Правил направляются жалоба и административное дело. Жалоба № \(number), "
                    + "поступила: \(received.ru). Податель жалобы: \(sender). Административное дело № \(matter).",
                en:
                    "Under paragraph 15 of the Rules the complaint and the administrative case are sent on. Complaint No. \(number), "
                    + "received: \(received.en). Complainant: \(sender). Administrative case No. \(matter)."
            )
        )
    }

    private var enclosed: Text3 { Text3(kk: "Қоса берілді:", ru: "Приложение:", en: "Enclosed:") }

    private var enclosures: [Paper.Block] {
        let own = [
            (Text3(kk: "шағым", ru: "жалоба", en: "complaint"), sending.manifest.complaint),
            (
                Text3(kk: "шағымға қосымшалар", ru: "приложения к жалобе", en: "attachments of the complaint"),
                sending.manifest.attachments
            ),
        ].filter { !$0.1.isEmpty }.map { Self.entry($0.0, $0.1) }
        let parts = sending.manifest.caseParts.map { part in
            part.documents.isEmpty
                ? Self.absent(part.kind.words, because: part.absentBecause ?? PaperWords.unknown)
                : Self.entry(part.kind.words, part.documents)
        }
        return (own + parts).enumerated().map { index, entry in
            .paragraph(
                Text3(kk: "\(index + 1)) \(entry.kk)", ru: "\(index + 1)) \(entry.ru)", en: "\(index + 1)) \(entry.en)")
            )
        }
    }

    private static func entry(_ kind: Text3, _ documents: [Document]) -> Text3 {
        let names = documents.map(\.name).joined(separator: "; ")
        return Text3(
            kk: "\(kind.kk), файлдар: \(documents.count): \(names)",
            ru: "\(kind.ru), файлов: \(documents.count): \(names)",
            en: "\(kind.en), files: \(documents.count): \(names)"
        )
    }

    private static func absent(_ kind: Text3, because reason: String) -> Text3 {
        Text3(kk: "\(kind.kk) – жоқ: \(reason)", ru: "\(kind.ru) – нет: \(reason)", en: "\(kind.en) – none: \(reason)")
    }

    /// The second copy comes back with the receiver's mark.
    private var signatures: [Paper.Block] {
        [
            .signature(Text3(kk: "Қол қоюшы", ru: "Подписал", en: "Signed by"), name: nil),
            .signature(
                Text3(
                    kk: "Қабылданды (кіріс нөмірі, күні, қолы)",
                    ru: "Принято (входящий номер, дата, подпись)",
                    en: "Received (incoming number, date, signature)"
                ),
                name: nil
            ),
        ]
    }
}
