// Who is absent on the sheet's day: kept on this phone, for that day, and shown in the form of "cả tổ có mặt".

import { fromDay, toDay } from "./catching-up.js";
import { day, sheet } from "./page.js";
import { forget, recall, remember } from "./remembered.js";

const BEGINNING = "heo-dat-absent-";

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

export function keepAbsent() {
  remember(name(), boxes.filter((box) => box.checked).map((box) => box.dataset.absent).join(" "));
}

export function readAbsent() {
  const oldest = fromDay(toDay(sheet.dataset.today) - DAYS);
  forget(BEGINNING, (each) => each.slice(-oldest.length) >= oldest);
  const kept = (recall(name()) || "").split(" ");
  boxes.forEach((box) => { box.checked = kept.includes(box.dataset.absent); });
}

function name() {
  return `${BEGINNING}${document.body.dataset.user || ""}-${sheet.dataset.club}-${day()}`;
}
