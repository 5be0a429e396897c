import EventLoop
import Glibc
import MessageBus
import StrictJSON
import Testing

@Suite struct `Bus protocol point 2: framing` {
    static let broken = [
        "", "x", "[]", "null", "{}", "{", #"{"method":1}"#, #"{"method":null}"#, #"{"parameters":{}}"#,
        #"{"method":"kz.shagym.test.Echo","parameters":[]}"#,
        #"{"method":"kz.shagym.test.Echo","parameters":"{}"}"#,
        #"{"method":"kz.shagym.test.Echo","extra":1}"#,
        #"{"method":"kz.shagym.test.Echo","more":1}"#,
        #"{"method":"kz.shagym.test.Echo","more":true,"oneway":true}"#,
        #"{"method":"kz.shagym.test.Echo","more":true,"upgrade":true}"#,
        #"{"method":"kz.shagym.test.Echo","method":"kz.shagym.test.Echo"}"#,
        #"{"method":"kz.shagym.test.Echo","parameters":{"a":1,"a":2}}"#,
        #"{"method":"kz.shagym.test.Echo","parameters":{"a":1,}}"#,
        #"{"method":"kz.shagym.test.Echo","parameters":{"a":01}}"#,
        #"{"method":"kz.shagym.test.Echo"}{}"#,
        #"{"method":"kz.shagym.test.Echo","parameters":{"a":"\#u{1}"}}"#,
        "\u{FEFF}" + #"{"method":"kz.shagym.test.Echo"}"#,
    ]

    @Test(arguments: broken) func `a message that is not a call closes the connection`(message: String) throws {
        let site = try Site()
        #expect(try site.ask(message) == nil)
        #expect(site.seen.isEmpty)
        #expect(try site.ask("kz.shagym.test.Echo", #"{"text":"others go on"}"#) != nil)
    }

