import type { Verdict } from "~/domain/eligibility";
import topology from "./finland-municipalities-2024.topo.json";
import type { VerdictMap } from "./verdict-map";

type Point = [x: number, y: number];
type Ring = number[];

const height = 1000;
const radians = Math.PI / 180;
/** The middle meridian of maps of all Finland. */
const middle = 27;

/** Transverse Mercator on a sphere: near enough for a picture, and Lapland is not stretched. */
function project([longitude, latitude]: Point): Point {
  const [east, north] = [(longitude - middle) * radians, latitude * radians];
  return [Math.atanh(Math.cos(north) * Math.sin(east)), -Math.atan2(Math.tan(north), Math.cos(east))];
}

/** The borders, decoded and projected once: whole units of the image. */
function drawBorders() {
  const { scale, translate } = topology.transform;
  const [scaleX = 1, scaleY = 1] = scale;
  const [startX = 0, startY = 0] = translate;
  const projected = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]) => {
      [x, y] = [x + dx, y + dy];
      return project([x * scaleX + startX, y * scaleY + startY]);
    });
  });
  const all = projected.flat();
  const [left, right] = [Math.min(...all.map(([x]) => x)), Math.max(...all.map(([x]) => x))];
  const [top, bottom] = [Math.min(...all.map(([, y]) => y)), Math.max(...all.map(([, y]) => y))];
  const unit = height / (bottom - top);
  const arcs = projected.map((arc) =>
    arc.map(([x, y]): Point => [Math.round((x - left) * unit), Math.round((y - top) * unit)]),
  );
  return { arcs, width: Math.ceil((right - left) * unit) };
}

const { arcs, width } = drawBorders();

/** The outline of each municipality by its number. */
const outlines = new Map(
  topology.objects.municipalities.geometries.map(({ properties, type, arcs: parts }) => {
    const polygons = (type === "Polygon" ? [parts] : parts) as Ring[][];
    return [properties.code, polygons.flat().map(ringPath).join("")];
  }),
);

/** A ring runs along its arcs, backwards along those whose number is turned over. */
function ringPath(ring: Ring): string {
  const points = ring.flatMap((arc) => (arc < 0 ? (arcs[~arc] ?? []).toReversed() : (arcs[arc] ?? [])));
  let path = "";
  let [lastX, lastY] = [Number.NaN, Number.NaN];
  for (const [x, y] of points) {
    if (x === lastX && y === lastY) continue;
    path += path === "" ? `M${x} ${y}l` : `${pair(x - lastX, y - lastY)}`;
    [lastX, lastY] = [x, y];
  }
  return `${path}z`;
}

function pair(dx: number, dy: number): string {
  return [dx, dy].map((step) => (step < 0 ? step : ` ${step}`)).join("");
}

type Seen = { code: string; verdict: Verdict; near: boolean };

/** Finland with the municipalities of each verdict as one path, and those near the line drawn around. */
export function drawVerdicts(municipalities: Seen[]): VerdictMap {
  const pathOf = (some: Seen[]) => some.map(({ code }) => outlines.get(code) ?? "").join("");
  const verdicts = [...new Set(municipalities.map(({ verdict }) => verdict))];
  return {
    ...{ width, height },
    areas: verdicts.map((verdict) => ({
      verdict,
      path: pathOf(municipalities.filter((seen) => seen.verdict === verdict)),
    })),
    near: pathOf(municipalities.filter(({ near }) => near)),
  };
}
