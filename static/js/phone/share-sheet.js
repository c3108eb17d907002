// The phone's own share sheet: a text, or a picture, goes where she chooses. Nothing is sent by us.

import { draw } from "./slip-picture.js";

export const TEXT = "zalo_or_sms";
export const PICTURE = "picture";

export function canShare() {
  return "share" in navigator;
}

export function canSharePictures() {
  const empty = new File([""], "phieu.png", { type: "image/png" });
  return canShare() && "canShare" in navigator && navigator.canShare({ files: [empty] });
}

// The way it was told, or null where she closed the sheet again.
export function shareText(text) {
  return share({ text }, TEXT);
}

// ``lines`` from top to bottom: {words, look}, a look as in slip-picture.js.
export async function sharePicture(lines, name = "phieu") {
  const file = new File([await draw(lines)], `${name}.png`, { type: "image/png" });
  return share({ files: [file] }, PICTURE);
}

async function share(what, way) {
  try {
    await navigator.share(what);
    return way;
  } catch (fault) {
    if (fault.name === "AbortError") return null;
    throw fault;
  }
}
