import type { MonitoringDrawing } from "~/ui/charts/monitoring.server";

/** A drawing of what a table beside it tells. */
export function Drawing({ drawing: { title, svg, legend } }: { drawing: MonitoringDrawing }) {
  return (
    <figure className="monitoring-chart">
      <figcaption>
        <strong>{title}</strong>
        {legend.length > 0 && (
          <span className="legend">
            {legend.map((name, at) => (
              <span key={name}>
                <span className={`swatch part-${at}`} aria-hidden="true" /> {name}
              </span>
            ))}
          </span>
        )}
      </figcaption>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own server from words and sums */}
      <div className="chart" dangerouslySetInnerHTML={{ __html: svg }} />
    </figure>
  );
}
