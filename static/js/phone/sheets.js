// The day sheets the worker keeps for when there is no signal: only ever for the user they were made for. And the mark
// that she signed out while there was none, an empty cache that pages and worker both see.

import { newKey } from "./keys.js";

// A cache of that name stands for the time since somebody left: the worker keeps no sheet it asked for before.
const LEFT = "left-";
const SHEETS = "sheets";
const SIGN_OUT = "sign-out";

export function isLeaving() {
  return caches.has(SIGN_OUT);
}

export function setLeaving(leaving) {
  return leaving ? caches.open(SIGN_OUT) : caches.delete(SIGN_OUT);
}

// The addresses of those that are here.
export async function keptSheets() {
  if (!await caches.has(SHEETS)) return [];
  return (await (await caches.open(SHEETS)).keys()).map(({ url }) => new URL(url).pathname);
}

export async function forgetSheets() {
  const before = (await caches.keys()).filter((name) => name.startsWith(LEFT));
  await caches.open(LEFT + newKey());
  await Promise.all([SHEETS, ...before].map((name) => caches.delete(name)));
}

export async function forgetSheetsOfOthers(user) {
  if (!await caches.has(SHEETS)) return;
  const sheets = await caches.open(SHEETS);
  for (const request of await sheets.keys()) {
    const sheet = await sheets.match(request);
    if (sheet && sheet.headers.get("Kept-For") !== String(user)) await sheets.delete(request);
  }
}
