import type { ReceivedFile } from "~/domain/snapshot";
import { useSpeech } from "~/ui/language";
import { inBytes } from "~/words/formats";

/** The files that were received with the application: names, sizes, digests. */
export function ReceivedFiles({ files }: { files: ReceivedFile[] }) {
  const { language, say } = useSpeech();
  if (files.length === 0) return null;
  return (
    <>
      <h2>{say("receipt.attachments")}</h2>
      <table className="stack received-files">
        <caption className="hidden">{say("receipt.attachments")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("receipt.attachment")}</th>
            <th scope="col" className="number">
              {say("receipt.attachmentSize")}
            </th>
            <th scope="col">{say("receipt.attachmentDigest")}</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ field, name, size, sha256 }) => (
            <tr key={field + name + sha256}>
              <th scope="row" className="typed">
                {name}
              </th>
              <td className="number" data-label={say("receipt.attachmentSize")}>
                {inBytes(size, language)}
              </td>
              <td data-label={say("receipt.attachmentDigest")}>
                <span className="code small">{sha256}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
