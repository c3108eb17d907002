// The sentences scripts say stand in the page, in her language (templates/phone/words.html).

export const template = document.getElementById("phone-words");

// The sentence of that name (data-a-day is "aDay") with its facts put in.
export function say(name, facts = {}) {
  return fill(template.dataset[name] || "", facts);
}

export function fill(words, facts) {
  return words.replace(/\{(\w+)\}/g, (whole, fact) => facts[fact] ?? whole);
}

// A record's state in words.
export function stateWords({ state, receipt }) {
  return say(state === "in-book" ? "inBook" : state, { receipt });
}

// 2026-11-22 as 22/11/2026.
export function day(iso) {
  return iso.split("-").reverse().join("/");
}

export function moment(milliseconds) {
  const two = (number) => String(number).padStart(2, "0");
  const at = new Date(milliseconds);
  const date = `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}`;
  return `${two(at.getHours())}:${two(at.getMinutes())} ${date}`;
}

// One notice of a kind, in its place, leading to ``href`` where there is one; without words it goes away.
export function notice(kind, words, { colour = "warning", href = "" } = {}) {
  const place = document.getElementById("phone-notices");
  const before = place.querySelector(`[data-kind="${kind}"]`);
  if (before && before.textContent === words) return;
  if (before) before.remove();
  if (!words) return;
  const said = document.createElement("p");
  said.className = `notice notice-${colour}`;
  said.setAttribute("role", "status");
  said.dataset.kind = kind;
  const inside = href ? said.appendChild(document.createElement("a")) : said;
  if (href) inside.href = href;
  inside.textContent = words;
  place.append(said);
}
