import Testing

@testable import Law

/// One row of the rulebook's table 7.2, written again from the text: `actor action[→addressee][@clock/start] mark[?condition]`.
struct RoutingRow: Sendable, CustomTestStringConvertible {
    let id: String
    let duties: [String]
    let next: RoutingActor?
    let message: RoutingMessage
    let basis: [String]

    var testDescription: String { id }
}

private func line(_ duty: RoutingDuty) -> String {
    var text = "\(duty.actor.rawValue) \(duty.action.rawValue)"
    if let addressee = duty.addressee { text += "→\(addressee.rawValue)" }
    if let clock = duty.clock, let start = duty.start { text += " @\(clock.rule.rawValue)/\(start.rawValue)" }
    text += " \(duty.mark.rawValue)"
    if let condition = duty.condition { text += "?\(condition.rawValue)" }
    return text
}

private func own(_ who: String, _ receipt: String) -> [String] {
    [
        "provider register @DL-01/\(receipt) S",
        "\(who) satisfyInFull @DL-18/\(receipt) S",
        "provider forwardWithCase→superiorBody @DL-17/\(receipt) S",
        "provider answer→complainant @DL-19/registration S",
    ]
}

private let superior = [
    "superiorBody register @DL-01/receipt S",
    "superiorBody sendCopyAndCallForCase→provider I",
    "provider deliverCase→superiorBody @A-17/copyReceived I",
    "superiorBody consider @DX-2/receipt U",
]
private let quality = [
    "qualityBody register @DL-01/receipt S",
    "qualityBody consider @DL-20/registration S",
]
private let qualityWithCase = [quality[0], "qualityBody sendCopyAndCallForCase→provider S", quality[1]]
private let handOver = "officer handToChancellery→provider @DL-01/receiptByOfficial I"
private let paragraph15 = ["R15.1 S", "R15.2 S", "R15.3 S", "R15.4 S"]

let routingRows: [RoutingRow] = [
    RoutingRow(
        id: "RT-OFF-prv",
        duties: own("officer", "receipt"),
        next: .superiorBody,
        message: .satisfiedOrForwarded,
        basis: paragraph15
    ),
    RoutingRow(
        id: "RT-OFF-ofc",
        duties: [handOver] + own("officer", "receiptByOfficial"),
        next: .superiorBody,
        message: .satisfiedOrForwarded,
        basis: paragraph15
    ),
    RoutingRow(id: "RT-OFF-sup", duties: superior, next: nil, message: .consideredHere, basis: ["R14.1 S", "A-17 I"]),
    RoutingRow(id: "RT-OFF-qty", duties: qualityWithCase, next: nil, message: .consideredHere, basis: ["R15.5 S"]),
    RoutingRow(
        id: "RT-PRV-prv",
        duties: own("provider", "receipt"),
        next: .superiorBody,
        message: .satisfiedOrForwarded,
        basis: paragraph15
    ),
    RoutingRow(
        id: "RT-PRV-ofc",
        duties: [handOver] + own("provider", "receiptByOfficial"),
        next: .superiorBody,
        message: .satisfiedOrForwarded,
        basis: ["R15.2 S", "RT-PRV-ofc I"]
    ),
    RoutingRow(id: "RT-PRV-sup", duties: superior, next: nil, message: .consideredHere, basis: ["R14.1 S", "A-17 I"]),
    RoutingRow(id: "RT-PRV-qty", duties: qualityWithCase, next: nil, message: .consideredHere, basis: ["R15.5 S"]),
    RoutingRow(
        id: "RT-SCE-prv",
        duties: ["provider redirect→stateCorporationHead @DX-5/receipt X"],
        next: .stateCorporationHead,
        message: .redirected,
        basis: ["A-16 I", "DX-5 X"]
    ),
    RoutingRow(
        id: "RT-SCE-ofc",
        duties: [
            "officer redirect→stateCorporationHead @DX-5/receiptByOfficial I?officialIsPoliceOfficer",
            "stateCorporationEmployee handToHead→stateCorporationHead @DX-5/receiptByOfficial I?officialIsStateCorporationEmployee",
        ],
        next: .stateCorporationHead,
        message: .redirected,
        basis: ["A-16 I"]
    ),
    RoutingRow(
        id: "RT-SCE-sup",
        duties: [
            "superiorBody redirect→stateCorporationHead @DX-5/receipt I",
            "superiorBody redirect→qualityBody @DX-5/receipt I?complainantChoseQualityBody",
        ],
        next: .stateCorporationHead,
        message: .redirected,
        basis: ["A-16 I", "DX-5 X"]
    ),
    RoutingRow(id: "RT-SCE-qty", duties: quality, next: nil, message: .consideredHere, basis: ["R15.5 S"]),
    RoutingRow(
        id: "RT-SC-prv",
        duties: ["provider redirect→qualityBody @DX-5/receipt I"],
        next: .qualityBody,
        message: .redirected,
        basis: ["A-16 I", "DX-5 X"]
    ),
    RoutingRow(
        id: "RT-SC-ofc",
        duties: ["officer redirect→qualityBody @DX-5/receiptByOfficial I"],
        next: .qualityBody,
        message: .redirected,
        basis: ["A-16 I", "DX-5 X"]
    ),
    RoutingRow(
        id: "RT-SC-sup",
        duties: ["superiorBody redirect→qualityBody @DX-5/receipt I"],
        next: .qualityBody,
        message: .redirected,
        basis: ["A-16 I", "DX-5 X"]
    ),
    RoutingRow(id: "RT-SC-qty", duties: quality, next: nil, message: .consideredHere, basis: ["R15.5 S"]),
    RoutingRow(
        id: "RT-RB-prv",
        duties: ["provider redirect→superiorOfReviewingBody @DX-5/receipt I"],
        next: .superiorOfReviewingBody,
        message: .redirected,
        basis: ["A-15 I", "DX-5 X"]
    ),
    RoutingRow(
        id: "RT-RB-ofc",
        duties: ["officer redirect→superiorOfReviewingBody @DX-5/receiptByOfficial I"],
        next: .superiorOfReviewingBody,
        message: .redirected,
        basis: ["A-15 I", "DX-5 X"]
    ),
    RoutingRow(
        id: "RT-RB-sup",
        duties: [
            "superiorBody register @DL-01/receipt S",
            "superiorBody satisfyInFull @DL-18/receipt I",
            "superiorBody forwardWithCase→superiorOfReviewingBody @DL-17/receipt I?superiorExists",
            "superiorBody tellOfNextInstance→complainant @DL-17/receipt I?noSuperiorExists",
        ],
        next: .superiorOfReviewingBody,
        message: .satisfiedOrForwarded,
        basis: ["R15.2 I", "R15.3 I"]
    ),
    RoutingRow(
        id: "RT-RB-qty",
        duties: [
            "qualityBody register @DL-01/receipt S",
            "qualityBody consider @DL-20/registration S?concernsServiceQuality",
            "qualityBody tellOfNextInstance→complainant I?concernsLegality",
        ],
        next: nil,
        message: .nextInstance,
        basis: ["R15.5 S", "A-15 I"]
    ),
]

