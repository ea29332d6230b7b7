import { useSpeech } from "./language";
import { usePage } from "./page-context";

const told = [403, 404, 405, 409, 411, 413, 429] as const;

/** A page that says what is wrong, what holds now and what to do next. */
export function Problem({ status }: { status: number }) {
  const { say, paths } = useSpeech();
  const { reference } = usePage();
  // A body that is no form reads like one that has not arrived whole.
  const known = told.find((code) => code === (status === 400 ? 411 : status));
  return (
    <div className="width narrow">
      <title>{`${known ? say(`problem.${known}.title`) : say("problem.broken.title")} – Hankesalkku`}</title>
      <h1>{known ? say(`problem.${known}.title`) : say("problem.broken.title")}</h1>
      <p>{known ? say(`problem.${known}.holds`) : say("problem.broken.holds")}</p>
      <p>{known ? say(`problem.${known}.next`) : say("problem.broken.next")}</p>
      {!known && reference && (
        <p>
          {say("problem.broken.reference")} <strong className="code">{reference}</strong>
        </p>
      )}
      <p>
        <a href={paths.front()}>{say("problem.toFront")}</a>
      </p>
    </div>
  );
}
