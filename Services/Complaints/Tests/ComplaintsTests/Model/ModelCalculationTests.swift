import CivilTime
import Contracts
import Law
import StrictJSON
import Testing

@testable import Complaints
@testable import Journal

@Suite struct `Calculations kept by name, rules 5.2` {
    /// Keeps calculations as the log does.
    private final class Kept {
        var texts: [CalculationName: [UInt8]] = [:]

        func name(of deadline: Deadline) -> CalculationName? {
            guard let text = DeadlineCalculation(of: deadline)?.jsonBytes else { return nil }
            let name = CalculationName(of: text)
            texts[name] = text
            return name
        }
    }

    private func stored(_ event: ComplaintEvent, _ data: [UInt8]) -> RecordedEvent {
        let bytes = [UInt8](#"{"data":"#.utf8) + data + [UInt8]("}".utf8)
        return RecordedEvent(sequence: 1, type: event.type, subject: nil, bytes: bytes, leafHash: SHA256.hash(bytes))
    }

    @Test(arguments: ComplaintStage.allCases)
    func `rules 5.2: an event that names its calculations reads back as the same event, and is shorter`(stage: ComplaintStage) throws {
        let coding = ComplaintEventCoding()
        let kept = Kept()
        let events = try Story.standing(at: stage).events
        for event in events {
            let short = try coding.data(of: event, naming: kept.name)
            let whole = try coding.data(of: event)
            let read = try coding.event(stored(event, short.bytes)) { try JSONValue(parsing: try #require(kept.texts[$0])) }
            #expect(read == event)
            #expect(try coding.event(stored(event, whole.bytes)) { _ in throw Unasked() } == event, "as recorded before")
            let names = try coding.calculations(in: stored(event, short.bytes))
            #expect(names.isEmpty ? short.bytes == whole.bytes : short.bytes.count < whole.bytes.count * 3 / 4)
        }
        #expect(!kept.texts.isEmpty)
    }

    @Test(arguments: ComplaintStage.allCases)
    func `the view without its content, with the content of the receipt put in, is the view`(stage: ComplaintStage) throws {
        let story = try Story.standing(at: stage)
        let whole = ComplaintViewJSON.staff(story.it)
        let (view, split) = ComplaintViewJSON.staff(story.it, withContent: false)
        let received = try #require(story.events.first)
        let (event, content) = try ComplaintEventCoding().data(of: received)
        let middle = [UInt8](#","content":"#.utf8) + event[try #require(content)]
        #expect(Array(view[..<split]) + middle + Array(view[split...]) == whole)
    }

    private struct Unasked: Error {}
}
