// Turns a server-drawn chart into one that answers the pointer. The drawing stays in the page for print, and the
// numbers stay in the table below it.
import { echarts } from "/vendor/echarts/index.js";

const spaced = (number, decimals) => {
  const [whole, part] = Math.abs(number).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, "\u00a0");
  return (number < 0 ? "−" : "") + grouped + (part ? "." + part : "");
};

/** Runs of points whose years adjoin: nothing is joined across a year without data. */
const runs = (points) => {
  const told = points.filter((point) => point.year && point.kind !== "disputed" && point.kind !== "stated");
  const result = [];
  for (const point of told) {
    const last = result.at(-1)?.at(-1);
    if (last && point.run === last.run && Math.abs(point.time - last.time - 1) < 0.01) result.at(-1).push(point);
    else result.push([point]);
  }
  return result.filter((run) => run.length > 1);
};

/** Where a label stands: above the highest point of its time, below the lowest, beside one in between. */
const side = (point, points, years) => {
  if (point.time - years[0] < 0.3) return "right";
  const others = points.filter((other) => other !== point && Math.abs(other.time - point.time) < 0.2);
  if (!others.length || others.every((other) => other.number > point.number)) return "bottom";
  return others.every((other) => other.number < point.number) ? "top" : "right";
};

const pair = ([time, value]) => [Number(time), Number(value)];

export function draw(holder, token) {
  const data = JSON.parse(holder.dataset.chart);
  const points = data.points.map((point) => ({ ...point, time: Number(point.time), number: Number(point.value) }));
  const colour = {
    actual: token("--tide"), unverified: token("--none"), estimated: token("--tide"),
    disputed: token("--disputed"), stated: token("--tide"),
  };
  const [low, high, step] = data.axis.slice(0, 3).map(Number);
  const text = { color: token("--ink-2"), fontFamily: token("--sans"), fontSize: 12.5 };
  const line = (name, pairs, style) => ({
    name, type: "line", data: pairs, showSymbol: false, silent: true, lineStyle: style, animation: false,
    tooltip: { show: false },
  });

  const place = document.createElement("div");
  place.className = "chart-live";
  place.setAttribute("role", "img");
  place.setAttribute("aria-label", holder.querySelector("svg")?.getAttribute("aria-label") ?? "");
  holder.append(place);
  const isNarrow = place.clientWidth < 640;
  const labelWidth = Math.min(260, 20 + [...(data.target?.[2] ?? "")].reduce((sum, c) => sum + (c > "\u2e80" ? 12.5 : 7), 0));

  const series = [];
  if (data.path.length) {
    series.push(line(data.names.path, data.path.map(pair), { color: token("--ink"), width: 1.4, type: [5, 4] }));
  }
  if (data.pace && data.target) {
    series.push(line("", [pair(data.pace), pair(data.target)], { color: token("--off"), width: 1.4, type: [1.5, 4] }));
  }
  if (data.forecast) {
    const [from, start, to, value, low, high] = data.forecast.slice(0, 6).map(Number);
    const edge = (pairs, area) => ({
      ...line("", pairs, { width: 0 }), stack: "forecast", stackStrategy: "all",
      areaStyle: area ? { color: token("--tide-2"), opacity: 1 } : undefined, z: 1,
    });
    series.push(edge([[from, start], [to, low]], false), edge([[from, 0], [to, high - low]], true));
    series.push({
      ...line("", [[from, start], [to, value]], { color: token("--tide"), width: 1.2, type: [2, 3] }),
      endLabel: {
        show: true, formatter: data.forecast[6], ...text, color: token("--tide"), align: "right", offset: [-12, 0],
      },
    });
  }
  for (const run of runs(points)) {
    series.push(line(data.names.actual, run.map((p) => [p.time, p.number]), { color: token("--tide"), width: 2 }));
  }
  series.push({
    type: "scatter", symbolSize: 10, animation: false, labelLayout: { hideOverlap: true },
    data: points.map((point) => ({
      value: [point.time, point.number], point,
      itemStyle: {
        color: point.kind === "actual" ? colour.actual : token("--card"), borderColor: colour[point.kind],
        borderWidth: 2,
      },
      label: {
        show: point.label !== "", position: side(point, points, data.years), formatter: point.label, ...text,
        color: point.kind === "actual" ? colour.actual : point.kind === "disputed" ? colour.disputed : text.color,
        fontWeight: point.kind === "disputed" ? 400 : 600,
      },
    })),
  });
  if (data.target) {
    series.push({
      type: "scatter", symbol: "rect", symbolSize: [3, 16], animation: false, silent: true,
      data: [pair(data.target)], itemStyle: { color: token("--ink") },
      label: { show: true, position: isNarrow ? "left" : "right", formatter: data.target[2], ...text, color: token("--ink"), fontWeight: 600 },
    });
  }

  if (data.expected) {
    series.push({
      type: "scatter", symbol: "triangle", symbolRotate: 180, symbolSize: [10, 8], symbolOffset: [0, -5],
      animation: false, silent: true, data: [pair(data.expected)], itemStyle: { color: token("--ink") },
      label: { show: true, position: "top", formatter: data.expected[2], ...text },
    });
  }
  if (data.missing && data.target) {
    series.push({
      type: "scatter", symbolSize: 0.1, animation: false, silent: true, data: [[Number(data.target[0]), low]],
      label: { show: true, position: "left", offset: [0, -12], formatter: data.missing, ...text, color: token("--ink-3") },
    });
  }
  const chart = echarts.init(place, null, { renderer: "svg" });
  chart.setOption({
    animation: false,
    textStyle: text,
    grid: { left: 8, right: isNarrow ? 24 : labelWidth, top: 26, bottom: 8, containLabel: true },
    tooltip: {
      renderMode: "richText", backgroundColor: token("--card"), borderColor: token("--rule"), padding: 10, textStyle: text,
      formatter: ({ data: { point } }) => {
        if (!point) return "";
        const kind = point.kind === "actual" ? "" : "  " + data.names[point.kind];
        return `${point.period}\n${spaced(point.number, data.decimals)} ${data.unit}${kind}`;
      },
    },
    xAxis: {
      type: "value", min: data.years[0], max: data.years[1], interval: isNarrow ? 2 : 1,
      axisLabel: { formatter: (year) => String(year), ...text }, splitLine: { show: false },
      axisLine: { lineStyle: { color: "#b9bfbf" } },
    },
    yAxis: {
      type: "value", min: low, max: high, interval: step, splitLine: { lineStyle: { color: "#eeece6" } },
      axisLabel: { formatter: (value) => spaced(value, data.axis[3]), ...text },
    },
    series,
  });
  holder.classList.add("is-live");
  new ResizeObserver(() => chart.resize()).observe(place);
}
