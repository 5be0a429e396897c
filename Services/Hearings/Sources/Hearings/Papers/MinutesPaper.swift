import CivilTime
import Contracts
import Directory
import Law

/// The last minutes of a round as a paper: what rules 6.3, point 6 wants, and lines to sign on. Source: [X S-04, S-05].
struct MinutesPaper {
    let matter: AdministrativeCase
    let round: HearingRound
    let version: MinutesVersion
    let resources: HearingResources
    let body: Text3

    private var minutes: HearingMinutes { version.minutes }

    /// The paper.
    /// - Parameter language: of the hearing; what is neither Kazakh nor Russian is minuted in Kazakh.
    func paper(in language: HearingLanguage?) -> Paper {
        Paper(
            .hearingMinutes,
            title: Text3(
                kk: "Тыңдау хаттамасы",
                ru: "Протокол заслушивания",
                en: "Minutes of the hearing"
            ),
            blocks: head + absence + said + remarks + signatures,
            languages: [language == .ru ? .ru : .kk]
        )
    }

    private var head: [Paper.Block] {
        let date = Text3(date: minutes.date)
        let span = "\(Self.clock(minutes.start))–\(Self.clock(minutes.end))"
        let number = matter.number.rawValue
        let (chair, secretary) = (resources.name(of: minutes.official), resources.name(of: minutes.secretary))
        let people = minutes.participants.joined(separator: "\n")
        return [
            .paragraph(
                Text3(
                    kk: "Әкімшілік іс № \(number). Хаттаманың нұсқасы: \(version.version).",
                    ru: "Административное дело № \(number). Версия протокола: \(version.version).",
                    en: "Administrative case No. \(number). Version of the minutes: \(version.version)."
                )
            ),
            .paragraph(
                Text3(
                    kk: "Орны: \(minutes.place). Күні: \(date.kk). Уақыты: \(span).",
                    ru: "Место: \(minutes.place). Дата: \(date.ru). Время: \(span).",
                    en: "Place: \(minutes.place). Date: \(date.en). Time: \(span)."
                )
            ),
            .paragraph(
                Text3(
                    kk: "Әкімшілік орган: \(body.kk). Тыңдауды жүргізген лауазымды адам: \(chair). Хатшы: \(secretary).",
                    ru:
                        "Административный орган: \(body.ru). Заслушивание вело должностное лицо: \(chair). Секретарь: \(secretary).",
                    en: "Administrative body: \(body.en). The hearing was chaired by: \(chair). Secretary: \(secretary)."
                )
            ),
            .heading(Text3(kk: "Қатысушылар", ru: "Участники", en: "Participants")), .paragraph(Text3(same: people)),
            .heading(Text3(kk: "Қаралатын мәселе", ru: "Рассматриваемый вопрос", en: "The issue")),
            .paragraph(Text3(same: minutes.question)),
        ]
    }

    /// That nobody came stands in the minutes, with the proof of the notice.
    private var absence: [Paper.Block] {
        guard case .absent = round.record else { return [] }
        return [
            .paragraph(
                Text3(
                    kk: "Хабарламаның берілгені расталды, бірақ өтініш беруші тыңдауға келмеді.",
                    ru: "Вручение уведомления подтверждено, но заявитель на заслушивание не явился.",
                    en: "The notice is proved, but the applicant did not come to the hearing."
                )
            )
        ]
    }

    private var said: [Paper.Block] {
        var blocks: [Paper.Block] = [
            .heading(
                Text3(
                    kk: "Қатысушылардың түсініктемелері",
                    ru: "Объяснения участников",
                    en: "Explanations of the participants"
                )
            ), .paragraph(Text3(same: minutes.explanations)),
        ]
        guard !minutes.questionsAndAnswers.isEmpty else { return blocks }
        blocks.append(.heading(Text3(kk: "Сұрақтар мен жауаптар", ru: "Вопросы и ответы", en: "Questions and answers")))
        for one in minutes.questionsAndAnswers {
            blocks.append(
                .paragraph(
                    Text3(
                        kk: "Сұрақ: \(one.question)\nЖауап: \(one.answer)",
                        ru: "Вопрос: \(one.question)\nОтвет: \(one.answer)",
                        en: "Question: \(one.question)\nAnswer: \(one.answer)"
                    )
                )
            )
        }
        return blocks
    }

    private var remarks: [Paper.Block] {
        guard !version.remarks.isEmpty else { return [] }
        return [.heading(Text3(kk: "Хаттамаға ескертулер", ru: "Замечания к протоколу", en: "Remarks on the minutes"))]
            + version.remarks.map { .paragraph(Text3(same: "\($0.by): \($0.text)")) }
    }

    private var signatures: [Paper.Block] {
        [
            .signature(
                Text3(kk: "Төрағалық етуші", ru: "Председательствующий", en: "Chair"),
                name: resources.name(of: minutes.official)
            ),
            .signature(Text3(kk: "Хатшы", ru: "Секретарь", en: "Secretary"), name: resources.name(of: minutes.secretary)),
            .signature(
                Text3(kk: "Хаттамамен таныстым", ru: "С протоколом ознакомлен(а)", en: "I have read the minutes"),
                name: matter.applicant.name
            ),
        ]
    }

    private static func clock(_ moment: Instant) -> String { String(KazakhstanTime.local(moment).clock.description.prefix(5)) }
}

extension HearingResources {
    /// The name of a member of staff, where the schedule knows it.
    func name(of staff: StaffID) -> String {
        people.values.first { $0.description.staff == staff }?.description.name ?? staff.rawValue
    }
}
