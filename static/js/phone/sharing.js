// Telling a member of a deposit saved on this phone, in the book or not yet, also without a signal.
// What is said stands in <template id="telling-words"> of the page, in Vietnamese always: it goes to the member.

import { inFigures, inWords } from "../money.js";
import { NoSignal, send } from "./post.js";
import { change, mine, onChange } from "./records.js";
import { PICTURE, sharePicture, shareText, TEXT } from "./share-sheet.js";
import { canKeep } from "./who.js";
import { day, fill } from "./words.js";

export { canShare, canSharePictures, PICTURE, sharePicture, shareText, TEXT } from "./share-sheet.js";

const LATER = new Set([0, 401, 403, 429, 500, 502, 503, 504, 507]);

// The way she was told, or null where the sheet was closed again. That she was is kept on the record (``told``), and
// noted in the book once the record is in it.
export async function shareRecord(record, way = TEXT) {
  const told = way === PICTURE
    ? await sharePicture(linesOf(record), `phieu-${record.receipt || record.slip}`)
    : await shareText(textOf(record));
  const note = { told, told_key: crypto.randomUUID(), told_noted: false };
  if (told) await change([record.key], (kept) => ({ ...kept, ...note }));
  return told;
}

// Tells the server of whoever was told and is in the book; again later where it cannot be asked.
export async function noteTold() {
  const open = ({ state, receipt, told, told_noted: noted }) => state === "in-book" && receipt && told && !noted;
  for (const { key, club, receipt, told, told_key } of (await mine()).filter(open)) {
    const status = await noted(club, { key: told_key, about: "SLIP", receipt, way: told });
    if (LATER.has(status)) return;
    await change([key], (kept) => (kept.told_key === told_key ? { ...kept, told_noted: true } : null));
  }
}

export function textOf(record) {
  const said = fill(record.own_pig ? words().atHome : words().deposit, factsOf(record));
  return record.practice ? `(${words().practice}) ${said}` : said;
}

export function linesOf(record) {
  const facts = factsOf(record);
  const said = [
    ["head", facts.slip],
    ["plain", facts.day],
    ["big", facts.amount],
    ["small", inWords(record.amount)],
    ["plain", record.name],
    ["plain", fill(record.own_pig ? words().forAtHome : words().for, facts)],
    ["small", `${record.club_name} · ${fill(words().by, { by: record.user_name })}`],
    ["small", words().disclaimer],
  ];
  const practice = record.practice ? [["head", words().practice]] : [];
  return [...practice, ...said].map(([look, line]) => ({ look, words: line }));
}

async function noted(club, telling) {
  try {
    return (await send(`/clubs/${club}/tellings`, telling)).status;
  } catch (fault) {
    if (!(fault instanceof NoSignal)) throw fault;
    return 0;
  }
}

function words() {
  return document.getElementById("telling-words").dataset;
}

function factsOf(record) {
  const slip = fill(record.receipt ? words().inBook : words().waiting, { slip: record.receipt || record.slip });
  const scheme = record.scheme === "VOLUNTARY_PENSION" ? words().pension : words().health;
  const amount = `${inFigures(record.amount)} đ`;
  return { name: record.name, club: record.club_name, day: day(record.booked_on), scheme, amount, slip };
}

if (canKeep()) {
  onChange(() => noteTold());
  noteTold();
}
