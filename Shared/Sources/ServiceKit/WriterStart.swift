import EventLoop
import Journal

/// The first steps of the writing thread: it opens the journal, tells the bus thread, and stays.
enum WriterStart {
    static func run<Service: ServiceDefinition>(
        _ service: Service,
        settings: ServiceSettings,
        surroundings: Surroundings,
        waiting: WaitingCommands,
        condition: ServiceCondition,
        lastBackup: LastBackup,
        news: Mailbox<ServiceHost<Service>.News>
    ) {
        do {
            let loop = try EventLoop()
            var options = JournalOptions()
            options.faults = settings.faults
            let journal = try Journal(
                at: settings.folder,
                name: service.name,
                source: "/" + service.name,
                migrations: service.migrations,
                options: options,
                random: { Entropy.bytes(16) }
            )
            let backups = BackupDesk(
                loop: loop,
                journal: journal,
                name: service.name,
                folder: settings.folder,
                clock: surroundings.clock,
                log: surroundings.log,
                condition: condition,
                last: lastBackup
            )
            let thread = WriterThread(
                loop: loop,
                journal: journal,
                handler: try service.makeWriting(surroundings),
                surroundings: surroundings,
                waiting: waiting,
                condition: condition,
                requestsKept: settings.requestsKept,
                backups: backups,
                committed: { news.post(.committed) },
                tell: { news.post(.following($0)) }
            )
            try thread.begin()
            let mailbox = loop.makeMailbox { thread.receive($0) }
            news.post(.opened(Writer(mailbox: mailbox, waiting: waiting), journal.access))
            // What became due while the service was off is done now.
            mailbox.post(.wake)
            loop.run()
            news.post(.closed)
        } catch JournalFailure.storageUnavailable(_, let cause) {
            news.post(
                .failed(StartFailure("\(service.name) cannot write in \(settings.folder) now: \(cause)", mayPass: true))
            )
        } catch {
            news.post(.failed(StartFailure("\(service.name) cannot open its journal in \(settings.folder): \(error)")))
        }
    }
}
