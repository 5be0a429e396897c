// What is being written, kept on this device only until it is filed or erased. Files are never kept.

const place = "shagym.draft";

export function load() {
  try {
    return JSON.parse(localStorage.getItem(place)) ?? undefined;
  } catch {
    return undefined;
  }
}

export function save(draft) {
  try {
    localStorage.setItem(place, JSON.stringify(draft));
  } catch {
    // A full or closed store must not stop anybody from writing.
  }
}

export function erase() {
  try {
    localStorage.removeItem(place);
  } catch {
    // Nothing was kept.
  }
}