    @Test func `invalid UTF-8 closes the connection`() throws {
        let site = try Site()
        let peer = try site.peer()
        peer.send(
            Array(#"{"method":"kz.shagym.test.Echo","parameters":{"text":""#.utf8) + [0xC3, 0x28] + Array(#""}}"#.utf8) + [0]
        )
        run(site.loop) { peer.isEnded }
        #expect(peer.frames.isEmpty)
    }

    @Test func `replies to calls before a broken message are still sent`() throws {
        let site = try Site()
        let peer = try site.peer()
        let good = #"{"method":"kz.shagym.test.Echo"}"#
        peer.send(Array((good + "\0" + good + "\0nonsense\0" + good + "\0").utf8))
        run(site.loop) { peer.isEnded }
        #expect(peer.frames == [#"{"parameters":{}}"#, #"{"parameters":{}}"#])
        #expect(site.seen.count == 2)
    }

    static let lawful = [
        #"{"method":"kz.shagym.test.Echo","parameters":{"text":"a"}}"#,
        "\n { \"parameters\" : {\"text\":\"a\"} , \"method\" : \"kz.shagym.test.Echo\" } \r\n",
        #"{"method":"kz.shagym.test.Echo","parameters":{"text":"a"},"oneway":false,"more":true}"#,
        #"{"method":"kz.shagym.test.Echo","parameters":{"text":"a"},"more":null,"org.example.trace":{"x":[1]}}"#,
        #"{"method":"kz.shagym.test.\u0045cho","parameters":{"text":"a"}}"#,
    ]

    @Test(arguments: lawful) func `whitespace, order and prefixed members do not matter`(message: String) throws {
        let site = try Site()
        #expect(try site.ask(message) == #"{"parameters":{"text":"a"}}"#)
    }

    @Test func `parameters are passed on byte by byte`() throws {
        let site = try Site()
        let odd = #"{"text":"қ\u0436\/","n":1.50e+3,"deep":[{"a":[ ]}]}"#
        #expect(try site.ask("kz.shagym.test.Echo", odd) == #"{"parameters":\#(odd)}"#)
    }

    @Test(arguments: [1, 2, 7, 33]) func `messages may arrive in pieces of any size`(size: Int) throws {
        let site = try Site()
        let peer = try site.peer()
        let bytes = (0..<5).flatMap { Array((#"{"method":"kz.shagym.test.Echo","parameters":{"text":"\#($0)"}}"# + "\0").utf8) }
        var start = 0
        func more() {
            guard start < bytes.count else { return }
            peer.send(Array(bytes[start..<min(bytes.count, start + size)]))
            start += size
            site.loop.after(milliseconds: 0, more)
        }
        more()
        run(site.loop) { peer.frames.count == 5 }
        #expect(peer.frames == (0..<5).map { #"{"parameters":{"text":"\#($0)"}}"# })
    }

    @Test func `a message of the greatest length is taken, a longer one closes`() throws {
        let site = try Site { $0.messageBytes = 300_000 }
        let frame = #"{"method":"kz.shagym.test.Echo","parameters":{"text":""}}"#
        let fits = frame.replacing("\"\"", with: "\"" + String(repeating: "y", count: 300_000 - frame.utf8.count) + "\"")
        #expect(try site.ask(fits)?.utf8.count ?? 0 > 299_000)
        #expect(try site.ask(fits + " ") == nil)
        let endless = try site.peer()
        endless.send([UInt8](repeating: UInt8(ascii: " "), count: 300_002))
        run(site.loop) { endless.isEnded }
        #expect(site.notices.count == 2)
    }

    @Test func `nesting of 64 is taken, of 65 closes`() throws {
        let site = try Site()
        func nested(_ depth: Int) -> String {
            #"{"method":"kz.shagym.test.Echo","parameters":{"a":"#
                + String(repeating: "[", count: depth - 2) + String(repeating: "]", count: depth - 2) + "}}"
        }
        #expect(try site.ask(nested(64)) != nil)
        #expect(try site.ask(nested(65)) == nil)
    }
}

@Suite struct `Bus protocol point 3: calls and replies` {
    @Test func `a server says who it is and what it offers`() throws {
        let site = try Site(log: MemoryLog())
        #expect(
            try site.ask(#"{"method":"org.varlink.service.GetInfo"}"#)
                == #"{"parameters":{"vendor":"Shagym","product":"test","version":"1","url":"https://example.org","#
                + #""interfaces":["org.varlink.service","kz.shagym.bus","kz.shagym.test"]}}"#
        )
        for interface in ["org.varlink.service", "kz.shagym.bus", "kz.shagym.test"] {
            let answer = try #require(
                try site.ask("org.varlink.service.GetInterfaceDescription", #"{"interface":"\#(interface)"}"#)
            )
            let text = try JSONValue(parsing: answer)["parameters"]?["description"]?.asString
            #expect(text?.contains("\ninterface \(interface)\n") == true)
            #expect(try BusInterface(#require(text))?.name == interface)
        }
    }

    static let refusals = [
        ("no.such.interface.Do", "{}", "org.varlink.service.InterfaceNotFound", #"{"interface":"no.such.interface"}"#),
        ("kz.shagym.test.Nothing", "{}", "org.varlink.service.MethodNotFound", #"{"method":"kz.shagym.test.Nothing"}"#),
        ("kz.shagym.bus.Status", "{}", "org.varlink.service.InterfaceNotFound", #"{"interface":"kz.shagym.bus"}"#),
        ("Echo", "{}", "org.varlink.service.InvalidParameter", #"{"parameter":"method"}"#),
        ("org.varlink.service.GetInfo", #"{"x":1}"#, "org.varlink.service.InvalidParameter", #"{"parameter":"x"}"#),
        (
            "org.varlink.service.GetInterfaceDescription", "{}", "org.varlink.service.InvalidParameter",
            #"{"parameter":"interface"}"#
        ),
        (
            "org.varlink.service.GetInterfaceDescription", #"{"interface":"a.b"}"#,
            "org.varlink.service.InterfaceNotFound", #"{"interface":"a.b"}"#
        ),
        ("kz.shagym.test.Many", "{}", "org.varlink.service.ExpectedMore", "{}"),
    ]

    @Test(arguments: refusals) func `what cannot be called is refused by name`(
        method: String,
        parameters: String,
        error: String,
        details: String
    ) throws {
        let site = try Site()
        #expect(try site.ask(method, parameters) == #"{"error":"\#(error)","parameters":\#(details)}"#)
    }

    @Test func `an upgrade is refused`() throws {
        let site = try Site()
        #expect(
            try site.ask(#"{"method":"kz.shagym.test.Echo","upgrade":true}"#)
                == #"{"error":"org.varlink.service.InvalidParameter","parameters":{"parameter":"upgrade"}}"#
        )
    }

    @Test func `a oneway call is done and not answered`() throws {
        let site = try Site()
        let peer = try site.peer()
        peer.send(#"{"method":"kz.shagym.test.Echo","oneway":true}"#)
        peer.send(#"{"method":"no.such.Thing","oneway":true}"#)
        peer.send(#"{"method":"kz.shagym.test.Echo","parameters":{"text":"z"}}"#)
        run(site.loop) { peer.frames.count == 1 }
        settle(site.loop)
        #expect(peer.frames == [#"{"parameters":{"text":"z"}}"#])
        #expect(site.seen.map(\.oneway) == [true, false])
    }

    @Test func `a call with more gets several answers, the calls behind it follow`() throws {
        let site = try Site()
        let peer = try site.peer()
        peer.send(#"{"method":"kz.shagym.test.Hold"}"#)
        peer.send(#"{"method":"kz.shagym.test.Many","more":true}"#)
        peer.send(#"{"method":"kz.shagym.test.Echo"}"#)
        run(site.loop) { site.seen.count == 3 }
        settle(site.loop)
        #expect(peer.frames.isEmpty)
        site.held[0].reply.send()
        run(site.loop) { peer.frames.count == 6 }
        #expect(
            peer.frames == [
                #"{"parameters":{}}"#,
                #"{"continues":true,"parameters":{"n":1}}"#, #"{"continues":true,"parameters":{"n":2}}"#,
                #"{"continues":true,"parameters":{"n":3}}"#, #"{"parameters":{"n":0}}"#, #"{"parameters":{}}"#,
            ]
        )
    }

    @Test func `the handler learns who calls`() throws {
        let site = try Site()
        _ = try site.ask("kz.shagym.test.Echo", "{}")
        #expect(site.seen[0].peer == PeerCredentials(uid: geteuid(), gid: getegid(), pid: getpid()))
        #expect(site.seen[0].role == "owner")
    }

    @Test func `a peer that ends its side still gets its answers`() throws {
        let site = try Site()
        let peer = try site.peer()
        peer.send(#"{"method":"kz.shagym.test.Hold"}"#)
        peer.finishWriting()
        run(site.loop) { site.held.count == 1 }
        settle(site.loop)
        #expect(!peer.isEnded)
        site.held[0].reply.send(parameters: Array(#"{"late":true}"#.utf8))
        run(site.loop) { peer.isEnded }
        #expect(peer.frames == [#"{"parameters":{"late":true}}"#])
        #expect(site.server.connectionCount == 0)
    }

    @Test func `a second answer, and one to a vanished peer, are ignored`() throws {
        let site = try Site()
        let peer = try site.peer()
        peer.send(#"{"method":"kz.shagym.test.Hold"}"#)
        peer.send(#"{"method":"kz.shagym.test.Hold"}"#)
        run(site.loop) { site.held.count == 2 }
        site.held[0].reply.send()
        site.held[0].reply.send()
        site.held[0].reply.send(error: .permissionDenied)
        run(site.loop) { peer.frames.count == 1 }
        settle(site.loop)
        #expect(peer.frames.count == 1)
        peer.close()
        run(site.loop) { site.server.connectionCount == 0 }
        site.held[1].reply.send()
        settle(site.loop)
    }

    @Test func `finishing answers what is open and takes nothing new`() throws {
        let site = try Site()
        let peer = try site.peer()
        peer.send(#"{"method":"kz.shagym.test.Hold"}"#)
        run(site.loop) { site.held.count == 1 }
        var isDone = false
        site.server.finish { isDone = true }
        peer.send(#"{"method":"kz.shagym.test.Echo"}"#)
        settle(site.loop)
        #expect(!isDone)
        #expect(throws: SystemError("connect", errno: ENOENT)) { try site.peer() }
        site.held[0].reply.send()
        run(site.loop) { isDone && peer.isEnded }
        #expect(peer.frames.count == 1)
        #expect(site.seen.count == 1)
    }
}

@Suite struct `Replies leave in call order` {
    @Test(arguments: 0..<12) func `whatever order and thread they are given in`(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let site = try Site { $0.pipelinedCalls = 64 }
        let peers = try (0..<3).map { _ in try site.peer() }
        let each = 120
        var sent = [Int](repeating: 0, count: peers.count)
        var answered = 0
        while peers.contains(where: { $0.frames.count < each }) {
            for (index, peer) in peers.enumerated() where sent[index] < each {
                let count = min(each - sent[index], Int(random.next() % 40))
                let text = (sent[index]..<sent[index] + count).map {
                    #"{"method":"kz.shagym.test.Hold","parameters":{"n":\#($0)}}"# + "\0"
                }
                peer.send(Array(text.joined().utf8))
                sent[index] += count
            }
            settle(site.loop)
            var calls = Array(site.held.shuffled(using: &random).dropFirst(Int(random.next() % 5)))
            if calls.isEmpty { calls = site.held }
            let chosen = Set(calls.map { "\($0.reply)" })
            site.held.removeAll { chosen.contains("\($0.reply)") }
            answered += calls.count
            if random.next() % 2 == 0 {
                let batchOf = calls
                Worker {
                    var batch = BusReplyBatch()
                    for call in batchOf { batch.add(call.reply, parameters: call.parameters) }
                    batch.send()
                }.join()
            } else {
                for call in calls { call.reply.send(parameters: call.parameters) }
            }
            guard answered <= peers.count * each else { break }
            settle(site.loop)
        }
        for peer in peers { #expect(peer.frames == (0..<each).map { #"{"parameters":{"n":\#($0)}}"# }) }
    }
}
