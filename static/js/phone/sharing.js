// Telling a member of a deposit saved on this phone, in the book or not yet, also without a signal.
// What is said stands in <template id="telling-words"> of the page, in Vietnamese always: it goes to the member.

import { dong, inWords } from "../money.js";
import { newKey } from "./keys.js";
import { change } from "./records.js";
import { PICTURE, sharePicture, shareText, TEXT } from "./share-sheet.js";
import { day, fill } from "./words.js";

// The way she was told, or null where the sheet was closed again. That she was is kept on the record (``told``), and
// noted in the book once the record is in it (tellings.js).
export async function shareRecord(record, way = TEXT) {
  const told = way === PICTURE
    ? await sharePicture(linesOf(record), `phieu-${record.receipt || record.slip}`)
    : await shareText(textOf(record));
  const note = { told, told_key: newKey(), told_noted: false };
  if (told) await change([record.key], (kept) => ({ ...kept, ...note }));
  return told;
}

function textOf(record) {
  const said = fill(record.own_pig ? words().atHome : words().deposit, factsOf(record));
  return record.practice ? `(${words().practice}) ${said}` : said;
}

function linesOf(record) {
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

function words() {
  return document.getElementById("telling-words").dataset;
}

function factsOf(record) {
  const slip = fill(record.receipt ? words().inBook : words().waiting, { slip: record.receipt || record.slip });
  const scheme = record.scheme === "VOLUNTARY_PENSION" ? words().pension : words().health;
  const facts = { name: record.name, club: record.club_name, day: day(record.booked_on), scheme, slip };
  return { ...facts, amount: dong(record.amount), words: inWords(record.amount) };
}
