import Glibc
import Synchronization

/// Runs `body` on `count` threads of their own at once and waits for all of them.
/// - Returns: what each of them answered, by number.
/// - Throws: the first error by number.
public func inParallel<Answer: Sendable>(
    _ count: Int,
    _ body: @escaping @Sendable (Int) throws -> Answer
) throws -> [Answer] {
    let results = Mutex<[Int: Result<Answer, any Error>]>([:])
    let task = ParallelTask { number in
        let result = Result { try body(number) }
        results.withLock { $0[number] = result }
    }
    var threads: [pthread_t] = []
    for number in 0..<count {
        var thread = pthread_t()
        let start = Unmanaged.passRetained(ParallelStart(task: task, number: number))
        let problem = pthread_create(
            &thread,
            nil,
            { context in
                if let context {
                    let start = Unmanaged<ParallelStart>.fromOpaque(context).takeRetainedValue()
                    start.task.run(start.number)
                }
                return nil
            },
            start.toOpaque()
        )
        guard problem == 0 else { throw LimitExceeded("pthread_create: errno \(problem)") }
        threads.append(thread)
    }
    for thread in threads { pthread_join(thread, nil) }
    return try results.withLock { results in try (0..<count).compactMap { try results[$0]?.get() } }
}

private final class ParallelTask: Sendable {
    let run: @Sendable (Int) -> Void
    init(_ run: @escaping @Sendable (Int) -> Void) { self.run = run }
}

private final class ParallelStart: Sendable {
    let task: ParallelTask
    let number: Int

    init(task: ParallelTask, number: Int) {
        self.task = task
        self.number = number
    }
}
