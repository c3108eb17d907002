// The page "Trên máy này": what she wrote down here and what became of it, first what still waits; of others only how
// many.

import { inFigures } from "../money.js";
import { askWho } from "./post.js";
import { change, drop, isInAfterAll, isUnsure, mine, onChange, unsent } from "./records.js";
import { print, put } from "./provisional-slips.js";
import { onSending, sendNow } from "./sender.js";
import { isLeaving } from "./sheets.js";
import { finish } from "./signing-out.js";
import { sums } from "./sums.js";
import { offerToTell } from "./telling-here.js";
import { fill, say, stateWords } from "./words.js";
import { canKeep, isConfirmed, me, onKnown } from "./who.js";

const MOST_SHOWN = 200;
const CHIPS = { queued: "waiting", "in-book": "in-book", review: "waiting", refused: "refused", undone: "undone" };

// Milliseconds in which a slip of the thumb is seen at a meeting; later only who the server knows takes anything back.
const LATELY = 3_600_000;

const part = (id) => document.getElementById(id);

if (canKeep()) begin().catch((fault) => console.error(fault));

async function begin() {
  onChange(showAgain);
  onKnown(showAgain);
  onSending(tell);
  addEventListener("online", tellServer);
  part("send-now").addEventListener("click", () => sendNow());
  part("ask-again").addEventListener("click", () => sendNow());
  part("print-slips").addEventListener("click", printUnsent);
  part("send-others").addEventListener("click", sendOthers);
  await show();
  if (location.hash !== "#print") return;
  await askWho().catch(() => null);
  await printUnsent();
}

function showAgain() {
  show().catch((fault) => console.error(fault));
}

async function show() {
  const [{ user, name, leads }, { others }, records] = [me(), await unsent(), await mine()];
  part("went").hidden = user !== null || !await isLeaving();
  part("hers").hidden = user === null;
  part("nobody").hidden = user !== null;
  part("hers-name").textContent = fill(part("hers-name").dataset.words, { name });
  const newestFirst = records.reverse();
  const focusAgain = focused();
  for (const section of document.querySelectorAll("[data-of]")) {
    showSection(section, newestFirst.filter((each) => sectionOf(each) === section.dataset.of));
  }
  focusAgain();
  part("no-records").hidden = records.length > 0;
  part("ask-again").hidden = !records.some(({ state }) => state === "in-book" || state === "review");
  part("of-others").hidden = !others;
  part("others-heading").textContent = say(user === null ? "count" : "others", { count: others });
  part("send-others").hidden = !leads;
}

// Cards are drawn anew: what she has just pressed keeps its focus.
function focused() {
  const card = document.activeElement.closest("[data-key]");
  const place = card ? controls(card).indexOf(document.activeElement) : -1;
  return () => {
    const again = place < 0 ? null : document.querySelector(`[data-key="${card.dataset.key}"]`);
    const control = again && controls(again)[place];
    if (control) control.focus({ preventScroll: true });
  };
}

function controls(card) {
  return [...card.querySelectorAll("button, a")];
}

function showSection(section, records) {
  section.hidden = !records.length;
  const heading = section.querySelector("h2");
  heading.textContent = fill(heading.dataset.words, { count: records.length, sums: sums(records) });
  section.querySelector("ol").replaceChildren(...records.slice(0, MOST_SHOWN).map(card));
}

function sectionOf(record) {
  if (isUnsure(record) || isInAfterAll(record)) return "dropped";
  return record.state === "in-book" || record.state === "undone" ? "done" : record.state;
}

function card(record) {
  const [unsure, dropped] = [isUnsure(record), sectionOf(record) === "dropped"];
  const facts = { ...record, state: unsure ? say("dropping") : stateWords(record), sentence: sentenceOf(record) };
  const made = put(part("one-record").content.cloneNode(true), facts);
  made.firstElementChild.dataset.key = record.key;
  offerToTell(made, record);
  made.querySelector('[data-part="state"]').classList.add(`chip-${unsure ? "waiting" : CHIPS[record.state]}`);
  if (!facts.sentence) made.querySelector('[data-part="sentence"]').remove();
  const [slip, button] = [made.querySelector("[data-open-slip]"), made.querySelector("[data-drop]")];
  if (dropped && !unsure) openSlip(slip, record);
  else slip.remove();
  if (mayBeDropped(record)) button.addEventListener("click", () => ask(record));
  else button.remove();
  return made;
}

function sentenceOf(record) {
  if (isUnsure(record)) return say("unsure");
  if (record.state !== "in-book") return record.sentence;
  return record.undone_at ? say("inAfterAll") : "";
}

// Once she has opened it, it is told no more.
function openSlip(link, { key, club, receipt }) {
  link.href = `/clubs/${club}/receipts/${receipt}`;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const looked = change([key], (record) => ({ ...record, looked_at: Date.now() }));
    looked.finally(() => location.assign(link.href));
  });
}

function mayBeDropped({ state, receipt, written_at: written }) {
  return state === "queued" && !receipt && (isConfirmed() || Math.abs(Date.now() - written) < LATELY);
}

// One stray tap must not drop money: asked once, and its number stays used.
async function ask({ key, name, amount, tries }) {
  if (!confirm(say(tries ? "dropUnsure" : "reallyDrop", { name, amount: inFigures(amount) }))) return;
  await drop([key]).catch(() => { part("sending").textContent = say("notDropped"); });
}

async function printUnsent() {
  const open = (await mine()).filter(({ state }) => state === "queued");
  if (open.length) print(open);
}

// She went without a signal, and now there is one.
async function tellServer() {
  if (await isLeaving() && await finish()) await show();
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
