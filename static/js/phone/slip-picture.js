// A slip as a picture: lines on cream paper under a band of clay, the pig beside them, as wide as a phone shows it.

const WIDTH = 720;
const EDGE = 40;
const BAND = 14;
const PIG = { source: new URL("../../img/pig.svg", import.meta.url), width: 120, height: 100 };
const LOOKS = {
  head: { size: 38, weight: 700, colour: "#9a4024", height: 56 },
  big: { size: 76, weight: 700, colour: "#2a1f1a", height: 104 },
  plain: { size: 34, weight: 400, colour: "#2a1f1a", height: 50 },
  small: { size: 28, weight: 400, colour: "#5c4a40", height: 44 },
};

// A PNG as high as its lines need; ``lines`` from top to bottom: {words, look}.
export async function draw(lines) {
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  const rows = lines.flatMap(({ words, look }) => broken(pen, words, LOOKS[look]));
  const height = rows.reduce((sum, { look }) => sum + look.height, 0);
  Object.assign(canvas, { width: WIDTH, height: height + PIG.height + 2 * EDGE });
  paint(pen, canvas, rows);
  await putPig(pen, canvas);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

function paint(pen, { width, height }, rows) {
  pen.fillStyle = "#fffaf2";
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = LOOKS.head.colour;
  pen.fillRect(0, 0, width, BAND);
  let top = EDGE;
  for (const { words, look } of rows) {
    Object.assign(pen, { font: font(look), fillStyle: look.colour, textBaseline: "middle" });
    pen.fillText(words, EDGE, top + look.height / 2);
    top += look.height;
  }
}

// Without a signal the pig may be missing on the phone: the slip is a slip without it.
async function putPig(pen, { width, height }) {
  const pig = Object.assign(new Image(), { src: PIG.source.href });
  const there = await pig.decode().then(() => true, () => false);
  if (there) pen.drawImage(pig, width - EDGE - PIG.width, height - EDGE / 2 - PIG.height, PIG.width, PIG.height);
}

// A line in as many rows as it needs.
function broken(pen, words, look) {
  pen.font = font(look);
  const rows = [""];
  for (const word of words.split(" ")) {
    const last = rows[rows.length - 1];
    const longer = `${last} ${word}`.trim();
    const fits = pen.measureText(longer).width <= WIDTH - 2 * EDGE;
    if (fits || !last) rows[rows.length - 1] = longer;
    else rows.push(word);
  }
  return rows.map((row) => ({ words: row, look }));
}

function font({ size, weight }) {
  return `${weight} ${size}px system-ui, Roboto, "Noto Sans", "DejaVu Sans", sans-serif`;
}
