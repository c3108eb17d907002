// What is too small on the page as it is shown: targets below 48 px, text below 18 px; one line each.
// A link inside a sentence is as high as its line (the inline exception of WCAG 2.5.8).
() => {
  const TOUCH = 47.5, TEXT = 17.9;
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
  const small = [];
  for (const target of document.querySelectorAll("a[href], button, summary, input:not([type=hidden]), select, textarea")) {
    if (!shown(target) || inSentence(target)) continue;
    const { width, height } = pressed(target);
    if (width < TOUCH || height < TOUCH) small.push(`${called(target)} is ${Math.round(width)} × ${Math.round(height)} px`);
  }
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const told = new Set();
  while (words.nextNode()) {
    const element = words.currentNode.parentElement;
    if (!words.currentNode.data.trim() || told.has(element) || !shown(element)) continue;
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (size < TEXT) {
      told.add(element);
      small.push(`${called(element)} is written in ${size} px`);
    }
  }
  return small;
}
