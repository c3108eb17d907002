// On the cards of "Trên máy này": a member is told of a record that stands, with a signal or without, by a text or by a
// picture of its slip; a card says which way she was told last. Where nothing can be shared, nothing is offered.

import { canShare, canSharePictures, PICTURE } from "./share-sheet.js";
import { shareRecord } from "./sharing.js";

const STANDING = new Set(["queued", "review", "in-book"]);

const words = document.getElementById("one-record").dataset;
let underWay = false;

export function offerToTell(card, record) {
  const [told, ways] = [card.querySelector("[data-told]"), card.querySelector("[data-ways]")];
  told.textContent = wordsOf(record);
  ways.hidden = !canShare() || !stands(record);
  ways.querySelector(`[data-way="${PICTURE}"]`).hidden = ways.hidden || !canSharePictures();
  ways.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-way]");
    if (button) tell(record, button.dataset.way, told);
  });
}

// What she dropped too late stands in the book, and is not what she means.
function stands({ state, undone_at: undone }) {
  return STANDING.has(state) && !undone;
}

function wordsOf({ told }) {
  if (!told) return "";
  return told === PICTURE ? words.toldPicture : words.toldText;
}

// A second press of an unsteady thumb opens no second sheet.
async function tell(record, way, told) {
  if (underWay) return;
  underWay = true;
  try {
    await shareRecord(record, way);
  } catch {
    told.textContent = words.notShared;
  } finally {
    underWay = false;
  }
}
