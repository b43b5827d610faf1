// The kinds of file that can be had, a button each. What is pressed goes to the desk (export_desk.js).

const FILES = [
  ["png", "PNG picture"],
  ["svg", "SVG picture"],
  ["pdf", "PDF page"],
  ["html", "HTML page that works offline"],
  ["csv", "CSV table"],
  ["json", "JSON, everything"],
];

export default function ({ data, parentElement }) {
  const box = parentElement.querySelector(".tl-export");
  if (!box.childElementCount) fill(box);
  for (const button of box.querySelectorAll("button")) button.disabled = !data?.ready;
  globalThis.timelineExports?.tell();
}

function fill(box) {
  box.setAttribute("aria-label", "What to save");
  const said = document.createElement("p");
  said.className = "tl-said";
  said.setAttribute("role", "status");
  box.append(...FILES.map(([format, words]) => button(format, words)), said);
}

function button(format, words) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = words;
  made.onclick = () => globalThis.timelineExports.ask(format);
  return made;
}
