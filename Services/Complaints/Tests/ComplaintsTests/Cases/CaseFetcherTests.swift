import Contracts
import Journal
import ServiceKit
import StrictJSON
import TestSupport
import Testing

@testable import Complaints

@Suite struct `Documents of a case from their pieces, R15.2` {
    private let folder: TemporaryFolder
    private let journal: Journal
    private let fetcher = CaseFetcher()
    private let complaint = Fixture.complaintID("c-1")
    private static let length = Int(CaseCalls.pieceLength)

    init() throws {
        folder = try TemporaryFolder()
        journal = try Journal(
            at: folder.path + "/j",
            name: "complaints",
            source: "/complaints",
            migrations: [],
            options: JournalOptions(),
            random: { [UInt8](repeating: 7, count: 16) }
        )
    }

    private func bytes(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) } }

    private func document(_ bytes: [UInt8], size: Int64? = nil, hash: String? = nil) -> Document {
        Document(
            name: "d",
            type: "text/plain",
            size: size ?? Int64(bytes.count),
            sha256: DocumentHash(rawValue: hash ?? SHA256.hash(bytes).hex)!
        )
    }

    private func piece(_ bytes: [UInt8], at offset: Int, of document: Document) -> CasePiece {
        let part = Array(bytes[offset..<min(bytes.count, offset + Self.length)])
        var answer = JSONWriter()
        answer.object { writer in
            writer.field("name", "d")
            writer.field("mediaType", "text/plain")
            writer.field("size", Int64(bytes.count))
            writer.field("data", Base64.text(part))
        }
        return piece(.done(answer.take()), at: offset, of: document)
    }

    private func piece(_ result: CallResult, at offset: Int, of document: Document) -> CasePiece {
        CasePiece(document: document.sha256.rawValue, offset: Int64(offset), result: result)
    }

    private func take(_ piece: CasePiece, _ document: Document) throws -> RecordCaseFetch.Step? {
        let step = try fetcher.take(piece, of: document, for: complaint, store: journal.documents)
        fetcher.settle(kept: true)
        return step
    }

    @Test(arguments: [0, 1, length, length + 1, 2 * length, 2 * length + 5])
    func `R15.2: a document is whole with its last piece, whatever its length`(count: Int) throws {
        let content = bytes(count)
        let document = document(content)
        let offsets = Array(stride(from: 0, to: max(1, count), by: Self.length))
        for offset in offsets {
            let step = try take(piece(content, at: offset, of: document), document)
            #expect(step == (offset == offsets.last ? .stored(document: document) : nil))
        }
        #expect(journal.documents.holds(document))
    }

    @Test func `rules 7.1: another hash, another size, a short piece and a refusal are named`() throws {
        func kind(_ step: RecordCaseFetch.Step?) -> Discrepancy.Kind? {
            guard case .failed(let failure) = step, failure.problem == .manifestMismatch else { return nil }
            return failure.discrepancies.first?.kind
        }
        let content = bytes(100)
        let other = document(content, hash: String(repeating: "a", count: 64))
        #expect(kind(try take(piece(content, at: 0, of: other), other)) == .hashDiffers)
        let longer = document(content, size: 101)
        #expect(kind(try take(piece(content, at: 0, of: longer), longer)) == .hashDiffers)
        let sound = document(bytes(99))
        #expect(
            kind(try take(piece(.done(Array(#"{"size":99,"data":"QQ=="}"#.utf8)), at: 0, of: sound), sound)) == .unreadable
        )
        #expect(kind(try take(piece(.done(Array("{}".utf8)), at: 0, of: sound), sound)) == .unreadable)
        let refused = CallResult.refused(name: "kz.shagym.hearings.Refused", parameters: Array("{}".utf8))
        #expect(kind(try take(piece(refused, at: 0, of: sound), sound)) == .missing)
        #expect(!journal.documents.holds(other) && !journal.documents.holds(longer))
    }

    @Test func `design 5: lost pieces are asked for again once, and the rest of the lost ones is left alone`() throws {
        let content = bytes(3 * Self.length)
        let document = document(content)
        #expect(try take(piece(content, at: 0, of: document), document) == nil)
        fetcher.forgetAll()
        #expect(try take(piece(content, at: Self.length, of: document), document) == .restarted(document: document.sha256))
        #expect(try take(piece(content, at: 2 * Self.length, of: document), document) == nil)
        for offset in [0, Self.length] { #expect(try take(piece(content, at: offset, of: document), document) == nil) }
        // A piece that comes twice, because recording it failed.
        #expect(try take(piece(content, at: Self.length, of: document), document) == nil)
        #expect(try take(piece(content, at: 2 * Self.length, of: document), document) == .stored(document: document))
    }

    @Test func `design 5: asking again that was not recorded is asked again`() throws {
        let content = bytes(2 * Self.length)
        let document = document(content)
        let late = piece(content, at: Self.length, of: document)
        #expect(
            try fetcher.take(late, of: document, for: complaint, store: journal.documents)
                == .restarted(document: document.sha256)
        )
        fetcher.settle(kept: false)
        #expect(try take(late, document) == .restarted(document: document.sha256))
    }

    @Test func `design 4: a document that is here already is taken as it is`() throws {
        let content = bytes(2 * Self.length)
        let document = document(content)
        _ = try journal.documents.put(content)
        #expect(try take(piece(content, at: Self.length, of: document), document) == .stored(document: document))
    }
}
