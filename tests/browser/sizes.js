// What cannot be pressed or read on the page as it is shown: targets below 48 px, text below 18 px, words on two lines,
// choices cut off in a closed list; one line each.
// A link inside a sentence is as high as its line (the inline exception of WCAG 2.5.8).
() => {
  const TOUCH = 47.5, TEXT = 17.9;
  // A day is one word; else a line may end after a hyphen or a stroke.
  const WORD = /\d\d?\/\d\d\/\d{4}|[^\s/–-]+/gu;
  const box = (element) => element.getBoundingClientRect();
  const shown = (element) => {
    const { width, height, right } = box(element);
    return element.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1 && right > 0;
  };
  const inSentence = (link) => {
    if (link.tagName !== "A" || getComputedStyle(link).display !== "inline") return false;
    const around = link.parentElement.textContent.trim().length;
    return around > link.textContent.trim().length + 2;
  };
  // A box to tick is pressed by its label too.
  const pressed = (target) => {
    const boxes = [target, ...(target.type === "checkbox" || target.type === "radio" ? target.labels : [])].map(box);
    const left = Math.min(...boxes.map((each) => each.left)), right = Math.max(...boxes.map((each) => each.right));
    const top = Math.min(...boxes.map((each) => each.top)), bottom = Math.max(...boxes.map((each) => each.bottom));
    return { width: right - left, height: bottom - top };
  };
  const called = (element) => `${element.tagName.toLowerCase()} “${(element.textContent.trim() || element.name || element.id).replace(/\s+/g, " ").slice(0, 40)}”`;
  // Seals, links and code may break anywhere, and say so in their style.
  const broken = (text) => {
    if (getComputedStyle(text.parentElement).overflowWrap === "anywhere") return [];
    const range = document.createRange();
    return [...text.data.matchAll(WORD)].filter(({ 0: word, index }) => {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const lines = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
      return lines.some(({ top }) => Math.abs(top - lines[0].top) > 5);
    }).map(([word]) => word);
  };
  const brush = document.createElement("canvas").getContext("2d");
  // The longest of its choices, or of their words where they may stand on two lines.
  const cut = (list) => {
    const { font, paddingLeft, paddingRight, whiteSpace } = getComputedStyle(list);
    const room = list.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) + 1;
    const wraps = !["pre", "nowrap"].includes(whiteSpace);
    brush.font = font;
    const long = (text) => (wraps ? text.split(/[\s-]+/) : [text]).some((part) => brush.measureText(part).width > room);
    if (wraps && list.scrollHeight > list.clientHeight + 1) return list.selectedOptions[0].label;
    return [...list.options].map(({ label }) => label).find(long);
  };
  const found = [];
  for (const target of document.querySelectorAll("a[href], button, summary, input:not([type=hidden]), select, textarea")) {
    if (!shown(target) || inSentence(target)) continue;
    const { width, height } = pressed(target);
    if (width < TOUCH || height < TOUCH) found.push(`${called(target)} is ${Math.round(width)} × ${Math.round(height)} px`);
  }
  for (const list of document.querySelectorAll("select")) {
    const choice = shown(list) && cut(list);
    if (choice) found.push(`“${choice}” is cut off in the list ${list.id}`);
  }
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const told = new Set();
  while (words.nextNode()) {
    const element = words.currentNode.parentElement;
    if (!words.currentNode.data.trim() || element.tagName === "OPTION" || !shown(element)) continue;
    broken(words.currentNode).forEach((word) => found.push(`“${word}” stands on two lines in ${called(element)}`));
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (size < TEXT && !told.has(element)) {
      told.add(element);
      found.push(`${called(element)} is written in ${size} px`);
    }
  }
  return found;
}
