// Hears from the server that something has changed, and looks again. Without that it looks every 15 seconds.

/**
 * Calls `look` when something has changed that `concerns` the page, and when the page is seen again. `who` gives the header that
 * says who asks; with `id` only that complaint is listened for. Gives a function that ends it.
 */
export function follow(look, { who, id, concerns = () => true }) {
  const over = new AbortController();
  let stream;
  let isLive = false;
  let last = "";
  let soon;
  const again = () => {
    clearTimeout(soon);
    soon = setTimeout(() => document.hidden || over.signal.aborted || look(), 100);
  };

  function take(event) {
    const fields = Object.fromEntries(event.split("\n").map((line) => line.split(/: (.*)/s)));
    last = fields.id ?? last;
    if (fields.event === "look" || (fields.event && concerns(JSON.parse(fields.data)))) again();
  }

  /** Whether there is no use in trying again. */
  async function listen() {
    const headers = { Authorization: who(), "Last-Event-ID": last };
    const response = await fetch(`/v1/changes${id ? `?id=${encodeURIComponent(id)}` : ""}`, { headers, credentials: "omit", signal: stream.signal });
    if (!response.ok) return response.status < 429;
    let rest = "";
    for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
      isLive = true;
      const events = (rest + text).split("\n\n");
      rest = events.pop();
      events.forEach(take);
    }
    return false;
  }

  async function live() {
    if (stream || document.hidden || over.signal.aborted || !who()) return;
    stream = new AbortController();
    const isUseless = await listen().catch(() => false);
    isLive = false;
    if (isUseless) return;
    stream = undefined;
    setTimeout(live, 5_000);
  }

  const seen = () => (document.hidden ? stream?.abort() : again() ?? live());
  document.addEventListener("visibilitychange", seen, { signal: over.signal });
  const timer = setInterval(() => isLive || again(), 15_000);
  live();
  return () => {
    over.abort();
    stream?.abort();
    clearInterval(timer);
  };
}
