// SHA-256 and the Merkle tree of RFC 9162, as the journal uses them.

const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

/** Whether this browser may compute hashes: only on a secure connection or on this machine. */
export const canHash = () => globalThis.crypto?.subtle !== undefined;

export const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

function unhex(text) {
  if (!/^([0-9a-f]{2})*$/.test(text)) return undefined;
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

/** The hash of a file. */
export const fileHash = async (file) => hex(await sha256(await file.arrayBuffer()));

/** Whether the path leads from the leaf to the root (RFC 9162, section 2.1.3.2). Throws for what is no receipt. */
export async function includes({ sequence, size, leaf, root, path }) {
  let node = unhex(leaf);
  let index = BigInt(sequence) - 1n;
  let last = BigInt(size) - 1n;
  if (!node || index < 0n || index > last) return false;
  for (const text of path) {
    const sibling = unhex(text);
    if (!sibling || last === 0n) return false;
    if ((index & 1n) === 1n || index === last) {
      node = await sha256(Uint8Array.of(1, ...sibling, ...node));
      while ((index & 1n) === 0n && index !== 0n) {
        index >>= 1n;
        last >>= 1n;
      }
    } else {
      node = await sha256(Uint8Array.of(1, ...node, ...sibling));
    }
    index >>= 1n;
    last >>= 1n;
  }
  return last === 0n && hex(node) === root;
}
