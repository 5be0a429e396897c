#!/usr/bin/env python3
"""Measures the pages in a headless Chromium: when the work list is painted with --matters open complaints, and how long reports take.

Starts the whole system on empty data with its training clock and files complaints at one body. Then it opens the work list again and again,
each time as a new page, with an empty cache and with a full one, and prints the medians of: the first paint of anything, the first paint of
the list's rows, and the answer of the list and of each report to one client. Needs chromium and chromedriver (Debian: chromium-driver). The
load runs on the same machine. Exit status 1 when the rows are not painted within --limit milliseconds in the median with a full cache.
"""
import argparse, concurrent.futures, http.client, json, os, re, shutil, statistics, subprocess, sys, tempfile, time

here = os.path.dirname(os.path.abspath(__file__))
FILING = {
    "body": "almaty-bostandyk",
    "respondent": {"kind": "PRV", "body": "almaty-bostandyk"},
    "object": {"kind": "act", "learntOn": "2026-06-24"},
    "complainant": {
        "name": "Ахметова Айгерім", "identificationNumber": "900615400345",
        "postalAddress": "Алматы, Абай даңғылы, 10", "actualResidence": "Алматы, Абай даңғылы, 10",
    },
    "reviewingBodyName": "Алматы қаласының Полиция департаменті",
    "respondentName": "Бостандық аудандық полиция басқармасы",
    "demands": ["Шешімнің күші жойылсын"],
    "writtenOn": "2026-07-03",
    "signature": "digitallySigned",
}
# Notes when the first rows of the list are painted: two frames after they are there.
WATCH = """
new MutationObserver((changes, observer) => {
  if (!document.querySelector('ul.work li')) return;
  observer.disconnect();
  requestAnimationFrame(() => requestAnimationFrame(() => { window.listed = performance.now(); }));
}).observe(document, { childList: true, subtree: true });
"""


class System:
    """The whole system in a folder of its own."""

    def __init__(self, program):
        self.folder = tempfile.mkdtemp(prefix="shagym-bench-")
        self.process = subprocess.Popen(
            [program, "up", "--data", self.folder + "/data", "--port", "0", "--training", "--json", "--until-eof", "--demo"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=open(self.folder + "/log", "wb"),
            env=dict(os.environ, SHAGYM_RATE_FILING_PER_MINUTE="0", SHAGYM_ACCESS_LOG="false"),
        )
        for line in self.process.stdout:
            ready = json.loads(line)
            if ready.get("event") == "ready":
                break
        else:
            sys.exit("the system did not start; see " + self.folder + "/log")
        self.port = ready["port"]
        self.token = json.load(open(ready["tokens"]))["head"]["token"]

    def ask(self, connection, method, path, body=None, headers={}):
        if body is not None:
            headers = {**headers, "Content-Type": "application/json"}
            body = json.dumps(body, ensure_ascii=False).encode()
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        text = answer.read()
        if answer.status >= 300:
            sys.exit(f"{method} {path}: {answer.status} {text[:300]}")
        return text

    def connection(self):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)

    def fill(self, count):
        """Files complaints over 16 connections."""
        self.ask(self.connection(), "POST", "/v1/training/clock", {"now": "2026-07-03T10:00:00+05:00"})

        def some(numbers):
            connection = self.connection()
            for number in numbers:
                filing = {**FILING, "circumstances": f"Тұрақты тұруға шығудан негізсіз бас тартылды ({number})."}
                self.ask(connection, "POST", "/v1/complaints", filing, {"Idempotency-Key": f"bench-{number}"})

        with concurrent.futures.ThreadPoolExecutor(16) as pool:
            list(pool.map(some, [range(first, count, 16) for first in range(16)]))

    def answer_times(self, path, runs):
        connection, times = self.connection(), []
        for _ in range(runs):
            began = time.perf_counter()
            self.ask(connection, "GET", path, headers={"Authorization": "Bearer " + self.token})
            times.append((time.perf_counter() - began) * 1000)
        return times

    def stop(self):
        self.process.stdin.close()
        self.process.wait(60)
        shutil.rmtree(self.folder, ignore_errors=True)


class Browser:
    """A headless Chromium through chromedriver, in the words of WebDriver."""

    def __init__(self):
        self.driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        for line in self.driver.stdout:
            if found := re.search(r"started successfully on port (\d+)", line):
                self.port = int(found[1])
                break
        self.session = ""
        arguments = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1280,900"]
        wanted = {"alwaysMatch": {"goog:chromeOptions": {"args": arguments}}}
        self.session = "/session/" + self.command("/session", {"capabilities": wanted})["sessionId"]

    def command(self, path, body):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=90)
        connection.request("POST", self.session + path, json.dumps(body), {"Content-Type": "application/json"})
        value = json.loads(connection.getresponse().read())["value"]
        if isinstance(value, dict) and "error" in value:
            sys.exit(value["message"][:500])
        return value

    def devtools(self, command, **parameters):
        return self.command("/goog/cdp/execute", {"cmd": command, "params": parameters})

    def value(self, expression, *arguments):
        return self.command("/execute/sync", {"script": f"return ({expression})", "args": list(arguments)})

    def open(self, address):
        self.command("/url", {"url": address})

    def stop(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request("DELETE", self.session)
        connection.getresponse().read()
        self.driver.terminate()


def paints(browser, address, runs, is_cold):
    """Milliseconds from the navigation to the first paint and to the rows, of each run."""
    browser.devtools("Network.enable")
    browser.devtools("Network.setCacheDisabled", cacheDisabled=is_cold)
    first, rows = [], []
    for _ in range(runs + 1):
        browser.open(address)
        for _ in range(2_000):
            if listed := browser.value("window.listed"):
                break
            time.sleep(0.01)
        else:
            sys.exit("the list never came: " + browser.value("document.body.innerText")[:500])
        first.append(browser.value("performance.getEntriesByName('first-contentful-paint')[0].startTime"))
        rows.append(listed)
    # The first of all warms up the browser.
    return first[1:], rows[1:]


def line(name, times):
    print(f"{name:<44} {statistics.median(times):8.1f} ms   (from {min(times):.1f} to {max(times):.1f})")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=os.path.join(here, "..", ".build", "release", "shagym"))
    parser.add_argument("--matters", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--limit", type=float, default=300)
    options = parser.parse_args()
    if not os.access(options.program, os.X_OK):
        sys.exit(f"{options.program} is not built: make build")
    system = System(options.program)
    browser = Browser()
    try:
        began = time.time()
        system.fill(options.matters)
        print(f"{options.matters} open complaints at one body, filed in {time.time() - began:.0f} s; {options.runs} runs")
        address = f"http://127.0.0.1:{system.port}/console/staff.html?lang=kk"
        browser.open(address)
        browser.value("sessionStorage.setItem('shagym.token', arguments[0])", system.token)
        browser.devtools("Page.addScriptToEvaluateOnNewDocument", source=WATCH)
        for name, is_cold in [("empty cache", True), ("full cache", False)]:
            first, rows = paints(browser, address, options.runs, is_cold)
            line(f"first paint, {name}", first)
            line(f"rows of the work list painted, {name}", rows)
        for path in ["/v1/work?limit=50", "/v1/complaints?limit=50", *(f"/v1/reports/{one}" for one in ["counts", "days", "overdue", "ledger", "load"])]:
            line(f"GET {path}", system.answer_times(path, options.runs))
        return 1 if statistics.median(rows) > options.limit else 0
    finally:
        browser.stop()
        system.stop()


if __name__ == "__main__":
    sys.exit(main())
