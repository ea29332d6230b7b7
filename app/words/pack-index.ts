import type { PackManifest } from "~/domain/pack";

type Indexed = Omit<PackManifest, "absent">;

const safe = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/**
 * The index of an audit pack as a page that any browser shows without a network. It is in English, which
 * auditors of every country read; the documents are in their own languages.
 */
export function writeIndex({ project, madeAt, madeBy, head, standing, files }: Indexed): string {
  const rows = files.map(
    ({ path, title, size, sha256 }) =>
      `<tr><td><a href="${encodeURI(path)}">${safe(path)}</a></td><td>${safe(title)}</td><td>${size}</td><td><code>${sha256}</code></td></tr>`,
  );
  const money = Object.entries(standing).map(
    ([name, cents]) => `<tr><th scope="row">${name}</th><td>${cents}</td></tr>`,
  );
  return `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Audit pack of ${safe(project)}</title></head>
<body>
<h1>Audit pack of ${safe(project.toUpperCase())}</h1>
<p>Made ${madeAt} by ${safe(madeBy)}. Last entry of the record then: ${head.seq}, ${head.hash}.</p>
<p>To check it without the service's database: <code>npm run db -- verify-pack FILE</code>. It calculates the digest of
every file, of every received snapshot and signed document, and of every entry of the record, follows the chain to
its head, and adds up the movements of money.</p>
<h2>How the money stands (euro cents)</h2>
<table><tbody>${money.join("")}</tbody></table>
<h2>Files</h2>
<table><thead><tr><th>File</th><th>What it is</th><th>Bytes</th><th>SHA-256</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody></table>
</body>
</html>
`;
}
