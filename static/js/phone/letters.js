// This phone's letter in a club, given by the server once: with it the phone numbers its provisional slips alone.

import { newKey } from "./keys.js";
import { send } from "./post.js";
import { answer, read, write } from "./store.js";

// The row of ``devices`` that holds the phone's own name; no club has that number.
const ITSELF = 0;

// Asks for the letter, or for the same one again after the server was restored. Rejects when it cannot be asked.
export async function ensureLetter(club, clubName) {
  const device = await ownName();
  const known = await read(["devices"], (transaction) => answer(transaction.objectStore("devices").get(club)));
  const letters = known ? { [club]: known.letter } : {};
  const { status, said } = await send("/outbox/devices", { device, clubs: [club], letters });
  const letter = status === 200 && said && said.letters && said.letters[club];
  if (!letter) throw new Error(`no letter: ${status}`);
  const given = { club, device, letter, clubName };
  await write(["devices"], (transaction) => take(transaction.objectStore("devices"), given));
  return letter;
}

// The clubs this phone has a letter in, with their names.
export async function lettered() {
  const every = await read(["devices"], (transaction) => answer(transaction.objectStore("devices").getAll()));
  return every.filter(({ club }) => club !== ITSELF);
}

export async function ownName() {
  return write(["devices"], async (transaction) => {
    const store = transaction.objectStore("devices");
    const known = await answer(store.get(ITSELF));
    const itself = known || { club: ITSELF, device: newKey() };
    if (!known) await answer(store.put(itself));
    return itself.device;
  });
}

// Another letter than before, after the server was restored: the phone goes on counting, because a number is its own in
// a club whatever the letter, and tells what was lost.
async function take(store, { club, device, letter, clubName }) {
  const known = (await answer(store.get(club))) || { next: 1, name: "" };
  await answer(store.put({ ...known, club, device, letter, name: clubName || known.name }));
}
