// The day sheet as it stands on the page: its purses, its day, and its words. Amounts are whole đồng.

import { dong } from "../money.js";
import { day as shownDay, fill } from "../phone/words.js";

export { dong, fill, shownDay };

export const sheet = document.getElementById("sheet");
export const words = document.getElementById("sheet-words").dataset;
export const slots = [...document.querySelectorAll(".slot")];

// Milliseconds in which a second tap is the same tap of an unsteady thumb.
export const SAME_TAP = 700;

// The day the server drew; what it says of the book is true of no other.
export const drawnDay = sheet.dataset.day;

export function day() {
  return sheet.dataset.day;
}

// Whether she writes for a day gone by, as the bar says it.
export function isPast() {
  return document.getElementById("totals").classList.contains("today-past");
}

// What comes under her thumb when something closes takes no tap for a moment.
export function sleep() {
  const { classList } = document.querySelector("main");
  classList.add("asleep");
  setTimeout(() => classList.remove("asleep"), SAME_TAP);
}

// The cash, and apart from it what stays in the pigs at home.
export function sums({ cash, home }) {
  const parts = [];
  if (cash || !home) parts.push(fill(words.cash, { sum: dong(cash) }));
  if (home) parts.push(fill(words.home, { sum: dong(home) }));
  return parts.join(" · ");
}

export function addUp(records) {
  const total = (kept) => kept.reduce((sum, { amount }) => sum + amount, 0);
  return {
    cash: total(records.filter((each) => !each.own_pig)),
    home: total(records.filter((each) => each.own_pig)),
  };
}

export function saverOf(slot) {
  return slot.closest(".saver");
}

export function pledgeOf(slot) {
  return Number(slot.dataset.pledge);
}

export function slotNamed(name) {
  return document.getElementById(`purse-${name}`);
}

export function slotOf({ member, fund, scheme }) {
  return slotNamed(`${member}-${fund}-${scheme}`);
}

// What is written down when so much is put into that purse on the sheet's day.
export function draft(slot, amount) {
  const [{ member, name, nickname }, { fund, scheme, schemeWords, ownPig }] = [saverOf(slot).dataset, slot.dataset];
  return {
    club: Number(sheet.dataset.club), club_name: sheet.dataset.clubName, member: Number(member), name, nickname,
    fund: Number(fund), scheme, scheme_words: schemeWords, own_pig: ownPig !== undefined, amount, booked_on: day(),
  };
}
