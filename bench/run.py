#!/usr/bin/env python3
"""Measures the whole system: gateway and complaints service as separate processes, every acknowledged filing on disk.

Prints filings per second with p50 and p99 at 1, 16, 64 and 256 connections, reads, a list of 50 among 100,000, the time to
readiness and the memory of all processes; then checks that every acknowledged filing is in the journal. The load (wrk) runs on
the same machine. Single figures say little: compare medians of runs taken in turn.
"""
import argparse, json, os, re, shutil, signal, subprocess, sys, tempfile, time, urllib.request

here = os.path.dirname(os.path.abspath(__file__))


def start(program, data, run):
    environment = dict(os.environ, SHAGYM_RATE_FILING_PER_MINUTE="0", SHAGYM_ACCESS_LOG="false")
    began = time.monotonic()
    process = subprocess.Popen([program, "up", "--data", data, "--run", run, "--port", "0", "--demo", "--json"],
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, text=True)
    for line in process.stdout:
        event = json.loads(line)
        if event.get("event") == "ready":
            return process, event, (time.monotonic() - began) * 1000
    sys.exit("the system did not start")


def wrk(connections, seconds, script, address, *arguments):
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "-s", f"{here}/{script}", address, "--"]
    text = subprocess.run(command + [str(a) for a in arguments], capture_output=True, text=True).stdout
    found = re.search(r"RESULT (\d+) (\d+) (\d+) (\d+) (\d+)", text)
    if not found:
        sys.exit("wrk printed no result:\n" + text)
    requests, microseconds, p50, p99, errors = map(int, found.groups())
    return {"requests": requests, "rate": requests / microseconds * 1e6, "p50": p50, "p99": p99, "errors": errors}


def row(name, result):
    print(f"{name:34} {result['rate']:10,.0f}/s   p50 {result['p50']:8,} µs   p99 {result['p99']:9,} µs   errors {result['errors']}")


def get(address, path, token):
    request = urllib.request.Request(address + path, headers={"Authorization": "Bearer " + token})
    return json.load(urllib.request.urlopen(request))


def memory(pids):
    total = 0
    for pid in pids:
        with open(f"/proc/{pid}/status") as status:
            total += int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1))
    return total / 1024


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--program", default=os.path.join(here, "..", ".build", "release", "shagym"))
    options.add_argument("--seconds", type=int, default=5, help="length of each run")
    options.add_argument("--among", type=int, default=100_000, help="how many complaints the list is taken from; 0 skips")
    chosen = options.parse_args()
    if shutil.which("wrk") is None:
        sys.exit("wrk is missing: apt-get install -y wrk")
    folder = tempfile.mkdtemp(prefix="shagym-bench-")
    process, ready, milliseconds = start(chosen.program, folder + "/data", folder + "/run")
    try:
        address = ready["address"]
        print(f"{'ready after':34} {milliseconds:10,.0f} ms")
        with open(ready["tokens"]) as file:
            token = json.load(file)["executor"]["token"]
        acknowledged, count = 0, 0
        for connections in (1, 16, 64, 256):
            result = wrk(connections, chosen.seconds, "file.lua", address, f"c{connections}")
            acknowledged += result["requests"] - result["errors"]
            row(f"filing, {connections} connections", result)
        head = get(address, "/v1/journal/complaints/head", token)["size"]
        items = get(address, "/v1/complaints?limit=1", token)["items"]
        count, year = int(items[0]["id"].rsplit("-", 1)[1]), items[0]["id"].rsplit("-", 2)[1]
        lost = acknowledged - count
        print(f"{'acknowledged and in the file':34} {acknowledged:10,} acknowledged, {count:,} filed, {head:,} events"
              + ("" if lost <= 0 else f"   LOST {lost}"))
        row("reading one, 64 connections", wrk(64, chosen.seconds, "read.lua", address, year, count, token, "one"))
        while chosen.among and count < chosen.among:
            wrk(64, 10, "file.lua", address, f"fill{count}")
            count = int(get(address, "/v1/complaints?limit=1", token)["items"][0]["id"].rsplit("-", 1)[1])
        row(f"list of 50 among {count:,}", wrk(64, chosen.seconds, "read.lua", address, year, count, token, "/v1/complaints?limit=50"))
        print(f"{'memory of all processes':34} {memory([process.pid] + list(ready['parts'].values())):10,.0f} MB")
        if lost > 0:
            sys.exit("acknowledged filings are missing")
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)
        shutil.rmtree(folder, ignore_errors=True)


main()
