import EventLoop
import MessageBus
import StrictJSON

/// Tokens for a few made-up members of staff, for trying the system out.
enum DemoTokens {
    /// One of the demo staff.
    struct Member: Sendable {
        let staff: String
        let body: String
        let roles: [String]
    }

    /// Who there is: one person for each part of a complaint's way.
    static let staff = [
        Member(staff: "demo-registrar", body: "provider-demo", roles: ["registrar"])
    ]

    private static let validDays = 1

    /// Asks the gateway for the tokens and writes them to a file that only its owner can read.
    /// - Parameter done: gets the file's path, or why there is none.
    static func issue(loop: EventLoop, socket: String, to file: String, done: @escaping (Result<String, Failure>) -> Void) {
        let client = BusClient(loop: loop, path: socket)
        var issued: [(Member, String, String)] = []
        func next() {
            guard issued.count < staff.count else {
                client.close()
                return done(write(issued, to: file))
            }
            let member = staff[issued.count]
            client.call("kz.shagym.gateway.IssueToken", parameters: parameters(member), timeoutMilliseconds: 10_000) { result in
                switch result {
                case .success(let answer):
                    let value = try? JSONValue(parsing: answer.parameters)
                    guard let token = value?["token"]?.asString, let expires = value?["expires"]?.asString else {
                        return done(.failure(Failure("the gateway's answer holds no token")))
                    }
                    issued.append((member, token, expires))
                    next()
                case .failure(let failure): done(.failure(Failure("the gateway refused: \(failure)")))
                }
            }
        }
        next()
    }

    private static func parameters(_ member: Member) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { object in
            object.field("name", "demo")
            object.field("staff", member.staff)
            object.field("body", member.body)
            object.array("roles") { list in for role in member.roles { list.string(role) } }
            object.field("days", validDays)
        }
        return writer.take()
    }

    private static func write(_ issued: [(Member, String, String)], to file: String) -> Result<String, Failure> {
        var writer = JSONWriter()
        writer.object { object in
            for (member, token, expires) in issued {
                object.object(member.staff) { entry in
                    entry.field("token", token)
                    entry.field("body", member.body)
                    entry.array("roles") { list in for role in member.roles { list.string(role) } }
                    entry.field("expires", expires)
                }
            }
        }
        do throws(Failure) {
            try TextFile.writePrivate(writer.take() + [UInt8(ascii: "\n")], to: file)
            return .success(file)
        } catch {
            return .failure(error)
        }
    }
}
