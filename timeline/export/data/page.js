"use strict";
(function () {
  const page = __DATA__;
  const chart = document.getElementById("chart");
  const config = { displaylogo: false, scrollZoom: true, modeBarButtons: [["zoomIn2d", "zoomOut2d", "resetScale2d", "toImage"]] };
  Plotly.newPlot(chart, page.figure.data, page.figure.layout, config).then(function () {
    chart.on("plotly_click", function (clicked) {
      const id = clicked.points[0].customdata;
      const row = Object.hasOwn(page.rows, id) && document.getElementById("event-" + page.rows[id]);
      if (row) {
        row.scrollIntoView({ block: "center" });
        row.focus({ preventScroll: true });
      }
    });
  });
})();
