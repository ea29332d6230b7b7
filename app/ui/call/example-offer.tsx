import { useSpeech } from "../language";

/** Offers an example to begin from, which fills the page when it is taken. */
export function ExampleOffer({ text }: { text: string }) {
  const { say } = useSpeech();
  return (
    <div className="notice">
      <p>{text}</p>
      <p>
        <button className="button secondary" type="submit" name="intent" value="example">
          {say("call.takeExample")}
        </button>
      </p>
    </div>
  );
}
