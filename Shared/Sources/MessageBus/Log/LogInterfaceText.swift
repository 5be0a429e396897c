extension BusInterface {
    /// `kz.shagym.bus`: the durable log of one service. Served by every server that has a log.
    static let log = BusInterface(
        name: "kz.shagym.bus",
        description: logDescription,
        methods: ["Read", "Report", "Status", "ListParked", "Retry", "Skip", "Resume"].map { "kz.shagym.bus." + $0 }
    )

    /// `org.varlink.service`: what the program is and which interfaces it has (varlink.org, "service interface").
    static let service = BusInterface(
        name: "org.varlink.service",
        description: serviceDescription,
        methods: ["GetInfo", "GetInterfaceDescription"].map { "org.varlink.service." + $0 }
    )
}

private let logDescription = """
    # The durable log of one service. Implemented by every service on its own socket.
    interface kz.shagym.bus

    # CloudEvents 1.0. sequence: 20 decimal digits, gapless per source. Nothing confidential outside data.
    type Event (specversion: string, id: string, source: string, type: string, subject: ?string, time: string, sequence: string, datacontenttype: ?string, traceparent: ?string, data: ?object)
    type Reader (name: string, offset: int, lag: int, connected: bool, seen: string)
    type Parked (source: string, sequence: int, id: string, type: string, subject: ?string, error: string, attempts: int, since: string, decision: ?string, reason: ?string, proposer: ?string)
    # A log that this service follows. state: connecting, following, waiting (before an event that failed is tried again) or stopped.
    type Followed (source: string, epoch: ?string, offset: int, head: int, lag: int, state: string, error: ?string)
    # Calls to another service that wait for its answer, and what is in the way.
    type Outgoing (service: string, waiting: int, error: ?string)

    # Events with sequence > after, oldest first, at most limit (256; 1000 is the most) and 256 KiB per reply. With 'more': a reply per
    # batch as commits happen, an empty one every 30 s as heartbeat. epoch: as stored with the offset; absent only on first contact. types: an
    # empty list asks for no events, only for how far the log is; whoever may call this may ask that.
    method Read(reader: string, epoch: ?string, after: int, limit: ?int, types: ?[]string) -> (epoch: string, events: []Event, next: int, head: int)

    # A reader's own offset, for lag display and trimming only. Normally 'oneway'.
    method Report(reader: string, epoch: string, offset: int) -> ()

    method Status() -> (epoch: string, first: int, head: int, bytes: int, readers: []Reader, parked: int, followed: ?[]Followed, outgoing: ?[]Outgoing)
    method ListParked() -> (parked: []Parked)

    # Two people decide about a parked event: the first call proposes, the same call by another person confirms and carries it out. person:
    # who wants it; the caller's user id when absent. state: proposed or confirmed. applied: how many events were taken then.
    method Retry(source: string, sequence: int, reason: ?string, person: ?string) -> (state: ?string, applied: ?int)
    method Skip(source: string, sequence: int, reason: string, person: ?string) -> (state: ?string, applied: ?int)
    # A reader of this service that stopped goes on with the event after `after`, in the epoch its log has now. Two people, as above.
    method Resume(source: string, epoch: string, after: int, reason: string, person: ?string) -> (state: ?string)

    # The log was recreated or restored; offsets of the old epoch are void. Never continue silently.
    error EpochChanged (epoch: string, head: int)
    # after < first - 1: needed events were trimmed.
    error Trimmed (first: int)
    # after > head: the reader knows more than the log. The log lost events.
    error AheadOfLog (head: int)
    # This parked event must be decided first.
    error WaitsBehind (sequence: int)
    # Same request key, different method or parameters.
    error RequestReused (request: string)
    # Temporarily refused (queue full, shutting down); nothing was changed; try again.
    error Busy (retryAfterMs: int)

    """

private let serviceDescription = """
    # What this program is and what it offers. Understood by every varlink client.
    interface org.varlink.service

    # Who made the program, and the interfaces it implements.
    method GetInfo() -> (vendor: string, product: string, version: string, url: string, interfaces: []string)

    # The description text of one interface.
    method GetInterfaceDescription(interface: string) -> (description: string)

    # No such interface here.
    error InterfaceNotFound (interface: string)
    # The interface has no such method.
    error MethodNotFound (method: string)
    # The method is described but not available.
    error MethodNotImplemented (method: string)
    # A parameter is missing, unknown or wrong.
    error InvalidParameter (parameter: string)
    # The caller may not do this.
    error PermissionDenied ()
    # The method answers several times: call it with 'more'.
    error ExpectedMore ()

    """
