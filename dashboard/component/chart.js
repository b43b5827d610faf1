// One Plotly instance for the whole visit. The server draws the figure for our width and theme; we show it, keep the
// reader's zoom, frame the opened event, and tell the server of clicks, zoom, width and theme.

const REST = 300; // ms without movement before a zoom or a new width is reported
const SAME = 8; // px of width that are not worth a new figure
const TOOLS = 31; // px above the lanes at which the tools stand, over the names of the lanes, where nothing else is

export default function ({ data, parentElement, setStateValue, setTriggerValue }) {
  const box = parentElement.querySelector(".tl-chart");
  const chart = (box.tlChart ??= new Chart(box));
  chart.report = setStateValue;
  chart.click = (id) => setTriggerValue("clicked", id);
  chart.zoom = (window) => setTriggerValue("zoomed", { window });
  chart.measure();
  chart.show(data ?? {});
}

class Chart {
  constructor(box) {
    this.box = box;
    this.plot = box.querySelector(".tl-plot");
    this.frame = box.appendChild(document.createElement("div"));
    this.frame.className = "tl-frame";
    this.shown = Promise.resolve();
    // A bare wheel scrolls the page; with Ctrl or Cmd it zooms the chart.
    box.addEventListener("wheel", (event) => event.ctrlKey || event.metaKey || event.stopPropagation(), true);
    new ResizeObserver(() => this.later("size", () => this.measure())).observe(box);
  }

  later(name, action) {
    this.timers ??= {};
    clearTimeout(this.timers[name]);
    this.timers[name] = setTimeout(action, REST);
  }

  measure() {
    const width = Math.round(this.box.getBoundingClientRect().width);
    const theme = isDark(getComputedStyle(this.box).getPropertyValue("--st-background-color")) ? "dark" : "light";
    const same = this.size && theme === this.size.theme && Math.abs(width - this.size.width) < SAME;
    if (!width || same) return;
    this.size = { width, theme };
    this.report("size", this.size);
  }

  show(data) {
    this.selected = data.selected;
    this.plot.setAttribute("aria-label", data.label ?? "");
    this.box.classList.toggle("tl-none", !data.figure);
    if (!data.figure) return;
    this.shown = this.shown.then(() => this.draw(data)).catch((error) => console.error(error));
  }

  async draw(data) {
    if (data.version !== this.version) {
      const Plotly = await plotly();
      const modebar = { bgcolor: data.figure.layout.paper_bgcolor };
      const layout = { ...data.figure.layout, modebar, uirevision: data.revision };
      await Plotly.react(this.plot, data.figure.data, layout, config(Plotly, () => this.showAll()));
      this.version = data.version;
      this.box.style.setProperty("--tl-tools", `${topOfLanes(this.plot) - TOOLS}px`);
      this.listen();
    }
    this.mark();
    this.box.dataset.version = data.version;
    this.box.dataset.selected = data.selected ?? "";
  }

  listen() {
    if (this.listening) return;
    this.listening = true;
    this.plot.on("plotly_click", (event) => {
      const id = event.points.map((point) => point.customdata).find((found) => typeof found === "string");
      if (id) this.click(id);
    });
    this.plot.on("plotly_relayout", (change) => this.moved(change));
    this.plot.on("plotly_doubleclick", () => this.showAll());
    this.plot.on("plotly_afterplot", () => this.mark());
  }

  moved(change) {
    if (!Object.keys(change).some((key) => key.startsWith("xaxis."))) return;
    const axis = this.plot._fullLayout.xaxis;
    const window = axis.range.map((bound) => String(axis.c2d(axis.r2c(bound))));
    this.later("window", () => this.zoom(window));
  }

  showAll() {
    clearTimeout(this.timers?.window);
    this.zoom(null);
  }

  mark() {
    const place = this.selected && placeOf(this.plot, this.selected);
    this.frame.hidden = !place;
    for (const side in place ?? {}) this.frame.style[side] = `${place[side]}px`;
  }
}

function config(Plotly, showAll) {
  const all = { name: "all", title: "Show all years", icon: Plotly.Icons.home, click: showAll };
  return {
    displaylogo: false,
    displayModeBar: true,
    scrollZoom: true,
    doubleClick: false, // to Plotly's own reset, the zoom that the server drew is where everything began
    plotlyServerURL: "", // nothing is ever sent to anybody's cloud
    modeBarButtons: [["zoomIn2d", "zoomOut2d", all]],
  };
}

function topOfLanes(plot) {
  const { yaxis, height } = plot._fullLayout;
  return (1 - (yaxis?.domain?.[1] ?? 1)) * height;
}

// The rectangle of what can be clicked for an event, in pixels of the plot; nothing where it is out of sight.
function placeOf(plot, id) {
  for (const [bar] of plot.calcdata ?? []) {
    const trace = bar?.trace;
    const at = trace?.visible === true && Array.isArray(trace.customdata) ? trace.customdata.indexOf(id) : -1;
    if (at < 0) continue;
    const { b: base, s: size, p: middle, w: width } = plot.calcdata[trace.index][at];
    const xaxis = plot._fullLayout[trace.xaxis.replace("x", "xaxis")];
    const yaxis = plot._fullLayout[trace.yaxis.replace("y", "yaxis")];
    const [left, right] = [xaxis.c2p(base), xaxis.c2p(base + size)].sort((a, b) => a - b);
    const [top, bottom] = [yaxis.c2p(middle - width / 2), yaxis.c2p(middle + width / 2)].sort((a, b) => a - b);
    if (right < 0 || left > xaxis._length) return null;
    return { left: left + xaxis._offset, top: top + yaxis._offset, width: right - left, height: bottom - top };
  }
  return null;
}

function isDark(color) {
  const probe = document.createElement("canvas").getContext("2d");
  probe.fillStyle = color.trim() || "#ffffff";
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(probe.fillStyle.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

async function plotly() {
  while (!globalThis.Plotly) await new Promise((resolve) => setTimeout(resolve, 20));
  return globalThis.Plotly;
}
