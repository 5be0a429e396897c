// Hears from the server that something may have changed, and looks again. Without that it looks every 15 seconds.
const interval = 15_000;
const pause = 5_000;

/**
 * Calls `look` when something has changed that `concerns` the page, and when the page is seen again. `who` gives the header that
 * says who asks; with `id` only that complaint is listened for. Gives a function that ends it.
 */
export function follow(look, { who, id, concerns = () => true }) {
  let isLive = false;
  let isOver = false;
  let last = "";
  let soon;
  let stream;
  const isSeen = () => document.visibilityState === "visible";
  const again = () => {
    clearTimeout(soon);
    soon = setTimeout(() => isSeen() && !isOver && look(), 100);
  };

  function take(event) {
    const fields = Object.fromEntries(event.split("\n").map((line) => line.split(/: (.*)/s)));
    last = fields.id ?? last;
    if (fields.event === "look" || (fields.event === "change" && concerns(JSON.parse(fields.data)))) again();
  }

  async function listen() {
    stream = new AbortController();
    const headers = { Authorization: who(), ...(last && { "Last-Event-ID": last }) };
    const response = await fetch(`/v1/changes${id ? `?id=${encodeURIComponent(id)}` : ""}`, { headers, credentials: "omit", signal: stream.signal });
    // Who may not listen goes on looking.
    if (!response.ok) return response.status < 500 && response.status !== 429;
    let rest = "";
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return false;
      isLive = true;
      const events = (rest + value).split("\n\n");
      rest = events.pop();
      events.forEach(take);
    }
  }

  async function live() {
    if (stream || isOver || !isSeen() || !who()) return;
    const isRefused = await listen().catch(() => false);
    isLive = false;
    if (isRefused) return;
    stream = undefined;
    setTimeout(live, pause);
  }

  const shown = () => {
    if (isSeen()) {
      again();
      live();
    } else if (isLive) stream.abort();
  };
  const timer = setInterval(() => !isLive && again(), interval);
  document.addEventListener("visibilitychange", shown);
  live();
  return () => {
    isOver = true;
    clearInterval(timer);
    stream?.abort();
    document.removeEventListener("visibilitychange", shown);
  };
}
