import CivilTime
import Contracts
import Law
import StrictJSON

/// Deadlines for anybody: computed with their proof, and recomputed as if the Government moved days. No personal data goes
/// in or out, and nothing is kept.
enum DeadlineRoutes {
    /// The operations.
    static let all: [Route] = [
        Route(.post, "/v1/deadlines/compute", "computeDeadline", body: .json, compute),
        Route(.post, "/v1/deadlines/what-if", "whatIf", body: .json, whatIf),
    ]

    private static func compute(_ exchange: Exchange) {
        guard let object = exchange.jsonBody() else { return }
        let core = exchange.gateway.law
        let question: DeadlineQuestion
        do throws(FieldTrouble) { question = try DeadlineQuestion(object) } catch { return exchange.refuse(error.refusal) }
        let deadline: Deadline
        do throws(DeadlineTrouble) {
            deadline = try question.answer(in: core.calendar, settings: core.settings)
        } catch {
            return exchange.refuse(error.refusal(years: core.calendar.years))
        }
        exchange.answerInLanguage(json: DeadlineAnswer.bytes(deadline, rules: core.rules, in: exchange.language))
    }

    private static func whatIf(_ exchange: Exchange) {
        guard let object = exchange.jsonBody() else { return }
        let core = exchange.gateway.law
        let question: WhatIfQuestion
        do throws(FieldTrouble) { question = try WhatIfQuestion(object) } catch { return exchange.refuse(error.refusal) }
        let moved: WorkingCalendar
        do throws(CalendarDataError) {
            let facts = try core.calendar.facts.applying(question.decree)
            moved = try WorkingCalendar(facts: facts, hash: core.calendar.identity.hash + "+" + question.decree.edition)
        } catch {
            return exchange.refuse(.decree(error))
        }
        var writer = JSONWriter(reserving: 2048)
        writer.beginObject()
        writer.object("calendar") { writer in
            writer.field("from", core.calendar.identity.edition)
            writer.field("to", moved.identity.edition)
        }
        writer.key("changed")
        writer.beginArray()
        var unchanged = 0
        for (index, one) in question.deadlines.enumerated() {
            do throws(DeadlineTrouble) {
                let old = try one.answer(in: core.calendar, settings: core.settings)
                let new: Deadline
                do throws(CalendarGap) { new = try old.recomputed(with: moved) } catch { throw .gap(error) }
                guard new.due != old.due || new.start != old.start else {
                    unchanged += 1
                    continue
                }
                writer.object { writer in
                    writer.field("index", index)
                    writer.field("rule", old.rule.rawValue)
                    writer.object("old") { DeadlineAnswer.writeDue(old, to: &$0) }
                    writer.object("new") { DeadlineAnswer.writeDue(new, to: &$0) }
                    writer.array("explanation") { writer in
                        for line in new.explain(exchange.language) { writer.string(line) }
                    }
                }
            } catch {
                return exchange.refuse(error.refusal(years: core.calendar.years))
            }
        }
        writer.endArray()
        writer.field("unchanged", unchanged)
        writer.endObject()
        exchange.answerInLanguage(json: writer.take())
    }
}

/// What `POST /v1/deadlines/what-if` takes: deadlines as questions, and the days the Government might move.
struct WhatIfQuestion {
    /// The deadlines, at most 200.
    let deadlines: [DeadlineQuestion]
    /// The decree that was asked about.
    let decree: CalendarDecree

    /// Reads `{"deadlines": […], "moves": [{"rest": …, "worked": …, "weeks": […]}]}`.
    init(_ object: JSONObject) throws(FieldTrouble) {
        var trouble = FieldTrouble()
        for key in object.keys where key != "deadlines" && key != "moves" {
            trouble.add("/\(key)", "unknown", FieldWords.unknownMember)
        }
        var deadlines: [DeadlineQuestion] = []
        if let list = object["deadlines"]?.asArray, (1...200).contains(list.count) {
            for (index, one) in list.enumerated() {
                guard let one = one.asObject else {
                    trouble.add("/deadlines/\(index)", "format", FieldWords.object)
                    continue
                }
                do throws(FieldTrouble) {
                    deadlines.append(try DeadlineQuestion(one, at: "/deadlines/\(index)"))
                } catch {
                    trouble.add(error)
                }
            }
        } else {
            trouble.add("/deadlines", object["deadlines"] == nil ? "missing" : "format", FieldWords.list)
        }
        var moves: [CalendarDecree.Move] = []
        if let list = object["moves"]?.asArray, (1...200).contains(list.count) {
            for (index, one) in list.enumerated() {
                if let move = Self.move(one, at: "/moves/\(index)", &trouble) { moves.append(move) }
            }
        } else {
            trouble.add("/moves", object["moves"] == nil ? "missing" : "format", FieldWords.list)
        }
        guard trouble.isEmpty else { throw trouble }
        self.deadlines = deadlines
        // The names only have to differ from those of real editions; nothing of this is kept.
        decree = CalendarDecree(
            edition: "what-if",
            announced: moves.map(\.rest).min() ?? .first,
            source: "what-if",
            address: "",
            moves: moves
        )
    }

    private static func move(_ value: JSONValue, at pointer: String, _ trouble: inout FieldTrouble) -> CalendarDecree.Move? {
        guard let object = value.asObject else {
            trouble.add(pointer, "format", FieldWords.object)
            return nil
        }
        for key in object.keys where !["rest", "worked", "weeks"].contains(key) {
            trouble.add("\(pointer)/\(key)", "unknown", FieldWords.unknownMember)
        }
        let rest = object["rest"]?.asString.flatMap(Day.init(iso:))
        if rest == nil { trouble.add("\(pointer)/rest", object["rest"] == nil ? "missing" : "format", FieldWords.day) }
        let worked = object["worked"]?.asString.flatMap(Day.init(iso:))
        if worked == nil { trouble.add("\(pointer)/worked", object["worked"] == nil ? "missing" : "format", FieldWords.day) }
        var weeks = WorkingWeek.allCases
        if let given = object["weeks"] {
            let read = (given.asArray ?? []).map { $0.asString.flatMap(WorkingWeek.init(rawValue:)) }
            weeks = read.compactMap { $0 }
            if weeks.isEmpty || weeks.count != read.count { trouble.add("\(pointer)/weeks", "unknown", FieldWords.week) }
        }
        guard let rest, let worked else { return nil }
        return CalendarDecree.Move(rest: rest, worked: worked, weeks: weeks)
    }
}
