"""The whole system on empty data, and what its clients ask of it at once."""
import datetime, glob, itertools, json, os, shutil, signal, socket, subprocess, sys, tempfile, threading, time

CLIENTS = 16
ZONE = datetime.timezone(datetime.timedelta(hours=5))
sys.setswitchinterval(0.001)


class Connection:
    """One kept-alive HTTP connection; a refused connection or a wrong answer ends the benchmark."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.unread = b""

    def ask(self, method, path, token, body=None, key=None, kind="application/json"):
        """Status and bytes of the answer."""
        if body is not None and not isinstance(body, bytes):
            body = json.dumps(body, ensure_ascii=False).encode()
        lines = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1"]
        if token:
            lines.append("Authorization: Bearer " + token)
        if key:
            lines.append("Idempotency-Key: " + key)
        if body is not None:
            lines += ["Content-Type: " + kind, f"Content-Length: {len(body)}"]
        self.socket.sendall("\r\n".join(lines + ["", ""]).encode() + (body or b""))
        while b"\r\n\r\n" not in self.unread:
            self.receive()
        head, _, self.unread = self.unread.partition(b"\r\n\r\n")
        status, length = int(head[9:12]), 0
        for line in head.split(b"\r\n")[1:]:
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        parts, have = [self.unread], len(self.unread)
        while have < length:
            self.unread = b""
            self.receive()
            parts.append(self.unread)
            have += len(self.unread)
        whole = b"".join(parts)
        self.unread = whole[length:]
        return status, whole[:length]

    def receive(self):
        part = self.socket.recv(262_144)
        if not part:
            raise OSError("the server closed the connection")
        self.unread += part


class System:
    """The whole system on a port of its own, with the tokens of the demo staff."""

    def __init__(self, program):
        self.folder = tempfile.mkdtemp(prefix="shagym-bench-")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        environment = dict(os.environ, SHAGYM_RATE_FILING_PER_MINUTE="0", SHAGYM_RATE_PRINCIPAL_PER_MINUTE="0",
                           SHAGYM_ACCESS_LOG="false", SHAGYM_SERVICE_TIMEOUT_MS="600000")
        self.process = subprocess.Popen(
            [program, "up", "--data", self.folder + "/data", "--run", self.folder + "/run", "--port", str(self.port), "--demo", "--training"],
            env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        self.local = threading.local()
        self.keys = itertools.count()
        try:
            self.await_ready()
        except BaseException:
            self.stop()
            raise

    def await_ready(self):
        began = time.monotonic()
        while True:
            if self.process.poll() is not None or time.monotonic() - began > 60:
                sys.exit("the system did not start")
            try:
                status, _ = Connection(self.port).ask("GET", "/health/ready", None)
                found = glob.glob(self.folder + "/**/demo-tokens.json", recursive=True)
                if status == 200 and found:
                    with open(found[0]) as file:
                        self.tokens = {name: entry["token"] for name, entry in json.load(file).items()}
                    return
            except (OSError, ValueError):
                pass
            time.sleep(0.01)

    def ask(self, method, path, actor, body=None, kind="application/json"):
        """Asks on the thread's own connection, which the server closes when it was idle for long."""
        if time.monotonic() - getattr(self.local, "used", -60) > 5:
            self.local.connection = Connection(self.port)
        self.local.used = time.monotonic()
        key = f"bench-{next(self.keys)}" if method == "POST" else None
        return self.local.connection.ask(method, path, self.tokens[actor], body, key, kind)

    def must(self, wanted, method, path, actor, body=None, kind="application/json"):
        """The answer, which must have the status."""
        status, answer = self.ask(method, path, actor, body, kind)
        if status != wanted:
            sys.exit(f"{method} {path}: {status} {answer.decode(errors='replace')}\n{str(body)[:400]}")
        return json.loads(answer)

    def command(self, case, actor, name, **members):
        return self.must(200, "POST", f"/v1/cases/{case}/commands", actor, {"command": name, **members})

    def set_clock(self, moment):
        self.must(200, "POST", "/v1/training/clock", "operator", {"now": moment.isoformat()})

    def memory(self):
        """Resident memory of all its processes in MB."""
        total = 0
        for path in glob.glob("/proc/[0-9]*/stat"):
            try:
                with open(path) as stat, open(os.path.dirname(path) + "/statm") as pages:
                    if int(stat.read().rsplit(")", 1)[1].split()[3]) == self.process.pid:
                        total += int(pages.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
            except OSError:
                continue
        return total / 1e6

    def stop(self):
        for number, seconds in ((signal.SIGTERM, 30), (signal.SIGKILL, 5)):
            try:
                os.killpg(self.process.pid, number)
                self.process.wait(timeout=seconds)
                break
            except ProcessLookupError:
                break
            except subprocess.TimeoutExpired:
                continue
        shutil.rmtree(self.folder, ignore_errors=True)


def in_parallel(count, work):
    """Runs work(number) on so many threads; the first failure ends the benchmark. Returns what they returned."""
    results, failures = [None] * count, []

    def run(number):
        try:
            results[number] = work(number)
        except BaseException as failure:
            failures.append(failure)

    threads = [threading.Thread(target=run, args=(number,), daemon=True) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        # A thread that failed leaves the others at the barrier: look after failures while waiting.
        while thread.is_alive() and not failures:
            thread.join(0.2)
    if failures:
        raise failures[0]
    return results


def for_each(items, work):
    """Does the work for each item, on as many threads as there are clients; results in order."""
    parts = in_parallel(CLIENTS, lambda number: [(index, work(items[index])) for index in range(number, len(items), CLIENTS)])
    return [result for _, result in sorted((pair for part in parts for pair in part), key=lambda pair: pair[0])]
