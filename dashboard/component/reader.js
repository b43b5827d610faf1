// An article as runs of text, each with the classes of what it is part of; scrolls to the run in focus. What a marked
// run means stands on a card: under the pointer, at the keyboard's focus, or where a finger touched.

const GAP = 4; // px between a run and its card
let count = 0;

export default function ({ data, parentElement, setTriggerValue }) {
  const box = parentElement.querySelector(".tl-reader");
  box.tlOpen = (id) => setTriggerValue("clicked", id);
  if (!box.tlCard) prepare(box, parentElement);
  box.setAttribute("aria-label", data?.label ?? "");
  box.style.maxHeight = data?.height ?? "";
  if (box.dataset.version === data?.version) return;
  box.dataset.version = data?.version ?? "";
  hide(box);
  box.replaceChildren(...(data?.runs ?? []).map(element));
  const focus = box.querySelector(".tl-focus");
  if (focus) box.scrollTop = focus.offsetTop - box.offsetTop - box.clientHeight / 3;
}

function element(run) {
  if (!run.kinds.length) return document.createTextNode(run.text);
  const mark = document.createElement(run.kinds.includes("focus") || run.kinds.includes("time") ? "mark" : "span");
  mark.className = run.kinds.map((kind) => `tl-${kind}`).join(" ");
  mark.textContent = run.text;
  if (run.note || run.event) mark.tabIndex = 0;
  if (run.note) mark.dataset.note = run.note;
  if (run.event) {
    mark.dataset.event = run.event;
    mark.setAttribute("role", "button");
  }
  return mark;
}

function prepare(box, place) {
  box.tlCard = place.appendChild(document.createElement("div"));
  box.tlCard.className = "tl-card";
  box.tlCard.id = `tl-card-${++count}`;
  box.tlCard.setAttribute("role", "tooltip");
  box.tlCard.hidden = true;
  const marked = (event) => event.target.closest?.("[data-note]");
  box.addEventListener("mouseover", (event) => show(box, marked(event)));
  box.addEventListener("mouseleave", () => show(box, marked({ target: document.activeElement })));
  box.addEventListener("focusin", (event) => show(box, marked(event)));
  box.addEventListener("focusout", () => hide(box));
  box.addEventListener("scroll", () => hide(box));
  box.addEventListener("click", (event) => open(box, event));
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide(box);
    if (event.key === "Enter" || event.key === " ") open(box, event);
  });
}

function open(box, event) {
  const id = event.target.closest("[data-event]")?.dataset.event;
  if (!id) return;
  event.preventDefault();
  box.tlOpen(id);
}

function show(box, mark) {
  hide(box);
  if (!mark || !box.contains(mark)) return;
  const card = box.tlCard;
  card.textContent = mark.dataset.note;
  card.hidden = false;
  mark.setAttribute("aria-describedby", card.id);
  const line = mark.getClientRects()[0];
  const { width, height } = card.getBoundingClientRect();
  const fits = line.bottom + GAP + height <= innerHeight;
  card.style.left = `${Math.max(GAP, Math.min(line.left, document.documentElement.clientWidth - width - GAP))}px`;
  card.style.top = `${fits ? line.bottom + GAP : line.top - GAP - height}px`;
}

function hide(box) {
  box.tlCard.hidden = true;
  box.querySelector("[aria-describedby]")?.removeAttribute("aria-describedby");
}
