import EventLoop
import Glibc
import MessageBus
import Testing

@Suite struct `Bus limits` {
    static let hold = #"{"method":"kz.shagym.test.Hold"}"# + "\0"

    @Test func `no more calls are taken from a connection than may be open`() throws {
        let site = try Site { $0.pipelinedCalls = 8 }
        let peer = try site.peer()
        peer.send(Array(String(repeating: Self.hold, count: 50).utf8))
        run(site.loop) { site.held.count == 8 }
        settle(site.loop)
        #expect(site.held.count == 8)
        while peer.frames.count < 50 {
            let calls = site.held
            site.held = []
            #expect(calls.count <= 8)
            calls.forEach { $0.reply.send() }
            settle(site.loop)
            guard !calls.isEmpty else { break }
        }
        #expect(peer.frames.count == 50)
    }

    @Test func `a peer that takes no replies is not read any more, and goes on when it does`() throws {
        let site = try Site { $0.queuedBytes = 100_000 }
        let peer = try site.peer()
        peer.isReading = false
        let text = String(repeating: "w", count: 20_000)
        let call = #"{"method":"kz.shagym.test.Echo","parameters":{"text":"\#(text)"}}"# + "\0"
        peer.send(Array(String(repeating: call, count: 100).utf8))
        peer.isReading = false
        settle(site.loop)
        let taken = site.seen.count
        #expect(taken < 60)
        settle(site.loop)
        #expect(site.seen.count == taken)
        peer.isReading = true
        peer.send([])
        run(site.loop) { peer.frames.count == 100 }
    }

    @Test func `a peer that takes no replies for too long is dropped`() throws {
        let site = try Site {
            $0.stallTime = 40
            $0.messageTime = 40
        }
        let peer = try site.peer()
        let text = String(repeating: "w", count: 900_000)
        peer.send(#"{"method":"kz.shagym.test.Echo","parameters":{"text":"\#(text)"}}"#)
        run(site.loop) { site.seen.count == 1 }
        peer.isReading = false
        run(site.loop) { site.server.connectionCount == 0 }
        #expect(site.notices.count == 1)
    }

    @Test func `a message that does not end in time drops its sender, however it trickles`() throws {
        let site = try Site { $0.messageTime = 40 }
        let peer = try site.peer()
        var sent = 0
        func trickle() {
            guard !peer.isEnded else { return }
            peer.send([UInt8(ascii: " ")])
            sent += 1
            site.loop.after(milliseconds: 5, trickle)
        }
        trickle()
        run(site.loop) { peer.isEnded }
        #expect(sent > 3)
        #expect(site.notices.count == 1)
    }

    @Test func `an idle connection and a slow handler are not held against the peer`() throws {
        let site = try Site { $0.messageTime = 20 }
        let idle = try site.peer()
        let waiting = try site.peer()
        waiting.send(Array(Self.hold.utf8))
        site.loop.after(milliseconds: 80) { site.loop.stop() }
        site.loop.run()
        #expect(!idle.isEnded)
        #expect(!waiting.isEnded)
    }

    @Test func `connections above the limit wait until another ends`() throws {
        let site = try Site { $0.connections = 2 }
        let peers = try (0..<3).map { _ in try site.peer() }
        for peer in peers { peer.send(#"{"method":"kz.shagym.test.Echo"}"#) }
        run(site.loop) { peers[0].frames.count + peers[1].frames.count == 2 }
        settle(site.loop)
        #expect(peers[2].frames.isEmpty)
        peers[0].close()
        run(site.loop) { peers[2].frames.count == 1 }
    }

    @Test func `one user cannot take all connections`() throws {
        let site = try Site { $0.connectionsPerUser = 1 }
        let first = try site.peer()
        let second = try site.peer()
        run(site.loop) { second.isEnded }
        #expect(!first.isEnded)
    }
}

@Suite struct `Bus protocol point 1: access` {
    static let me = geteuid()

    @Test func `who is not named may do nothing, whoever is named beside`() {
        let role = AccessTable.Role("gateway", methods: ["a.*"])
        let table = AccessTable(roles: [2001: role, 2003: role], ownUser: 2002)
        for user: UInt32 in [0, 1, 1_999, 2_000, 2_004, 2_005, 65_534, .max] { #expect(table.role(of: user) == .nobody, "\(user)") }
        #expect(table.role(of: 2_001) == role && table.role(of: 2_003) == role && table.role(of: 2_002) == .owner)
        #expect(AccessTable(roles: [:], ownUser: nil).role(of: 2_002) == .nobody)
    }

    @Test func `the own user may do everything unless that is switched off`() throws {
        let open = try Site(access: AccessTable())
        #expect(try open.ask("kz.shagym.test.Echo", "{}") == #"{"parameters":{}}"#)
        let shut = try Site(access: AccessTable(ownUser: nil), log: MemoryLog())
        let denied = #"{"error":"org.varlink.service.PermissionDenied","parameters":{}}"#
        #expect(try shut.ask("kz.shagym.test.Echo", "{}") == denied)
        #expect(try shut.ask("kz.shagym.bus.Status", "{}") == denied)
        #expect(try shut.ask(#"{"method":"org.varlink.service.GetInfo"}"#)?.contains("vendor") == true)
        #expect(shut.seen.isEmpty)
    }

    @Test(arguments: [
        (["kz.shagym.test.Echo"], true, false),
        (["kz.shagym.test.*"], true, true),
        (["kz.shagym.*"], true, true),
        (["kz.shagym.tes.*", "kz.shagym.test.echo", "kz.shagym.test"], false, false),
        (["*"], true, true),
        ([], false, false),
    ])
    func `a role may call what its patterns name`(patterns: [String], echo: Bool, many: Bool) throws {
        let role = AccessTable.Role("some", methods: patterns.map { NamePattern($0) })
        let site = try Site(access: AccessTable(roles: [Self.me: role]))
        #expect(try site.ask("kz.shagym.test.Echo", "{}")?.contains("PermissionDenied") == !echo)
        #expect(try site.ask("kz.shagym.test.Many", "{}")?.contains("PermissionDenied") == !many)
        #expect(site.seen.allSatisfy { $0.role == "some" })
    }

    @Test(arguments: [
        (#"["a.v1"]"#, true), (#"["b.c.v1","a.v1"]"#, true), (#"["z.v1"]"#, false), (#"["a.v1","z.v1"]"#, false), ("null", false),
    ])
    func `a role reads only event types it names and may have`(types: String, isAllowed: Bool) throws {
        let role = AccessTable.Role("some", methods: ["kz.shagym.bus.Read"], eventTypes: ["a.v1", "b.*"])
        let site = try Site(access: AccessTable(roles: [Self.me: role]), log: MemoryLog())
        let answer = try site.ask("kz.shagym.bus.Read", #"{"reader":"r","after":0,"types":\#(types)}"#)
        #expect(answer?.contains("PermissionDenied") == !isAllowed)
    }
}
