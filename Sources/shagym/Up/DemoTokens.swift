import EventLoop
import MessageBus
import StrictJSON

/// Issues the demo staff's tokens through the gateway's bus and keeps them in a file that only its owner can read.
/// Confined to its loop's thread.
final class DemoTokens {
    /// The name by which the tokens of earlier runs are known and revoked.
    private static let name = "demo"
    private static let validDays = 1

    private let client: BusClient
    private let file: String
    private let done: (Result<String, Failure>) -> Void
    private var issued: [(staff: DemoStaff, token: String, expires: String)] = []

    /// - Parameter done: gets the file's path, or why there is none.
    init(loop: EventLoop, socket: String, file: String, done: @escaping (Result<String, Failure>) -> Void) {
        client = BusClient(loop: loop, path: socket)
        self.file = file
        self.done = done
    }

    /// Revokes the demo tokens of earlier runs, issues new ones and writes the file.
    func issue() {
        call("ListTokens", { _ in }) { [self] answer in
            let old = (answer["tokens"]?.asArray ?? []).filter {
                $0["name"]?.asString == Self.name && $0["revoked"]?.asString == nil
            }
            revoke(old.compactMap { $0["id"]?.asString }[...])
        }
    }

    private func revoke(_ ids: ArraySlice<String>) {
        guard let id = ids.first else { return issueNext() }
        call("RevokeToken", { $0.field("id", id) }) { [self] _ in revoke(ids.dropFirst()) }
    }

    private func issueNext() {
        guard issued.count < DemoStaff.all.count else { return finish(write()) }
        let staff = DemoStaff.all[issued.count]
        call(
            "IssueToken",
            { object in
                object.field("name", Self.name)
                object.field("staff", staff.id)
                object.field("body", staff.body)
                object.array("roles") { list in for role in staff.roles { list.string(role) } }
                object.field("days", Self.validDays)
                object.field("iin", ifPresent: staff.iin)
            }
        ) { [self] answer in
            guard let token = answer["token"]?.asString, let expires = answer["expires"]?.asString else {
                return finish(.failure(Failure("the gateway's answer holds no token")))
            }
            issued.append((staff, token, expires))
            issueNext()
        }
    }

    private func call(
        _ method: String,
        _ members: (inout JSONWriter) -> Void,
        then next: @escaping (JSONValue) -> Void
    ) {
        var writer = JSONWriter()
        writer.beginObject()
        members(&writer)
        writer.endObject()
        client.call("kz.shagym.gateway." + method, parameters: writer.take(), timeoutMilliseconds: 10_000) { [self] result in
            switch result {
            case .success(let answer):
                guard let value = try? JSONValue(parsing: answer.parameters) else {
                    return finish(.failure(Failure("the gateway's answer to \(method) is unreadable")))
                }
                next(value)
            case .failure(.error(let name, let parameters)):
                finish(.failure(Failure("the gateway refused \(method): \(name) \(String(decoding: parameters, as: UTF8.self))")))
            case .failure(let failure): finish(.failure(Failure("the gateway did not answer \(method): \(failure)")))
            }
        }
    }

    private func finish(_ result: Result<String, Failure>) {
        client.close()
        done(result)
    }

    private func write() -> Result<String, Failure> {
        var writer = JSONWriter()
        writer.object { object in
            for entry in issued {
                object.object(entry.staff.id) { member in
                    member.field("token", entry.token)
                    member.field("body", entry.staff.body)
                    member.array("roles") { list in for role in entry.staff.roles { list.string(role) } }
                    member.field("expires", entry.expires)
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
