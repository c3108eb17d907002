// For which day she writes: the sheet's own, the phone's where it lay in the cache overnight, or another she chose.

import { isReached } from "../phone/post.js";
import { toDay } from "./catching-up.js";
import { day, fill, sheet, shownDay, words } from "./page.js";

const FARTHEST = 31;

// Milliseconds Việt Nam is ahead of UTC, all year round.
const AHEAD = 7 * 3_600_000;

// Milliseconds between two looks at the phone's clock while the page lies open.
const LOOK_AGAIN = 60_000;

const dialog = document.getElementById("which-day");
const form = document.getElementById("other-day");

// The day this page takes for today.
let { today } = sheet.dataset;

export function offerDays(redraw) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (form.elements.day.value && !(await isReached())) setDay(form.elements.day.value, redraw);
    else form.submit();
  });
  const look = () => compare(redraw);
  look();
  // An app that was left open is taken up again on another day.
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && look());
  setInterval(look, LOOK_AGAIN);
}

function compare(redraw) {
  const phone = phoneDay();
  const apart = Math.abs(toDay(phone) - toDay(today));
  if (apart > FARTHEST) return tellFarClock();
  if (!apart || day() !== today || dialog.open) return;
  const answered = sessionStorage.getItem(question());
  if (answered === null) ask(phone, redraw);
  else if (answered !== day()) turnTo(answered, redraw);
}

// The day it is in Việt Nam by the phone's clock; no language of the phone has a part in it.
function phoneDay() {
  return new Date(Date.now() + AHEAD).toISOString().slice(0, 10);
}

function ask(phone, redraw) {
  const [theirs, ours] = [dialog.querySelector("[data-phone-day]"), dialog.querySelector("[data-sheet-day]")];
  theirs.textContent = `${withWeekday(phone)} (${words.byPhone})`;
  ours.textContent = `${withWeekday(day())} (${words.byPage})`;
  const choose = (chosen) => {
    sessionStorage.setItem(question(), chosen);
    dialog.close();
    if (chosen !== day()) turnTo(chosen, redraw);
  };
  theirs.onclick = () => choose(phone);
  ours.onclick = () => choose(day());
  dialog.showModal();
}

function withWeekday(iso) {
  const { lang } = document.documentElement;
  const weekday = new Intl.DateTimeFormat(lang, { weekday: "long", timeZone: "UTC" }).format(new Date(iso));
  return `${weekday[0].toUpperCase()}${weekday.slice(1)} ${shownDay(iso)}`;
}

function question() {
  return `heo-dat-day-${sheet.dataset.club}-${today}-${phoneDay()}`;
}

function tellFarClock() {
  const notice = document.getElementById("far-clock");
  notice.textContent = fill(words.farClock, { day: shownDay(day()) });
  notice.hidden = false;
}

function turnTo(chosen, redraw) {
  today = chosen;
  setDay(chosen, redraw);
}

// Without a line the sheet turns to another day by itself; what was in the book on that day it cannot know.
function setDay(chosen, redraw) {
  sheet.dataset.day = chosen;
  document.querySelectorAll('input[name="booked_on"]').forEach((input) => { input.value = chosen; });
  form.elements.day.value = chosen;
  const shown = document.querySelector("#totals time");
  [shown.dateTime, shown.textContent] = [chosen, shownDay(chosen)];
  const isToday = chosen === phoneDay();
  document.querySelector("[data-day-words]").textContent = isToday ? words.today : words.day;
  document.getElementById("past-day").hidden = isToday;
  document.getElementById("totals").classList.toggle("today-past", !isToday);
  redraw();
}
