// Holding a pledge's button opens "Khác" for its purse, instead of writing the pledge.

const LONG = 500;
const STILL = 12;

let timer = null;
let begun = null;
let held = false;

export function offerHold(open) {
  document.addEventListener("pointerdown", (event) => {
    const tap = event.target.closest(".slot-tap");
    stop();
    held = false;
    if (!tap || tap.dataset.undo || event.button) return;
    begun = event;
    timer = setTimeout(() => { held = true; open(tap.closest(".slot")); }, LONG);
  });
  document.addEventListener("pointermove", (event) => {
    if (begun && Math.hypot(event.clientX - begun.clientX, event.clientY - begun.clientY) > STILL) stop();
  });
  ["pointerup", "pointercancel", "scroll"].forEach((name) => document.addEventListener(name, stop, { passive: true }));
  document.addEventListener("contextmenu", (event) => event.target.closest(".slot-tap") && event.preventDefault());
  document.addEventListener("click", (event) => {
    if (!held || !event.target.closest(".slot-tap")) return;
    held = false;
    event.preventDefault();
    event.stopPropagation();
  }, true);
}

function stop() {
  clearTimeout(timer);
  begun = null;
}
