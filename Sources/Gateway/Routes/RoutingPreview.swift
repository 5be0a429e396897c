import CivilTime
import Contracts
import Law
import StrictJSON

/// Where a complaint would go, who would have to do what, and by when: the routing table of rules 7.2 applied to a case that
/// is not filed yet.
enum RoutingPreview {
    static func answer(_ exchange: Exchange) {
        guard let object = exchange.jsonBody() else { return }
        let core = exchange.gateway.law
        let question: Question
        do throws(FieldTrouble) { question = try Question(object) } catch { return exchange.refuse(error.refusal) }
        let route = question.route
        let language = exchange.language
        var writer = JSONWriter(reserving: 4096)
        writer.beginObject()
        writer.field("cell", ifPresent: route.cell)
        writer.field("next", ifPresent: route.next?.rawValue)
        writer.field("nextText", ifPresent: route.next?.words[language])
        writer.field("message", route.message.words[language])
        writer.array("basis") { writer in
            for basis in route.basis {
                writer.object { writer in
                    writer.field("rule", basis.rule.rawValue)
                    writer.field("mark", basis.mark.rawValue)
                    writer.field("text", core.rules[basis.rule].text[language])
                }
            }
        }
        writer.key("duties")
        writer.beginArray()
        for duty in route.duties {
            writer.beginObject()
            write(duty, language, to: &writer)
            if let received = question.received, let rule = duty.clock?.deadlineRule {
                do throws(DeadlineTrouble) {
                    let start = duty.start == .registration ? question.registered ?? received : received
                    let deadline = try DeadlineQuestion(rule, received: start, week: question.week)
                        .answer(in: core.calendar, settings: core.settings)
                    writer.object("deadline") { writer in
                        writer.field("rule", rule.rawValue)
                        writer.field("standing", deadline.standing.rawValue)
                        DeadlineAnswer.writeDue(deadline, to: &writer)
                        writer.array("explanation") { writer in
                            for line in deadline.explain(language) { writer.string(line) }
                        }
                    }
                } catch {
                    return exchange.refuse(error.refusal(years: core.calendar.years))
                }
            }
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        exchange.answerInLanguage(json: writer.take())
    }

    private static func write(_ duty: RoutingDuty, _ language: Language, to writer: inout JSONWriter) {
        writer.field("actor", duty.actor.rawValue)
        writer.field("action", duty.action.rawValue)
        writer.field("addressee", ifPresent: duty.addressee?.rawValue)
        writer.field("text", duty.words[language])
        writer.field("clock", ifPresent: duty.clock?.rawValue)
        writer.field("from", ifPresent: duty.start?.rawValue)
        writer.field("condition", ifPresent: duty.condition?.rawValue)
        writer.field("mark", duty.mark.rawValue)
    }

    /// What is asked: who is complained of, where the complaint would arrive, and when.
    struct Question {
        /// The row of the table, whichever of its two parts it stands in.
        struct Row {
            let cell: String?
            let duties: [RoutingDuty]
            let next: RoutingActor?
            let message: RoutingMessage
            let basis: [RoutingBasis]
        }

        let route: Row
        let received: Instant?
        let registered: Instant?
        let week: WorkingWeek?

        init(_ object: JSONObject) throws(FieldTrouble) {
            var trouble = FieldTrouble()
            for key in object.keys where !["respondent", "arrival", "received", "registered", "week"].contains(key) {
                trouble.add("/\(key)", "unknown", FieldWords.unknownMember)
            }
            func instant(_ name: String) -> Instant? {
                let value = object[name]?.asString.flatMap(Instant.init(rfc3339:))
                if object[name] != nil, value == nil { trouble.add("/\(name)", "format", FieldWords.instant) }
                return value
            }
            received = instant("received")
            registered = instant("registered")
            week = object["week"]?.asString.flatMap(WorkingWeek.init(rawValue:))
            if object["week"] != nil, week == nil { trouble.add("/week", "unknown", FieldWords.week) }
            let respondent = object["respondent"]?.asString.flatMap(RespondentKind.init(rawValue:))
            let arrival = object["arrival"]?.asString.flatMap(Arrival.init(rawValue:))
            let further = object["arrival"]?.asString.flatMap(FurtherArrival.init(rawValue:))
            if arrival == nil, further == nil {
                trouble.add("/arrival", object["arrival"] == nil ? "missing" : "unknown", FieldWords.arrival)
            }
            if respondent == nil, further == nil || object["respondent"] != nil {
                trouble.add("/respondent", object["respondent"] == nil ? "missing" : "unknown", FieldWords.respondent)
            }
            guard trouble.isEmpty else { throw trouble }
            if let further {
                let found = RoutingTable.further(further)
                route = Row(cell: nil, duties: found.duties, next: found.next, message: found.message, basis: found.basis)
            } else if let respondent, let arrival {
                let cell = RoutingTable.cell(respondent, arrival)
                route = Row(
                    cell: cell.id.description,
                    duties: cell.duties,
                    next: cell.next,
                    message: cell.message,
                    basis: cell.basis
                )
            } else {
                throw trouble
            }
        }
    }
}

extension RoutingClock {
    /// The deadline rule by which the clock is computed. The case is delivered in three working days by analogy with DL-17.
    fileprivate var deadlineRule: DeadlineRule? {
        switch self {
        case .caseDelivery: .dl17
        default: DeadlineRule(rawValue: rule.rawValue)
        }
    }
}
