import { forgetKeptPosts } from "~/commands/forget-kept-posts.server";
import { lapseDrafts } from "~/commands/lapse-drafts.server";
import { sendReminders } from "~/commands/send-reminders.server";
import { scanWaiting, sweepFiles } from "./files";
import type { Job } from "./job";
import { sendMessages } from "./send-messages";

const second = 1000;
const minute = 60 * second;

/** Everything that the service does by itself. */
export const jobs: Job[] = [
  { name: "send-messages", every: 2 * second, run: sendMessages },
  { name: "send-reminders", every: minute, run: ({ db, clock }) => sendReminders(db, clock()) },
  { name: "lapse-drafts", every: minute, run: ({ db, clock }) => lapseDrafts(db, clock()) },
  { name: "forget-kept-posts", every: 60 * minute, run: ({ db, clock }) => forgetKeptPosts(db, clock()) },
  { ...scanWaiting, every: minute },
  { ...sweepFiles, every: 6 * 60 * minute },
];
