// What this device keeps. A full or closed store must not stop anybody: then nothing is kept.

/** The text kept under a name; null when there is none. */
export function kept(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a text under a name; without one, forgets it. */
export function keep(name, text) {
  try {
    if (text === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
  } catch {
    // Not kept; the page goes on all the same.
  }
}
