import EventLoop
import Glibc
import MessageBus
import Testing

private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

@Suite struct `Bus client` {
    @Test func `calls are pipelined and answered each with its own result`() throws {
        let site = try Site()
        let client = BusClient(loop: site.loop, path: site.folder.socket)
        var results: [String] = []
        for index in 0..<500 {
            client.call("kz.shagym.test.Echo", parameters: bytes(#"{"n":\#(index)}"#)) { result in
                results.append((try? result.get()).map { String(decoding: $0.parameters, as: UTF8.self) } ?? "failed")
            }
        }
        #expect(results.isEmpty)
        run(site.loop) { results.count == 500 }
        #expect(results == (0..<500).map { #"{"n":\#($0)}"# })
        #expect(site.server.connectionCount == 1)
    }

    @Test func `a refusal keeps its name and parameters`() throws {
        let site = try Site()
        let client = BusClient(loop: site.loop, path: site.folder.socket)
        var failure: BusCallFailure?
        client.call("kz.shagym.test.Nothing") { if case .failure(let error) = $0 { failure = error } }
        run(site.loop) { failure != nil }
        let details = bytes(#"{"method":"kz.shagym.test.Nothing"}"#)
        #expect(failure == .error(name: "org.varlink.service.MethodNotFound", parameters: details))
    }

    @Test func `without a server nothing was sent, and each failed attempt lengthens the pause`() throws {
        let loop = try EventLoop()
        let folder = try ScratchFolder()
        let client = BusClient(loop: loop, path: folder.socket)
        var failures: [BusCallFailure] = []
        client.call("a.B") { if case .failure(let error) = $0 { failures.append(error) } }
        #expect(failures.isEmpty)
        run(loop) { failures.count == 1 }
        #expect(failures == [.notConnected(.connecting(SystemError("connect", errno: ENOENT)))])
    }

    @Test func `a late answer does not pass for the next call's`() throws {
        let site = try Site()
        let client = BusClient(loop: site.loop, path: site.folder.socket)
        var first: Result<BusResult, BusCallFailure>?
        var second: Result<BusResult, BusCallFailure>?
        client.call("kz.shagym.test.Hold", timeoutMilliseconds: 10) { first = $0 }
        run(site.loop) { first != nil }
        #expect(first == .failure(.timedOut))
        client.call("kz.shagym.test.Echo", parameters: bytes(#"{"text":"second"}"#)) { second = $0 }
        site.held[0].reply.send(parameters: bytes(#"{"text":"first"}"#))
        run(site.loop) { second != nil }
        #expect(try second?.get().parameters == bytes(#"{"text":"second"}"#))
        #expect(first == .failure(.timedOut))
    }

    @Test func `calls that had left when the connection broke are lost; the client connects again`() throws {
        let site = try Site()
        let client = BusClient(loop: site.loop, path: site.folder.socket)
        var failure: BusCallFailure?
        client.call("kz.shagym.test.Hold") { if case .failure(let error) = $0 { failure = error } }
        run(site.loop) { site.held.count == 1 }
        site.server.close()
        run(site.loop) { failure != nil }
        #expect(failure == .lost)
        try site.start()
        var answer: Result<BusResult, BusCallFailure>?
        client.call("kz.shagym.test.Echo") { answer = $0 }
        run(site.loop) { answer != nil }
        #expect(try answer?.get().parameters == bytes("{}"))
    }

    @Test func `a call that could not leave completely was not sent`() throws {
        let site = try Site { $0.pipelinedCalls = 1 }
        let client = BusClient(loop: site.loop, path: site.folder.socket)
        let big = bytes(#"{"t":"\#(String(repeating: "b", count: 900_000))"}"#)
        var failures: [BusCallFailure] = []
        for parameters in [bytes("{}"), big, big] {
            client.call("kz.shagym.test.Hold", parameters: parameters) {
                if case .failure(let error) = $0 { failures.append(error) }
            }
        }
        run(site.loop) { site.held.count == 1 }
        settle(site.loop)
        site.server.close()
        run(site.loop) { failures.count == 3 }
        #expect(failures.first == .lost)
        #expect(failures.last == .notConnected(.broken))
    }

    @Test func `too long and too many are refused before anything leaves`() throws {
        let site = try Site()
        var limits = BusClientLimits()
        limits.waitingCalls = 2
        limits.messageBytes = 1_000
        let client = BusClient(loop: site.loop, path: site.folder.socket, limits: limits)
        var failures: [BusCallFailure] = []
        for parameters in ["{}", "{}", "{}"] {
            client.call("kz.shagym.test.Hold", parameters: bytes(parameters)) {
                if case .failure(let error) = $0 { failures.append(error) }
            }
        }
        run(site.loop) { site.held.count == 2 && failures.count == 1 }
        #expect(failures == [.notConnected(.tooManyCalls)])
        site.held.forEach { $0.reply.send() }
        settle(site.loop)
        client.call("kz.shagym.test.Echo", parameters: bytes(#"{"t":"\#(String(repeating: "b", count: 1_000))"}"#)) {
            if case .failure(let error) = $0 { failures.append(error) }
        }
        run(site.loop) { failures.count == 2 }
        #expect(failures.last == .notConnected(.tooLong))
    }

    @Test func `a stream delivers every answer and ends`() throws {
        let site = try Site()
        let client = BusClient(loop: site.loop, path: site.folder.socket)
        var heard: [String] = []
        let stream = client.stream("kz.shagym.test.Many") { event in
            switch event {
            case .answer(let parameters, let continues):
                heard.append(String(decoding: parameters, as: UTF8.self) + (continues ? "…" : "."))
            case .ended: heard.append("ended")
            }
        }
        run(site.loop) { heard.count == 4 }
        settle(site.loop)
        #expect(heard == [#"{"n":1}…"#, #"{"n":2}…"#, #"{"n":3}…"#, #"{"n":0}."#])
        stream.cancel()
    }

    @Test func `garbage from a server ends the connection`() throws {
        let loop = try EventLoop()
        let folder = try ScratchFolder()
        var connections: [Int32] = []
        let listener = try Listener(loop: loop, unixPath: folder.socket) { descriptor in
            connections.append(descriptor)
            _ = bytes("[1]\0").withUnsafeBytes { Transfer.send($0, to: descriptor) }
        }
        let client = BusClient(loop: loop, path: folder.socket)
        var failure: BusCallFailure?
        client.call("a.b.C") { if case .failure(let error) = $0 { failure = error } }
        run(loop) { failure != nil }
        #expect(failure == .lost)
        #expect(!client.isConnected)
        connections.forEach { close($0) }
        listener.close()
    }
}

@Suite struct `Blocking client` {
    @Test func `calls, refusals, streams and timeouts`() throws {
        let site = try Site()
        let path = site.folder.socket
        let stopper = site.loop.stopper
        let worker = Worker {
            defer { stopper.stop() }
            let client = BlockingBusClient(path: path)
            #expect(throws: Never.self) {
                for index in 0..<20 {
                    let asked = bytes(#"{"n":\#(index)}"#)
                    #expect(try client.call("kz.shagym.test.Echo", parameters: asked) == asked)
                }
                var heard: [String] = []
                try client.callMore("kz.shagym.test.Many") {
                    heard.append(String(decoding: $0, as: UTF8.self))
                    return true
                }
                #expect(heard == [#"{"n":1}"#, #"{"n":2}"#, #"{"n":3}"#, #"{"n":0}"#])
                var count = 0
                try client.callMore("kz.shagym.test.Many") { _ in
                    count += 1
                    return false
                }
                #expect(count == 1)
                try client.send(oneway: "kz.shagym.test.Echo")
            }
            let refused = BusCallFailure.error(name: "org.varlink.service.ExpectedMore", parameters: bytes("{}"))
            #expect(throws: refused) { try client.call("kz.shagym.test.Many") }
            #expect(throws: BusCallFailure.timedOut) { try client.call("kz.shagym.test.Hold", timeoutMilliseconds: 10) }
            #expect(throws: Never.self) { try client.call("kz.shagym.test.Echo") }
        }
        site.loop.run()
        worker.join()
        #expect(throws: BusCallFailure.notConnected(.connecting(SystemError("connect", errno: ENOENT)))) {
            try BlockingBusClient(path: path + "x").call("a.b.C")
        }
    }
}
