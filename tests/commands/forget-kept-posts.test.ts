import { expect, test } from "vitest";
import { forgetKeptPosts } from "../../app/commands/forget-kept-posts.server";
import { toJson } from "../../db/schema-kinds";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";

test("a kept form is forgotten when its day is over", async () => {
  const db = await freshDatabase();
  const keep = (id: string, expiresAt: string) =>
    db
      .insertInto("keptPost")
      .values({
        id,
        personId: "vantaa-preparer",
        path: "/fi",
        fields: toJson([]),
        keptAt: testNow,
        expiresAt,
      })
      .execute();
  await keep("over", testNow);
  await keep("kept", "2026-11-23T10:00:00.001Z");
  expect(await forgetKeptPosts(db, testNow)).toBe(1);
  expect(await db.selectFrom("keptPost").select("id").execute()).toEqual([{ id: "kept" }]);
});
