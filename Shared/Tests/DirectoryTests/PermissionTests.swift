import Directory
import Law
import Testing

/// Design 7: deny by default; role, body and relation to the matter.
@Suite struct `Who may do what with a complaint` {
    /// The same table in another form: a column for each role, in a cell the relations of the body at which it is allowed
    /// (R respondent, C receiving, V reviewing, S superior, U unrelated).
    private static let table = """
        action          registrar legalOfficer executor head reviewer qualityOfficer securityOfficer headOfOrganisation auditor
        receive         RCVS      -            -        RCVS -        -              -               -                  -
        register        RCVS      -            -        RCVS -        -              -               -                  -
        complete        RCV       RCV          -        RCV  -        -              -               -                  -
        withdraw        RCV       RCV          -        RCV  -        -              -               -                  -
        redirect        RCV       RCV          -        RCV  RCV      RCV            -               -                  -
        split           RCV       RCV          -        RCV  RCV      RCV            -               -                  -
        link            RCV       RCV          -        RCV  RCV      RCV            -               -                  -
        linkTrack       RCV       RCV          -        RCV  RCV      RCV            -               -                  -
        assign          RV        RV           -        RV   -        -              -               -                  -
        answerDemand    -         R            R        R    -        -              -               -                  -
        satisfyInFull   -         R            R        R    -        -              -               -                  -
        forward         -         R            R        R    -        -              -               -                  -
        deliverCase     -         R            R        R    -        -              -               -                  -
        reportNewAct    -         R            R        R    -        -              -               -                  -
        executeOrder    -         R            R        R    -        -              -               -                  -
        sendAnswer      -         RC           RC       RCV  V        V              -               -                  -
        acknowledge     V         -            -        V    V        V              -               -                  -
        rejectDelivery  V         -            -        V    V        V              -               -                  -
        requestCase     -         -            -        V    V        V              -               -                  -
        startReview     -         -            -        V    V        V              -               -                  -
        restoreTerm     -         -            -        V    V        V              -               -                  -
        decide          -         -            -        V    V        V              -               -                  -
        notify          -         -            -        V    V        V              -               -                  -
        absorb          -         -            -        -    -        -              -               -                  -
        followLead      -         -            -        -    -        -              -               -                  -
        timerFired      -         -            -        -    -        -              -               -                  -
        moveDeadlines   -         -            -        -    -        -              -               -                  -
        readStatus      RCVS      RCVS         RCVS     RCVS RCVS     RCVS           -               -                  RCVSU
        readContent     RCV       RCV          RCV      RCV  RCV      RCV            -               -                  -
        readDocuments   RCV       RCV          RCV      RCV  RCV      RCV            -               -                  -
        readJournal     RCV       RCV          RCV      RCV  RCV      RCV            -               -                  RCVSU
        """

    private static let letters: [BodyRelation: Character] = [
        .respondent: "R", .receiving: "C", .reviewing: "V", .superior: "S", .unrelated: "U",
    ]

    /// Action, then role, then allowed relations.
    private static let expected: [ComplaintAction: [Role: Set<BodyRelation>]] = {
        let rows = table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        let roles = rows[0].dropFirst().compactMap(Role.init(rawValue:))
        var result: [ComplaintAction: [Role: Set<BodyRelation>]] = [:]
        for row in rows.dropFirst() {
            guard let action = ComplaintAction(rawValue: row[0]) else { continue }
            for (role, cell) in zip(roles, row.dropFirst()) {
                result[action, default: [:]][role] = Set(letters.filter { cell.contains($0.value) }.keys)
            }
        }
        return result
    }()

