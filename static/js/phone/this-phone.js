// The page "Trên máy này": what she wrote down here and what became of it; of others only how many.

import { inFigures } from "../money.js";
import { mine, onChange, undo, unsent } from "./records.js";
import { print, put } from "./provisional-slips.js";
import { onSending, sendNow } from "./sender.js";
import { fill, say, stateWords } from "./words.js";
import { canKeep, me } from "./who.js";

const MOST_SHOWN = 200;
const WAITS = { queued: 0, refused: 1, review: 2, undone: 3, "in-book": 3 };
const CHIPS = { queued: "waiting", "in-book": "in-book", review: "waiting", refused: "refused", undone: "undone" };

const part = (id) => document.getElementById(id);

if (canKeep()) begin();

async function begin() {
  onChange(show);
  onSending(tell);
  part("send-now").addEventListener("click", () => sendNow());
  part("print-slips").addEventListener("click", printUnsent);
  part("send-others").addEventListener("click", sendOthers);
  await show();
  if (location.hash === "#print") await printUnsent();
}

async function show() {
  const [{ user, name, leads }, { others }, records] = [me(), await unsent(), await mine()];
  part("hers").hidden = user === null;
  part("nobody").hidden = user !== null || others > 0;
  part("hers-heading").textContent = fill(part("hers-heading").dataset.words, { name });
  const shown = records.reverse().sort((one, other) => WAITS[one.state] - WAITS[other.state]);
  part("records").replaceChildren(...shown.slice(0, MOST_SHOWN).map(card));
  part("no-records").hidden = records.length > 0;
  const open = records.filter(({ state }) => state === "queued");
  part("while-waiting").hidden = !open.length;
  part("of-others").hidden = !others;
  part("others-heading").textContent = say(user === null ? "count" : "others", { count: others });
  part("send-others").hidden = !leads;
}

function card(record) {
  const made = put(part("one-record").content.cloneNode(true), { ...record, state: stateWords(record) });
  made.querySelector('[data-part="state"]').classList.add(`chip-${CHIPS[record.state]}`);
  if (!record.sentence || record.state === "in-book") made.querySelector('[data-part="sentence"]').remove();
  const drop = made.querySelector("[data-drop]");
  if (record.state === "queued" && record.tries === 0) drop.addEventListener("click", () => ask(record));
  else drop.remove();
  return made;
}

// One stray tap must not drop money: asked once, and its number stays used.
function ask({ key, name, amount }) {
  if (confirm(say("reallyDrop", { name, amount: inFigures(amount) }))) undo([key]);
}

async function printUnsent() {
  const open = (await mine()).filter(({ state }) => state === "queued");
  if (open.length) print(open);
}

// A leader may send what another left here; the other stays its author.
async function sendOthers() {
  part("sending-others").textContent = said(await sendNow({ others: true }));
}

// "All sent" is said when it is so: some may be held back, or wait for their next try.
async function tell(outcome) {
  const left = outcome === "sent" && (await unsent()).mine.length > 0;
  part("sending").textContent = left ? "" : said(outcome);
}

function said(outcome) {
  return say({ sending: "sending", sent: "sent", "signed-out": "signedOut", "no-signal": "noSignal" }[outcome]);
}
