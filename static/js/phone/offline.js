// The page shown without a signal: which day sheets are here all the same, and how to try once more.

import { lettered } from "./letters.js";
import { isLeaving, keptSheets } from "./sheets.js";
import { fill } from "./words.js";

document.getElementById("again").addEventListener("click", () => location.reload());
show();

async function show() {
  document.getElementById("went-offline").hidden = !await isLeaving();
  const [place, paths] = [document.getElementById("kept-sheets"), await keptSheets()];
  const names = new Map((await lettered()).map(({ club, name }) => [`/clubs/${club}/day-sheet`, name]));
  const list = place.querySelector("ul");
  list.replaceChildren(...paths.map((path) => link(path, fill(list.dataset.words, { club: names.get(path) || path }))));
  place.hidden = !paths.length;
}

function link(path, words) {
  const [row, anchor] = [document.createElement("li"), document.createElement("a")];
  anchor.href = path;
  anchor.className = "btn btn-primary btn-main";
  anchor.textContent = words;
  row.append(anchor);
  return row;
}