@Suite struct `Routing of complaints, rulebook 7.2` {
    @Test(arguments: routingRows) func `Cell RT-… says who must do what, by when, on what basis`(row: RoutingRow) throws {
        let cell = RoutingTable.cell(try #require(RoutingCellID(row.id)))
        #expect(cell.id.description == row.id)
        #expect(cell.duties.map(line) == row.duties)
        #expect(cell.next == row.next)
        #expect(cell.message == row.message)
        #expect(cell.basis.map { "\($0.rule.rawValue) \($0.mark.rawValue)" } == row.basis)
        #expect(cell.id.rule?.rawValue == row.id)
    }

    @Test func `RT-OFF-prv to RT-RB-qty are twenty cells, each named once by a test`() {
        #expect(RoutingTable.all.map(\.id.description) == routingRows.map(\.id))
        #expect(Set(routingRows.map(\.id)).count == 20)
    }

    @Test(arguments: RoutingCellID.all) func `every cell speaks Kazakh, Russian and English`(id: RoutingCellID) {
        let cell = RoutingTable.cell(id)
        for text in [cell.words, cell.message.words] {
            for language in Language.allCases { #expect(text[language].count > 10) }
            #expect(Set([text.kk, text.ru, text.en]).count == 3)
        }
    }

    @Test func `R15.5: whoever is complained of, the quality body considers and passes nothing on`() {
        for respondent in RespondentKind.allCases {
            let cell = RoutingTable.cell(respondent, .qualityBody)
            #expect(cell.next == nil)
            #expect(cell.clocks.contains(.qualityConsideration))
        }
    }

    @Test func `A-17: a superior body never hands the decision back to the provider`() {
        for respondent in [RespondentKind.officer, .provider] {
            let cell = RoutingTable.cell(respondent, .superiorBody)
            #expect(!cell.duties.contains { $0.action == .redirect || $0.action == .forwardWithCase })
        }
    }

    @Test func `A-16: the police never consider a complaint about the State Corporation`() {
        for respondent in [RespondentKind.stateCorporation, .stateCorporationEmployee] {
            for arrival in [Arrival.provider, .official, .superiorBody] {
                #expect(RoutingTable.cell(respondent, arrival).clocks == [.redirecting])
            }
        }
    }

    @Test func `further arrivals: a front desk passes paper on, 1414 and a preview receive nothing`() {
        let desk = RoutingTable.further(.stateCorporationFrontDesk)
        #expect(desk.isReceived && desk.next == .provider)
        #expect(desk.duties.map(line) == ["stateCorporationDesk redirect→provider @DX-5/receipt I"])
        let call = RoutingTable.further(.contactCentre1414)
        #expect(!call.isReceived && call.duties.map(\.action) == [.explainHowToComplain])
        let preview = RoutingTable.further(.interfacePreview)
        #expect(
            !preview.isReceived && preview.duties.map(\.action) == [.showCell] && preview.duties.allSatisfy { $0.clock == nil }
        )
        let head = RoutingTable.further(.stateCorporationHead)
        #expect(head.isReceived && head.duties.map(\.action) == [.register, .consider])
    }

    @Test(arguments: ["", "RT", "RT-PRV", "RT-PRV-", "RT-PRV-PRV", "rt-PRV-prv", "RT-PRV-prv-", "RT--prv", " RT-PRV-prv"])
    func `anything but a cell's own id is no cell`(text: String) { #expect(RoutingCellID(text) == nil) }
}
