// An article as runs of text, each with the classes of what it is part of; scrolls to the run in focus.

export default function ({ data, parentElement, setTriggerValue }) {
  const box = parentElement.querySelector(".tl-reader");
  box.onclick = (event) => {
    const id = event.target.closest("[data-event]")?.dataset.event;
    if (id) setTriggerValue("clicked", id);
  };
  box.setAttribute("aria-label", data?.label ?? "");
  box.style.maxHeight = data?.height ? `${data.height}px` : "";
  if (box.dataset.version === data?.version) return;
  box.dataset.version = data?.version ?? "";
  box.replaceChildren(...(data?.runs ?? []).map(element));
  const focus = box.querySelector(".tl-focus");
  if (focus) box.scrollTop = focus.offsetTop - box.offsetTop - box.clientHeight / 3;
}

function element(run) {
  if (!run.kinds.length) return document.createTextNode(run.text);
  const mark = document.createElement(run.kinds.includes("focus") || run.kinds.includes("time") ? "mark" : "span");
  mark.className = run.kinds.map((kind) => `tl-${kind}`).join(" ");
  mark.textContent = run.text;
  if (run.note) mark.title = run.note;
  if (run.event) mark.dataset.event = run.event;
  return mark;
}
