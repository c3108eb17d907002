// Who is absent on the sheet's day: kept on this phone, for that day, and shown in the form of "cả tổ có mặt".

import { fromDay, toDay } from "./catching-up.js";
import { say } from "./just-said.js";
import { day, fill, isPast, sheet, shownDay, words } from "./page.js";
import { ABSENT, absentOn, forget, recall, remember } from "./remembered.js";

// Sheets farther back are looked at by a person before they reach the book.
const DAYS = 31;

const boxes = [...document.querySelectorAll("[data-absent]")];

export function isAbsent(member) {
  return boxes.some((box) => box.dataset.absent === member && box.checked);
}

export function setAbsent(member, absent) {
  boxes.filter((box) => box.dataset.absent === member).forEach((box) => { box.checked = absent; });
  keepAbsent();
}

// She is marked, the mark taken away, and either can be taken back.
export function markAbsent({ member, name }, absent, redraw) {
  setAbsent(member, absent);
  const told = isPast() ? words.absentThen : words.absentToday;
  say(fill(absent ? told : words.present, { name, day: shownDay(day()) }), {
    undo: () => markAbsent({ member, name }, !absent, redraw),
  });
  redraw();
}

export function keepAbsent() {
  remember(nameKept(), boxes.filter((box) => box.checked).map((box) => box.dataset.absent).join(" "));
}

export function readAbsent() {
  const oldest = fromDay(toDay(sheet.dataset.today) - DAYS);
  forget(ABSENT, (each) => each.slice(-oldest.length) >= oldest);
  const kept = (recall(nameKept()) || "").split(" ");
  boxes.forEach((box) => { box.checked = kept.includes(box.dataset.absent); });
}

function nameKept() {
  return absentOn(sheet.dataset.club, day());
}
