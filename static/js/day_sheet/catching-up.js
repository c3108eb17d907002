// What it takes to be paid up to a day (góp đủ đến ngày …), worked out as savings_app/reports/pace.py does it.
// Days are ISO text outside, whole days since 1970 within; amounts whole đồng.

const DAY = 86_400_000;

// Stretches as the page writes them, "2026-11-20 3000 day 4;…": each began on that day and is covered so many times; it
// is due from there on, until the next begins. Months count from the first day of all: the 31st is not lost in February.
export function stretches(text) {
  return text.split(";").filter(Boolean).map((each) => {
    const [began, amount, rhythm, covered] = each.trim().split(" ");
    return stretch(toDay(began), Number(amount), rhythm, Number(covered ?? 0));
  });
}

// How many times which pledge is due up to that day, the day included.
export function dueUntil(due, until) {
  const after = toDay(until) + 1;
  return due.map(({ began, amount, rhythm, covered }, place) => {
    const end = Math.min(after, place + 1 < due.length ? due[place + 1].from : after);
    return { times: timesBefore(began, rhythm, end) - covered, amount, rhythm };
  }).filter(({ times }) => times > 0);
}

// The same after so much more was put in: whole times only.
export function after(due, putIn) {
  let left = putIn;
  for (const [place, { began, amount, rhythm, covered }] of due.entries()) {
    const [open, following] = [stretch(began, amount, rhythm, covered + Math.floor(left / amount)), due[place + 1]];
    if (!following || open.from < following.from) return [open, ...due.slice(place + 1)];
    left -= amount * (timesBefore(began, rhythm, following.from) - covered);
  }
  return due;
}

export function toDay(iso) {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
}

export function fromDay(number) {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

function stretch(began, amount, rhythm, covered) {
  return { began, amount, rhythm, covered, from: later(began, rhythm, covered) };
}

function timesBefore(began, rhythm, end) {
  if (end <= began) return 0;
  if (rhythm !== "month") return Math.ceil((end - began) / (rhythm === "week" ? 7 : 1));
  const [first, last] = [new Date(began * DAY), new Date(end * DAY)];
  const months = (last.getUTCFullYear() - first.getUTCFullYear()) * 12 + last.getUTCMonth() - first.getUTCMonth();
  return months + (later(began, rhythm, months) < end ? 1 : 0);
}

function later(began, rhythm, times) {
  if (rhythm !== "month") return began + times * (rhythm === "week" ? 7 : 1);
  const first = new Date(began * DAY);
  const [year, month] = [first.getUTCFullYear(), first.getUTCMonth() + times];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Math.round(Date.UTC(year, month, Math.min(first.getUTCDate(), last)) / DAY);
}
