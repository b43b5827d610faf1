// The events as a list of buttons under their years. Arrow keys move; Enter opens.

const CHUNK = 200; // rows built at a time, so that ten thousand events do not stall the page

export default function ({ data, parentElement, setTriggerValue }) {
  const box = parentElement.querySelector(".tl-events");
  box.tlOpen = (id) => setTriggerValue("clicked", id);
  if (!box.tlReady) prepare(box);
  const items = data?.items ?? [];
  const version = data?.version ?? "";
  if (box.dataset.version !== version) {
    box.dataset.version = version;
    box.replaceChildren();
    box.tlRest = items.slice();
    box.scrollTop = 0;
    more(box);
  }
  select(box, data?.selected ?? "");
}

function prepare(box) {
  box.tlReady = true;
  box.addEventListener("click", (event) => {
    const row = event.target.closest("button[data-event]");
    if (row) box.tlOpen(row.dataset.event);
  });
  box.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const rows = [...box.querySelectorAll("button")];
    const next = step && rows[rows.indexOf(document.activeElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  box.addEventListener("scroll", () => {
    if (box.scrollTop + box.clientHeight > box.scrollHeight - 600) more(box);
  });
}

function more(box) {
  for (const item of box.tlRest.splice(0, CHUNK)) {
    if (item.heading) box.append(make("h4", "tl-year", item.heading));
    box.append(row(item));
  }
}

function row(item) {
  const button = make("button", "tl-event");
  button.type = "button";
  button.dataset.event = item.id;
  const mark = make("span", `tl-mark tl-${item.shape}`);
  mark.style.setProperty("--tl-color", item.color);
  const words = make("span", "tl-words");
  const title = make("span", "tl-title", item.title);
  title.dir = "auto";
  words.append(make("span", "tl-date", item.date), title, make("span", "tl-note", item.note));
  button.append(mark, words);
  return button;
}

function select(box, id) {
  for (const button of box.querySelectorAll('[aria-current="true"]')) button.removeAttribute("aria-current");
  const chosen = id && box.querySelector(`[data-event="${CSS.escape(id)}"]`);
  if (chosen) chosen.setAttribute("aria-current", "true");
}

function make(tag, name, text = "") {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = text;
  return element;
}
