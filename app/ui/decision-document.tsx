import type { Block, WrittenDecision } from "~/domain/decision-document";
import { Facts } from "./parts";

/**
 * A decision as a document, in its own language whatever the page's: what is shown here before signing
 * is what is kept, word for word.
 */
export function DecisionDocument({ text }: { text: WrittenDecision }) {
  const id = `decision-${text.language}`;
  return (
    <article className="document" lang={text.language} aria-labelledby={id}>
      {text.demo && <p className="document-demo">{text.demo}</p>}
      <h2 id={id}>{text.title}</h2>
      <Facts rows={text.head.map(([name, value]) => ({ name, value }))} />
      {text.sections.map((section) => (
        <section key={section.id} aria-labelledby={`${id}-${section.id}`}>
          <h3 id={`${id}-${section.id}`}>{section.heading}</h3>
          {section.blocks.map((block, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a document do not move
            <Part key={index} block={block} />
          ))}
        </section>
      ))}
    </article>
  );
}

function Part({ block }: { block: Block }) {
  switch (block.kind) {
    case "text":
      return (
        <p className="typed" lang={block.lang}>
          {block.text}
        </p>
      );
    case "list":
      return (
        <ul lang={block.lang}>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case "facts":
      return <Facts rows={block.rows.map(([name, value]) => ({ name, value }))} />;
    case "sums":
      return <Sums block={block} />;
  }
}

function Sums({ block }: { block: Extract<Block, { kind: "sums" }> }) {
  const [name, amount] = block.head;
  return (
    <table className="sums">
      <caption>{block.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col" className="number">
            {amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {block.rows.map(([row, sum]) => (
          <tr key={row}>
            <th scope="row">{row}</th>
            <td className="number">{sum}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{block.total[0]}</th>
          <td className="number">{block.total[1]}</td>
        </tr>
      </tfoot>
    </table>
  );
}
