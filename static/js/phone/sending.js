// The sender of a page, and what she is told of it: only what she can do something about.

import { skew } from "./received.js";
import { isInAfterAll, mine, onChange } from "./records.js";
import { onSending, start } from "./sender.js";
import { moment, notice, say } from "./words.js";

export function begin() {
  onSending(told);
  start();
  onChange(noteTold);
  noteTold();
}

// Who told nobody fetches nothing for it.
function noteTold() {
  noteAnyTold().catch((fault) => console.error(fault));
}

async function noteAnyTold() {
  const open = (await mine()).some(({ told, receipt, told_noted: noted }) => told && receipt && !noted);
  if (open) await (await import("./tellings.js")).noteTold();
}

function told(outcome) {
  if (outcome === "sending") return;
  notice("skew", skew() ? say("skew", { phone: moment(Date.now()), real: moment(Date.now() - skew()) }) : "");
  const here = encodeURIComponent(location.pathname);
  notice("signed-out", outcome === "signed-out" ? say("signedOut") : "", { href: `/sign-in?next=${here}` });
  tellNotGone().catch((fault) => console.error(fault));
}

// On "Trên máy này" its own card says so.
async function tellNotGone() {
  const late = location.pathname !== "/phone" && (await mine()).some(isInAfterAll);
  notice("not-gone", late ? say("notGone") : "", { href: "/phone" });
}
