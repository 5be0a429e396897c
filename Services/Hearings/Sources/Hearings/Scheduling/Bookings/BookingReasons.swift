import Law

/// Why a hearing was given up.
public enum CancellationReason: String, Hashable, Sendable, Codable, CaseIterable {
    /// The ground for the refusal is gone and the service is granted (rulebook 6.4).
    case groundGone
    /// The applicant waived the hearing in writing (rulebook 6.4).
    case waivedInWriting
    /// The notice could not be proved.
    case noticeNotProved
    /// Room or people were lost and no other slot was lawful.
    case resourcesLost
    /// The booking was made by mistake.
    case mistake
    /// The hold was given back before it was confirmed.
    case released
    /// The application was withdrawn.
    case withdrawn
    /// The case was decided without the hearing that was booked.
    case concluded
    /// A decision on a complaint began the case anew.
    case reopened

    /// The reason for people.
    public var text: Text3 {
        switch self {
        case .groundGone:
            Text3(kk: "бас тарту негізі жойылды", ru: "основание для отказа отпало", en: "the ground for the refusal is gone")
        case .waivedInWriting:
            Text3(
                kk: "өтініш беруші тыңдаудан жазбаша бас тартты",
                ru: "заявитель письменно отказался от заслушивания",
                en: "the applicant waived the hearing in writing"
            )
        case .noticeNotProved:
            Text3(
                kk: "хабарлама берілгені дәлелденбеді",
                ru: "вручение уведомления не подтверждено",
                en: "the notice could not be proved"
            )
        case .resourcesLost:
            Text3(
                kk: "тыңдау өткізу мүмкіндігі болмады",
                ru: "проведение заслушивания стало невозможным",
                en: "the hearing could not be held"
            )
        case .mistake: Text3(kk: "қате тағайындалды", ru: "назначено ошибочно", en: "appointed by mistake")
        case .released: Text3(kk: "уақыт босатылды", ru: "время освобождено", en: "the time was given back")
        case .withdrawn: Text3(kk: "өтініш қайтарып алынды", ru: "заявление отозвано", en: "the application was withdrawn")
        case .concluded:
            Text3(
                kk: "іс бойынша шешім қабылданды",
                ru: "решение по делу принято",
                en: "the case has been decided"
            )
        case .reopened: Text3(kk: "іс қайта басталды", ru: "дело начато заново", en: "the case began anew")
        }
    }
}

/// Why a hearing was moved.
public enum PostponementReason: String, Hashable, Sendable, Codable, CaseIterable {
    case applicantAsked, officialAbsent, secretaryAbsent, interpreterAbsent, roomLost, videoLinkFailed, bodyClosed
    /// The hearing was broken off and goes on at another time (DL-09).
    case adjourned
    /// Another time was chosen before the notice.
    case replanned

    /// The reason for people.
    public var text: Text3 {
        switch self {
        case .applicantAsked: Text3(kk: "өтініш берушінің өтініші", ru: "просьба заявителя", en: "request of the applicant")
        case .officialAbsent:
            Text3(kk: "лауазымды адамның болмауы", ru: "отсутствие должностного лица", en: "absence of the official")
        case .secretaryAbsent: Text3(kk: "хатшының болмауы", ru: "отсутствие секретаря", en: "absence of the secretary")
        case .interpreterAbsent: Text3(kk: "аудармашының болмауы", ru: "отсутствие переводчика", en: "absence of the interpreter")
        case .roomLost: Text3(kk: "бөлменің болмауы", ru: "отсутствие помещения", en: "loss of the room")
        case .videoLinkFailed: Text3(kk: "бейнебайланыстың істен шығуы", ru: "отказ видеосвязи", en: "failure of the video link")
        case .bodyClosed: Text3(kk: "органның жабық болуы", ru: "закрытие органа", en: "closure of the body")
        case .adjourned: Text3(kk: "тыңдаудың үзілуі", ru: "перерыв в заслушивании", en: "adjournment of the hearing")
        case .replanned:
            Text3(
                kk: "хабарламаға дейін қайта жоспарлау",
                ru: "перепланирование до уведомления",
                en: "replanning before the notice"
            )
        }
    }
}