    @Test func `the table speaks about every action and every role`() {
        #expect(Self.expected.count == ComplaintAction.allCases.count)
        for row in Self.expected.values { #expect(row.count == Role.allCases.count) }
    }

    @Test(arguments: ComplaintAction.allCases)
    func `each role at each body may do exactly what the table says`(_ action: ComplaintAction) throws {
        let row = try #require(Self.expected[action])
        for role in Role.allCases {
            for relation in BodyRelation.allCases {
                let permission = Permission.of(action, roles: [role], relation: MatterRelation(body: [relation]))
                let cell = row[role] ?? []
                #expect(permission.isAllowed == cell.contains(relation), "\(role) at \(relation)")
                if !permission.isAllowed { #expect(permission == .refused(cell.isEmpty ? .roleMissing : .notYourBody)) }
            }
        }
    }

    @Test(arguments: ComplaintAction.allCases)
    func `several roles and relations allow what one of the pairs allows, and nothing more`(_ action: ComplaintAction) throws {
        let row = try #require(Self.expected[action])
        for first in Role.allCases {
            for second in Role.allCases {
                for left in BodyRelation.allCases {
                    for right in BodyRelation.allCases {
                        let cells = (row[first] ?? []).union(row[second] ?? [])
                        let permission = Permission.of(
                            action,
                            roles: [first, second],
                            relation: MatterRelation(body: [left, right])
                        )
                        #expect(permission.isAllowed == !cells.isDisjoint(with: [left, right]))
                    }
                }
            }
        }
    }

    @Test(arguments: ComplaintAction.allCases)
    func `the person complained of can never review, whatever the roles and bodies`(_ action: ComplaintAction) {
        let reviewing: Set<ComplaintAction> = [
            .acknowledge, .rejectDelivery, .requestCase, .startReview, .restoreTerm, .decide, .notify,
        ]
        let steering: Set<ComplaintAction> = [.register, .assign, .redirect, .split, .link, .linkTrack, .withdraw, .complete]
        for relations in subsets(of: BodyRelation.allCases) where !relations.isEmpty {
            let relation = MatterRelation(body: relations, person: .complainedOf)
            let permission = Permission.of(action, roles: Set(Role.allCases), relation: relation)
            if reviewing.contains(action) || steering.contains(action) { #expect(permission == .refused(.personComplainedOf)) }
            if permission.isAllowed {
                // What is left is allowed only where everybody of that role is, and only at the body complained of.
                #expect(relations.contains(.respondent))
                #expect(Permission.of(action, roles: Set(Role.allCases), relation: MatterRelation(body: relations)).isAllowed)
            }
        }
    }

    @Test func `R15.3: the person complained of may correct and send the complaint on`() {
        let relation = MatterRelation(body: [.respondent], person: .complainedOf)
        for action in [.answerDemand, .satisfyInFull, .forward, .deliverCase, .readContent] as [ComplaintAction] {
            #expect(Permission.of(action, roles: [.executor], relation: relation).isAllowed)
        }
        #expect(Permission.of(.receive, roles: [.registrar], relation: relation).isAllowed)
    }

    @Test(arguments: ComplaintAction.allCases)
    func `a party to a case cannot open it as staff`(_ action: ComplaintAction) {
        for relations in subsets(of: BodyRelation.allCases) {
            let relation = MatterRelation(body: relations, person: .party)
            #expect(Permission.of(action, roles: Set(Role.allCases), relation: relation) == .refused(.partyToTheMatter))
        }
    }

    @Test(arguments: ComplaintAction.allCases)
    func `nobody without a role does anything`(_ action: ComplaintAction) {
        for relations in subsets(of: BodyRelation.allCases) {
            #expect(Permission.of(action, roles: [], relation: MatterRelation(body: relations)) == .refused(.roleMissing))
        }
    }

    @Test(arguments: ComplaintAction.allCases)
    func `people and programs outside the staff do only what their kind may`(_ action: ComplaintAction) throws {
        let code = try #require(TrackingCode(rawValue: "0123456789abcdef"))
        let client = try #require(ClientID(rawValue: "egov-portal"))
        let none = MatterRelation(body: [])
        func may(_ principal: Principal, own: Bool = false) -> Permission {
            .of(action, by: principal, relation: none, isOwn: own)
        }
        let filer: Set<ComplaintAction> = [.complete, .withdraw, .readStatus, .readContent, .readDocuments]
        #expect(may(.filer(code), own: true).isAllowed == filer.contains(action))
        #expect(may(.filer(code)) == .refused(filer.contains(action) ? .notTheFiler : .notForThisPrincipal))
        #expect(may(.portal(client, onBehalfOf: nil), own: true).isAllowed == (filer.contains(action) || action == .receive))
        #expect(may(.portal(client, onBehalfOf: nil)).isAllowed == (action == .receive))
        #expect(may(.anonymous, own: true).isAllowed == (action == .receive))
        #expect(may(.operator(try staffID("op")), own: true).isAllowed == [.readStatus, .moveDeadlines].contains(action))
        #expect(may(.service(client), own: true).isAllowed || ![.timerFired, .absorb, .followLead].contains(action))
        #expect(!may(.service(client), own: true).isAllowed || ![.decide, .satisfyInFull, .forward, .register].contains(action))
        let staff = Principal.staff(try staffID("s"), of: try bodyID("b"), roles: [.head])
        #expect(may(staff, own: true) == Permission.of(action, roles: [.head], relation: none))
    }

    @Test func `the relation follows from the parties and the directory`() throws {
        let directory = try BodyDirectory(json: try demoBytes())
        let asel = try staffID("asel")
        let provider = try bodyID("almaty-auezov")
        let superior = try bodyID("almaty-pd")
        let branch = try bodyID("state-corporation-almaty")
        let ministry = try bodyID("mia")
        let matter = MatterParties(
            respondent: provider,
            reviewing: superior,
            receiving: branch,
            complainedOf: try staffID("bad"),
            parties: [try staffID("ann")]
        )
        func relation(_ staff: StaffID, _ body: BodyID) -> MatterRelation {
            MatterRelation(of: staff, in: body, to: matter, directory: directory)
        }
        #expect(relation(asel, provider) == MatterRelation(body: [.respondent]))
        #expect(relation(asel, superior) == MatterRelation(body: [.reviewing, .superior]))
        #expect(relation(asel, branch) == MatterRelation(body: [.receiving]))
        #expect(relation(asel, ministry) == MatterRelation(body: [.superior]))
        #expect(relation(asel, try bodyID("astana-pd")) == MatterRelation(body: [.unrelated]))
        #expect(relation(try staffID("bad"), provider).person == .complainedOf)
        #expect(relation(try staffID("ann"), ministry).person == .party)
        let early = MatterParties(respondent: nil, receiving: provider)
        #expect(MatterRelation(of: asel, in: provider, to: early, directory: directory) == MatterRelation(body: [.receiving]))
    }

    @Test func `every refusal names a rule and every line of the table rests on one`() {
        for refusal in Permission.Refusal.allCases { #expect(!refusal.rule.rawValue.isEmpty) }
        for line in PermissionRule.all { #expect(!line.actions.isEmpty && !line.roles.isEmpty && !line.bodies.isEmpty) }
    }

    private func subsets<T>(of elements: [T]) -> [Set<T>] {
        elements.reduce([[]]) { sets, element in sets + sets.map { $0.union([element]) } }
    }
}
