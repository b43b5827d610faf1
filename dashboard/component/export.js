// Pictures are drawn by this browser's own Plotly from a figure that the server made for paper.

const PICTURES = [
  ["png", "PNG picture"],
  ["svg", "SVG picture"],
  ["pdf", "PDF page"],
];

export default function ({ data, parentElement, setTriggerValue }) {
  const box = parentElement.querySelector(".tl-export");
  box.setAttribute("aria-label", "Pictures of what is on the screen");
  if (!box.childElementCount) box.append(...PICTURES.map(([format, words]) => button(box, format, words)));
  box.tlAsk = (format) => setTriggerValue("wanted", { format, nonce: `${Date.now()}-${Math.random()}` });
  for (const one of box.children) one.disabled = !data?.ready;
  const job = data?.job;
  if (!job || box.tlDone === `${job.nonce}${job.step}`) return;
  box.tlDone = `${job.nonce}${job.step}`;
  if (job.step === "draw") draw(job).then((svg) => svg && setTriggerValue("drawn", { nonce: job.nonce, svg }));
  if (job.step === "save") save(`data:application/pdf;base64,${job.pdf}`, job.name);
}

function button(box, format, words) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = words;
  made.dataset.format = format;
  made.onclick = () => box.tlAsk(format);
  return made;
}

// Saves a PNG or an SVG; for a PDF gives the SVG back, which the server turns into pages.
async function draw(job) {
  while (!globalThis.Plotly) await new Promise((resolve) => setTimeout(resolve, 20));
  const { width, height } = job.figure.layout;
  const format = job.format === "png" ? "png" : "svg";
  const address = await globalThis.Plotly.toImage(job.figure, { format, width, height, scale: format === "png" ? 2 : 1 });
  if (job.format !== "pdf") return save(address, job.name);
  return decodeURIComponent(address.slice(address.indexOf(",") + 1));
}

function save(address, name) {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
}
