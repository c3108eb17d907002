// Thu tiền: taps are saved on this phone and drawn at once; the page works without this script.

import { onChange } from "../phone/records.js";
import { readAbsent } from "./absent.js";
import { drawEveryone, offerEveryone } from "./everyone.js";
import { offerFinding } from "./finding.js";
import { mayBeUndone, onAloud, sayWhatBecame } from "./just-said.js";
import { keep, readRecords, takeBack } from "./keeping.js";
import { draft, pledgeOf, SAME_TAP, sheet } from "./page.js";
import { drawSlots } from "./slots.js";
import { drawTotals } from "./totals.js";
import { offerDays } from "./which-day.js";

const taps = document.getElementById("taps");
let lately = { slot: null, at: 0 };
let later = null;

async function redraw() {
  const records = await readRecords();
  drawSlots();
  drawTotals();
  drawEveryone();
  sayWhatBecame(records);
  clearTimeout(later);
  const ends = records.filter(mayBeUndone).map((each) => each.hold_until);
  if (ends.length) later = setTimeout(redraw, Math.max(Math.min(...ends) - Date.now(), 0) + 50);
}

async function tapped(event) {
  const button = event.submitter;
  if (!button) return;
  event.preventDefault();
  const slot = button.closest(".slot");
  const same = lately.slot === slot && performance.now() - lately.at < SAME_TAP;
  if (same) return;
  lately = { slot, at: performance.now() };
  if (button.dataset.undo) await takeBack(button.dataset.undo.split(" "));
  else await keep([draft(slot, pledgeOf(slot))], () => sendTap(button));
}

// A form sent by a script names no button, so the button's value goes along in a field.
function sendTap(button) {
  const field = document.createElement("input");
  [field.type, field.name, field.value] = ["hidden", button.name, button.value];
  taps.append(field);
  taps.submit();
}

function changeDay() {
  readAbsent();
  return redraw();
}

// On a weak line a tap is saved before these have come; until then the page's own links do the same.
async function offerMore() {
  const more = [import("./other.js"), import("./hold.js"), import("./aloud.js"), import("../note-pad.js")];
  const [{ offerOther, openOther }, { offerHold }, { aloud, offerAloud }] = await Promise.all(more);
  offerOther(redraw);
  offerHold(openOther);
  offerAloud();
  onAloud(aloud);
}

taps.addEventListener("submit", tapped);
offerEveryone(redraw);
offerFinding();
onChange(redraw);
await changeDay();
offerDays(changeDay);
sheet.dataset.saves = "";
await offerMore();
sheet.dataset.ready = "";
