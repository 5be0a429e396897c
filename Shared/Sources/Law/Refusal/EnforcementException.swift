/// The documents any one of which keeps RG-9 from being applied to a debtor in enforcement proceedings. The list is closed: a
/// maintenance agreement (D3) is not among them unless it is also one of these (rulebook 10).
public enum EnforcementException: String, CaseIterable, Hashable, Sendable, Codable {
    /// A settlement agreement with the recoverer, approved by a court.
    case settlementAgreement
    /// An agreement with the recoverer on settling the dispute by mediation.
    case mediationAgreement
    /// Proof that the recovery or another requirement of the enforcement document was performed.
    case performanceProof
    /// Proof that the decision behind the enforcement document was set aside.
    case annulmentProof

    /// The document's name; the Kazakh words are the order's.
    public var title: Text3 {
        switch self {
        case .settlementAgreement:
            Text3(
                kk: "сот бекіткен, өндіріп алушымен жасалған бітімгершілік келісім",
                ru: "утверждённое судом мировое соглашение со взыскателем",
                en: "settlement agreement with the recoverer, approved by a court"
            )
        case .mediationAgreement:
            Text3(
                kk: "өндіріп алушымен дауды медиация тәртібімен реттеу туралы келісім",
                ru: "соглашение со взыскателем об урегулировании спора в порядке медиации",
                en: "agreement with the recoverer on settling the dispute by mediation"
            )
        case .performanceProof:
            Text3(
                kk: "өндіріп алудың немесе атқарушылық құжаттың өзге де талабының орындалғанын растайтын құжаттар",
                ru: "документы, подтверждающие исполнение взыскания или иного требования исполнительного документа",
                en:
                    "documents confirming that the recovery, or another requirement of the enforcement document, has been performed"
            )
        case .annulmentProof:
            Text3(
                kk: "атқарушылық құжат беруге негіз болған, тиісті орган шешімінің күші жойылғанын растайтын құжаттар",
                ru: "документы, подтверждающие отмену решения соответствующего органа, послужившего основанием для выдачи "
                    + "исполнительного документа",
                en: "documents confirming that the decision on which the enforcement document was issued has been set aside"
            )
        }
    }
}

extension RefusalGround {
    /// Whether these documents keep the ground from being cited: any one is enough for RG-9, none helps against another ground.
    public func isExcluded(by documents: Set<EnforcementException>) -> Bool {
        self == .enforcementDebtor && !documents.isEmpty
    }
}
