// The kinds of file that can be had, a button each, and the link. What is pressed goes to the desk (export_desk.js).

const FILES = [
  ["png", "PNG picture"],
  ["svg", "SVG picture"],
  ["pdf", "PDF page"],
  ["html", "HTML page, works offline"],
  ["csv", "CSV table"],
  ["json", "JSON, everything"],
];

export default function ({ data, parentElement }) {
  const box = parentElement.querySelector(".tl-export");
  if (!box.childElementCount) fill(box);
  for (const one of box.querySelectorAll("[data-format]")) one.disabled = !data?.ready;
  box.querySelector(".tl-link").textContent = data?.link ?? "";
  globalThis.timelineExports?.tell();
}

function fill(box) {
  const said = words("", "tl-said");
  said.setAttribute("role", "status");
  const copy = button("Copy link", () => globalThis.timelineExports.copy());
  box.append(words("Exactly what is on the screen, with title and sources:"), ...FILES.map(file), said);
  box.append(copy, words("", "tl-link"));
}

function file([format, name]) {
  const made = button(name, () => globalThis.timelineExports.ask(format));
  made.dataset.format = format;
  return made;
}

function button(name, press) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = name;
  made.onclick = press;
  return made;
}

function words(text, name = "") {
  const made = document.createElement("p");
  made.className = name;
  made.textContent = text;
  return made;
}
