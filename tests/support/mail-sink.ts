import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { SMTPServer, type SMTPServerSession } from "smtp-server";

/** What the sink does to one connection: all goes well, or something goes wrong at one point of it. */
export type Trouble =
  | "none"
  | "drops-at-once"
  | "busy-greeting"
  | "delays"
  | "4xx-at-mail"
  | "4xx-at-rcpt"
  | "4xx-at-data"
  | "5xx-at-data"
  | "drops-at-rcpt"
  | "dies-in-data"
  | "loses-its-answer"
  | "answers-too-late";

/** A message as the sink has accepted it. */
export type Accepted = { messageId: string; to: string; raw: string };

type Sink = {
  url: string;
  accepted: Accepted[];
  connections: () => number;
  close(): Promise<void>;
};

/** Nobody lives at these addresses: the sink says so, for good. */
export const unknownUser = /^nobody/;

/**
 * A real SMTP server that makes the trouble which `troubleOf` chooses for each connection. It stands
 * behind a relay, so that a connection can be cut at any point, an answer lost on its way included.
 */
export async function openSink(troubleOf: () => Trouble, late = 400): Promise<Sink> {
  const accepted: Accepted[] = [];
  const lines = new Map<number, { client: Socket; trouble: Trouble }>();
  const line = (session: SMTPServerSession) => lines.get(session.remotePort);
  const cut = (session: SMTPServerSession) => line(session)?.client.destroy();
  const trouble = (session: SMTPServerSession) => line(session)?.trouble ?? "none";
  const refuse = (responseCode: number) => Object.assign(new Error("Not now"), { responseCode });

  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    onConnect: (session, done) => done(trouble(session) === "busy-greeting" ? refuse(421) : null),
    onMailFrom: (_address, session, done) => done(trouble(session) === "4xx-at-mail" ? refuse(451) : null),
    onRcptTo({ address }, session, done) {
      if (unknownUser.test(address))
        return done(Object.assign(refuse(550), { message: `No such user ${address}` }));
      if (trouble(session) === "drops-at-rcpt") cut(session);
      done(trouble(session) === "4xx-at-rcpt" ? refuse(450) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => {
        chunks.push(chunk);
        if (trouble(session) === "dies-in-data") cut(session);
      });
      stream.on("end", () => {
        const kind = trouble(session);
        if (kind === "dies-in-data") return done(refuse(451));
        if (kind === "4xx-at-data") return done(refuse(452));
        if (kind === "5xx-at-data") return done(refuse(554));
        accepted.push(letterOf(Buffer.concat(chunks).toString(), session));
        if (kind === "loses-its-answer") cut(session);
        setTimeout(done, { delays: late / 8, "answers-too-late": late * 2 }[kind as string] ?? 0);
      });
    },
  });
  smtp.on("error", () => {}); // a connection that was cut
  const smtpPort = await listening(smtp.server as unknown as Server);

  let connections = 0;
  const relay = createServer((client) => {
    connections += 1;
    const chosen = troubleOf();
    client.on("error", () => {});
    if (chosen === "drops-at-once") return void client.destroy();
    const upstream = connect(smtpPort, "127.0.0.1", () => {
      lines.set(upstream.localPort ?? 0, { client, trouble: chosen });
      client.pipe(upstream);
      upstream.pipe(client);
    });
    upstream.on("error", () => client.destroy());
    client.on("close", () => upstream.destroy());
  });
  const port = await listening(relay);
  return {
    url: `smtp://127.0.0.1:${port}`,
    accepted,
    connections: () => connections,
    async close() {
      await new Promise((closed) => smtp.close(() => closed(undefined)));
      await new Promise((closed) => relay.close(closed));
    },
  };
}

function letterOf(raw: string, session: SMTPServerSession): Accepted {
  const messageId = /^Message-ID: <(.+)>\r?$/im.exec(raw)?.[1] ?? "";
  return { messageId, to: session.envelope.rcptTo[0]?.address ?? "", raw };
}

function listening(server: Server): Promise<number> {
  return new Promise((open) =>
    server.listen(0, "127.0.0.1", () => open((server.address() as AddressInfo).port)),
  );
}
