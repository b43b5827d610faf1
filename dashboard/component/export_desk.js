// Works off what the menu asks for. The jobs live with the window, so that no redrawing of the page loses one: the first
// is held up to the server as the state `wanted`, and goes when its file is saved or its problem told.

const desk = (globalThis.timelineExports ??= { jobs: [], count: 0, busy: null, said: "" });
const KEEP = 60_000; // ms that a saved file's address stays good

desk.ask = (format) => add({ format });
desk.copy = () => {
  const { href } = globalThis.location;
  navigator.clipboard.writeText(href).then(() => say("The link is copied."), () => say(href));
};
desk.tell = () => {
  for (const place of document.querySelectorAll(".tl-export .tl-said")) place.textContent = desk.said;
};

export default function ({ data, parentElement, setStateValue }) {
  desk.want = () => setStateValue("wanted", desk.jobs[0] ?? null);
  if (!parentElement.tlDesk && desk.jobs.length) desk.want(); // a new place on the page: the server forgot the old one's state
  parentElement.tlDesk = true;
  const [job] = desk.jobs;
  if (!job || data?.answer?.id !== job.id || desk.busy === job.id) return;
  desk.busy = job.id;
  finish(job, data.answer).catch((error) => say(`This file could not be made: ${error.message}`)).then(next);
}

function add(job) {
  desk.jobs.push({ ...job, id: `${Date.now()}-${++desk.count}` });
  say(`Making the ${job.format.toUpperCase()} file …`);
  if (desk.jobs.length === 1) desk.want();
}

// The first job is done, or goes on as another one.
function next(rest) {
  desk.jobs.splice(0, 1, ...(rest ? [rest] : []));
  desk.want();
}

async function finish(job, { name, kind, file, figure, problem }) {
  if (problem) return say(`This file could not be made: ${problem}`);
  if (file) return save(`data:${kind};base64,${file}`, name);
  const address = await draw(figure, job.format);
  if (job.format !== "pdf") return save(address, name);
  return { ...job, id: `${job.id}-svg`, svg: decodeURIComponent(address.slice(address.indexOf(",") + 1)) };
}

// Pictures are drawn by this browser's own Plotly from a figure that the server made for paper.
async function draw(figure, wanted) {
  while (!globalThis.Plotly) await new Promise((resolve) => setTimeout(resolve, 20));
  const { width, height } = figure.layout;
  const format = wanted === "png" ? "png" : "svg";
  return globalThis.Plotly.toImage(figure, { format, width, height, scale: format === "png" ? 2 : 1 });
}

async function save(address, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await (await fetch(address)).blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP);
  say(`Saved ${name}`);
}

function say(words) {
  desk.said = words;
  desk.tell();
}
