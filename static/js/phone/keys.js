// Names nobody else gives (UUIDv7, RFC 9562): 48 bits of time in front, so that keys of a day lie together.
// A key is a name: nothing is ordered by it.

export function newKey() {
  const [bytes, now] = [crypto.getRandomValues(new Uint8Array(16)), Date.now()];
  for (let place = 0; place < 6; place += 1) bytes[place] = Math.floor(now / 256 ** (5 - place)) % 256;
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
