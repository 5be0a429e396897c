// The register of organisations: a picture with dates, who decides on a day, and a table.
import { addWords, ask, byId, desk, drawPage, fill, filled, problemBox, serverNow, t, under, words3, written } from "./desk.js";
import { actWords } from "./view.js";

await addWords("words-clearances.json");

const [lane, top, edge] = [52, 60, 14];
const today = serverNow().slice(0, 10);
let all = [];
let problem;
let answer;

const makerOf = ({ maker }) => maker.split(":")[1];
const read = (path) => ask(`/v1/organisations${path}`).catch((caught) => (problem = caught) && {});

// MARK: Picture

/** A line for each organisation from its founding to its end, marks for what happened to it, ways to its successors. */
function picture(width) {
  const rows = all.toSorted((one, other) => (one.founded ?? "").localeCompare(other.founded ?? ""));
  const marked = rows.flatMap((one) => one.acts);
  const y = Object.fromEntries(rows.map(({ id }, index) => [id, top + index * lane]));
  const height = top + rows.length * lane - 30;
  const days = [today, ...rows.map(({ founded }) => founded ?? today), ...marked.map(({ day }) => day)].map(Date.parse);
  const [first, last] = [Math.min(...days) - 3e10, Math.max(...days) + 2e10];
  const x = (day) => Math.round(edge + ((Date.parse(day) - first) / (last - first)) * (width - 2 * edge));
  const { makers = [], organisation } = answer ?? {};
  const deciding = makers.map(makerOf);
  const passed = makers.flatMap(({ acts }) => acts);
  const reached = [organisation, ...deciding, ...passed.map((act) => act.organisation)];
  const way = (isOn, kinds) => (isOn ? `${kinds} way` : kinds);
  const isPassed = (act) => passed.some((other) => JSON.stringify(other) === JSON.stringify(act));
  const upright = (kind, day) => ({ kind, x1: x(day), x2: x(day), y1: 20, y2: height });

  const from = new Date(first).getUTCFullYear() + 1;
  const span = new Date(last).getUTCFullYear() - from;
  const step = Math.ceil((span * 52) / width);
  const years = Array.from({ length: span / step + 1 }, (_, index) => `${from + index * step}`);
  const lives = rows.map(({ id, founded, acts }) => {
    const end = acts.find(({ kind }) => !["renamed", "spunOff"].includes(kind));
    return { kind: way(reached.includes(id), founded ? "life" : "life older"), x1: founded ? x(founded) : 0, x2: end ? x(end.day) : width, y1: y[id], y2: y[id] };
  });
  const values = {
    width,
    height,
    lines: [...years.map((year) => upright("year", year)), upright("today", today), ...lives],
    years: years.map((year) => ({ year, x: x(year) })),
    lanes: rows.map(({ id, name }) => ({ y: y[id] - 14, words: `${deciding.includes(id) ? "✓ " : ""}${words3(name)}` })),
    ways: marked.flatMap((act) => act.successors.map((id) => ({ kind: way(isPassed(act) && reached.includes(id), "follows"), d: `M${x(act.day)} ${y[act.organisation]}q22 ${(y[id] - y[act.organisation]) / 2} 0 ${y[id] - y[act.organisation]}` }))),
    marks: marked.map((act) => ({ kind: way(isPassed(act), `mark ${act.kind}`), words: actWords(act), place: `translate(${x(act.day)} ${y[act.organisation]})`, sign: t(`act.${act.kind}`) })),
  };
  return filled("graph", values, { choose: ({ words }) => fill(byId("chosen"), words) });
}

const paint = () => byId("picture")?.clientWidth && fill(byId("picture"), picture(byId("picture").clientWidth));

// MARK: Page

async function resolve(_, { target }) {
  problem = undefined;
  const { organisation, ...rest } = written(target);
  answer = await read(`/${organisation}/decision-makers?${new URLSearchParams(rest)}`);
  draw();
  byId("answer").focus();
}

function draw() {
  const makers = answer?.makers ?? [];
  const maker = (one) => ({ ...one, name: words3(all.find(({ id }) => id === makerOf(one))?.name) });
  const values = {
    all,
    problem: problemBox(problem),
    today,
    label: t("org.number"),
    answer: !problem && answer && { ...answer, makers: makers.map(maker) },
    areMany: makers.length > 1,
    signs: under("act"),
  };
  drawPage("page", values, { resolve });
  paint();
}

addEventListener("resize", paint);
desk(draw, async () => {
  all = (await read("")).organisations ?? [];
  draw();
});
