// What it takes to be paid up to a day (góp đủ đến ngày …), worked out as savings_app/reports/pace.py does it.
// Days are ISO text outside, whole days since 1970 within; amounts whole đồng.

const DAY = 86_400_000;

// Stretches as the page writes them, "2026-11-20 3000 day;…": each is due from its day on, until the next begins.
export function stretches(text) {
  return text.split(";").filter(Boolean).map((each) => {
    const [from, amount, rhythm] = each.trim().split(" ");
    return { from: toDay(from), amount: Number(amount), rhythm };
  });
}

// How many times which pledge is due up to that day, the day included.
export function dueUntil(due, until) {
  const after = toDay(until) + 1;
  return due.map(({ from, amount, rhythm }, place) => {
    const end = Math.min(after, place + 1 < due.length ? due[place + 1].from : after);
    return { times: timesBefore(from, rhythm, end), amount, rhythm };
  }).filter(({ times }) => times > 0);
}

// The same after so much more was put in: whole times only.
export function after(due, putIn) {
  let left = putIn;
  for (const [place, { from, amount, rhythm }] of due.entries()) {
    const [times, following] = [Math.floor(left / amount), due[place + 1]];
    const open = later(from, rhythm, times);
    if (!following || open < following.from) return [{ from: open, amount, rhythm }, ...due.slice(place + 1)];
    left -= amount * timesBefore(from, rhythm, following.from);
  }
  return due;
}

export function toDay(iso) {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
}

export function fromDay(number) {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

function timesBefore(from, rhythm, end) {
  if (end <= from) return 0;
  if (rhythm !== "month") return Math.ceil((end - from) / (rhythm === "week" ? 7 : 1));
  const [first, last] = [new Date(from * DAY), new Date(end * DAY)];
  const months = (last.getUTCFullYear() - first.getUTCFullYear()) * 12 + last.getUTCMonth() - first.getUTCMonth();
  return months + (later(from, rhythm, months) < end ? 1 : 0);
}

function later(from, rhythm, times) {
  if (rhythm !== "month") return from + times * (rhythm === "week" ? 7 : 1);
  const first = new Date(from * DAY);
  const [year, month] = [first.getUTCFullYear(), first.getUTCMonth() + times];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Math.round(Date.UTC(year, month, Math.min(first.getUTCDate(), last)) / DAY);
}
