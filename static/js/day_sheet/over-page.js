// A dialog that lies over the page: the browser's "back" closes it first, and leaves the page the next time.

let onStep = false;

export function showOverPage(dialog) {
  // The server may have drawn it open, in the page.
  dialog.removeAttribute("open");
  dialog.showModal();
  // Going back does not scroll the page away from what she did in the dialog.
  history.scrollRestoration = "manual";
  history.pushState(null, "");
  onStep = true;
  addEventListener("popstate", () => steppedBack(dialog), { once: true });
  dialog.addEventListener("close", leaveStep, { once: true });
}

function steppedBack(dialog) {
  onStep = false;
  history.scrollRestoration = "auto";
  dialog.close();
}

// Closed by anything but "back": its step is taken back too.
function leaveStep() {
  if (onStep) history.back();
}
