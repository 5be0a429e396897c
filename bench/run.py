#!/usr/bin/env python3
"""Measures the whole system: gateway and complaints service as separate processes, every acknowledged filing on disk.

Prints, as medians of several runs, each on empty data: the time to readiness, filings per second with p50 and p99 at 1, 16, 64 and 256
connections, reads, a list of 50 among many, and the memory of all processes; then whether every acknowledged filing is there. Exit status 1
if one is not. The load (wrk) runs on the same machine.

With --peer another server is measured in turn with this one, and the ratios of the medians are printed: what is divided was measured on the
same machine in the same minutes. The peer's command gets PORT, the port to listen on at 127.0.0.1, and FOLDER, an empty folder that is also
its working directory; it answers the same requests. If it leaves a demo-tokens.json below FOLDER, reads carry the executor's token of it.
"""
import argparse, glob, json, math, os, re, shutil, signal, socket, statistics, subprocess, sys, tempfile, time
import urllib.error, urllib.request

here = os.path.dirname(os.path.abspath(__file__))
CONNECTIONS = (1, 16, 64, 256)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A server started by a shell command, in a folder and on a port of its own."""

    def __init__(self, name, command):
        self.name = name
        self.folder = tempfile.mkdtemp(prefix="shagym-bench-")
        port = free_port()
        self.address = f"http://127.0.0.1:{port}"
        environment = dict(os.environ, PORT=str(port), FOLDER=self.folder, SHAGYM_RATE_FILING_PER_MINUTE="0",
                           SHAGYM_ACCESS_LOG="false")
        began = time.monotonic()
        self.process = subprocess.Popen(command, shell=True, cwd=self.folder, env=environment, stdin=subprocess.DEVNULL,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            while not self.answers():
                if self.process.poll() is not None or time.monotonic() - began > 60:
                    sys.exit(f"{name} did not start: {command}")
                time.sleep(0.002)
            self.ready = (time.monotonic() - began) * 1000
            self.token = self.find_token()
        except BaseException:
            self.stop()
            raise

    def answers(self):
        try:
            urllib.request.urlopen(self.address + "/health/ready", timeout=5).close()
            return True
        except urllib.error.HTTPError as error:
            return error.code != 503
        except OSError:
            return False

    def find_token(self):
        for _ in range(100):
            for path in glob.glob(self.folder + "/**/demo-tokens.json", recursive=True):
                try:
                    with open(path) as file:
                        return json.load(file)["executor"]["token"]
                except (OSError, ValueError, KeyError):
                    pass
            time.sleep(0.02)
        return "none"

    def newest(self):
        """Year and running number of the newest complaint; None where there is no such list."""
        request = urllib.request.Request(self.address + "/v1/complaints?limit=1", headers={"Authorization": "Bearer " + self.token})
        try:
            with urllib.request.urlopen(request) as answer:
                _, year, number = json.load(answer)["items"][0]["id"].rsplit("-", 2)
                return year, int(number)
        except (OSError, ValueError, KeyError, IndexError):
            return None

    def memory(self):
        """Resident memory of all its processes in MB."""
        total = 0
        for path in glob.glob("/proc/[0-9]*/stat"):
            try:
                with open(path) as stat, open(os.path.dirname(path) + "/status") as status:
                    session = int(stat.read().rsplit(")", 1)[1].split()[3])
                    found = re.search(r"VmRSS:\s+(\d+)", status.read())
            except OSError:
                continue
            if session == self.process.pid and found:
                total += int(found.group(1))
        return total / 1024

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


def wrk(connections, seconds, script, address, *arguments):
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "-s", f"{here}/{script}", address, "--"]
    text = subprocess.run(command + [str(a) for a in arguments], capture_output=True, text=True).stdout
    found = re.search(r"RESULT (\d+) (\d+) (\d+) (\d+) (\d+)", text)
    if not found:
        sys.exit("wrk printed no result:\n" + text)
    requests, microseconds, p50, p99, errors = map(int, found.groups())
    good = max(0, requests - errors)
    return {"good": good, "rate": good / microseconds * 1e6, "p50": p50, "p99": p99, "errors": errors}


class Figures:
    """What was measured of one server: each figure with all its runs."""

    def __init__(self, name):
        self.name = name
        self.values = {}
        self.acknowledged = self.stored = self.lost = 0

    def add(self, figure, value):
        if not isinstance(value, dict) or value["good"] > 0:
            self.values.setdefault(figure, []).append(value)

    def median(self, figure, key=None):
        runs = [value[key] if key else value for value in self.values.get(figure, [])]
        return statistics.median(runs) if runs else None

    def print(self):
        print(f"\n{self.name}")
        for figure, runs in self.values.items():
            if isinstance(runs[0], dict):
                rate, p50, p99 = (self.median(figure, key) for key in ("rate", "p50", "p99"))
                print(f"  {figure:32} {rate:10,.0f}/s   p50 {p50:8,.0f} µs   p99 {p99:9,.0f} µs   errors {sum(r['errors'] for r in runs)}")
            else:
                print(f"  {figure:32} {self.median(figure):10,.0f}")
        print(f"  {'filings':32} {self.acknowledged:10,} acknowledged, {self.stored:,} found, LOST {self.lost}")


def run_once(name, command, seconds, figures):
    server = Server(name, command)
    try:
        figures.add("ready after, ms", server.ready)
        acknowledged = 0
        for connections in CONNECTIONS:
            result = wrk(connections, seconds, "file.lua", server.address, f"c{connections}")
            acknowledged += result["good"]
            figures.add(f"filing, {connections} connections", result)
        newest = server.newest()
        if newest:
            year, count = newest
            figures.acknowledged += acknowledged
            figures.stored += count
            # Filings that wrk no longer waited for may be there beyond the acknowledged ones.
            figures.lost += max(0, acknowledged - count)
            figures.add("reading one, 64 connections",
                        wrk(64, seconds, "read.lua", server.address, year, count, server.token, "one"))
        elif name == "shagym":
            sys.exit("the complaints filed cannot be listed")
        figures.add("memory of all processes, MB", server.memory())
    finally:
        server.stop()


def list_among(systems, among, seconds, runs, all_figures):
    """A list of 50 among many: filled once, measured in turn."""
    servers = []
    try:
        for name, command in systems:
            server = Server(name, command)
            servers.append(server)
            filled, rate, began = 0, 1000.0, 0
            while filled < among:
                part = wrk(64, max(1, min(10, math.floor((among - filled) / rate))), "file.lua", server.address, f"fill{began}")
                began += 1
                newest = server.newest()
                if not newest or newest[1] <= filled:
                    break
                filled, rate = newest[1], max(part["rate"], 1.0)
        for _ in range(runs):
            for server, figures in zip(servers, all_figures):
                newest = server.newest()
                if newest and newest[1] >= among:
                    result = wrk(64, seconds, "read.lua", server.address, *newest, server.token, "/v1/complaints?limit=50")
                    figures.add(f"list of 50 among {among:,}", result)
    finally:
        for server in servers:
            server.stop()


def print_ratios(ours, peer):
    print(f"\n{ours.name} to {peer.name}, median to median")
    for figure in ours.values:
        keys = ("rate", "p50", "p99") if isinstance(ours.values[figure][0], dict) else (None,)
        cells = []
        for key in keys:
            mine, theirs = ours.median(figure, key), peer.median(figure, key)
            cells.append(f"{key or 'value'} {mine / theirs:.2f}" if mine is not None and theirs else f"{key or 'value'} –")
        print(f"  {figure:32} " + "   ".join(cells))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--program", default=os.path.join(here, "..", ".build", "release", "shagym"))
    options.add_argument("--runs", type=int, default=3, help="how many runs each figure is the median of (default 3)")
    options.add_argument("--seconds", type=int, default=5, help="length of each measurement (default 5)")
    options.add_argument("--among", type=int, default=100_000, help="how many complaints the list is taken from; 0 leaves it out")
    options.add_argument("--peer", metavar="COMMAND", help="a shell command that starts another server on PORT, to compare with")
    chosen = options.parse_args()
    if shutil.which("wrk") is None:
        sys.exit("wrk is missing: apt-get update && apt-get install -y wrk")
    if chosen.runs < 1 or chosen.seconds < 1:
        sys.exit("--runs and --seconds are at least 1")
    program = os.path.abspath(chosen.program)
    systems = [("shagym", f'exec "{program}" up --data "$FOLDER/data" --run "$FOLDER/run" --port "$PORT" --demo')]
    if chosen.peer:
        systems.append(("peer", chosen.peer))
    all_figures = [Figures(name) for name, _ in systems]
    for _ in range(chosen.runs):
        for (name, command), figures in zip(systems, all_figures):
            run_once(name, command, chosen.seconds, figures)
    if chosen.among:
        list_among(systems, chosen.among, chosen.seconds, chosen.runs, all_figures)
    print(f"medians of {chosen.runs} runs of {chosen.seconds} s, in turn")
    for figures in all_figures:
        figures.print()
    if chosen.peer:
        print_ratios(*all_figures)
    if all_figures[0].lost > 0:
        sys.exit("acknowledged filings are missing")


main()
