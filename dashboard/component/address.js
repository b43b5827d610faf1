// The address bar follows what the reader has chosen, and the browser's back button leads to what was chosen before.
// Only this component writes the address, and the server reads it when the page opens: Streamlit's own way sends it with
// every press, and a press in the moment between two addresses would carry the old one and undo what was chosen.

const moved = (globalThis.timelineMoved ??= { count: 0, waiting: null, tell: null });

export default function ({ data, parentElement, setTriggerValue }) {
  moved.listener ??= listen();
  moved.tell = (number) => setTriggerValue("moved", { query: location.search.slice(1), number });
  const first = !parentElement.tlAddress;
  parentElement.tlAddress = true;
  if (moved.waiting === data.number) moved.waiting = null;
  if (moved.waiting === null && plain(location.search) !== plain(data.query)) {
    const address = location.pathname + (data.query ? `?${data.query}` : "");
    history[first ? "replaceState" : "pushState"]({}, "", address);
  }
  return () => (moved.tell = null);
}

// Until the server has followed a step back, what it says is of before that step.
function listen() {
  addEventListener("popstate", () => {
    if (moved.tell) moved.tell((moved.waiting = ++moved.count));
  });
  return true;
}

function plain(query) {
  return new URLSearchParams(query).toString();
}
