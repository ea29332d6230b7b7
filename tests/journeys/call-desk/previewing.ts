import { expect } from "vitest";
import type { Moment } from "../../../app/domain/preview";
import type { Walk } from "../../support/walk";

/** The call as it will be for two municipalities, at three times; what is typed there is stored nowhere. */
export async function previewCall(walk: Walk, desk: string): Promise<void> {
  const { say, page } = walk;
  const moments: Moment[] = ["before", "last-hour", "late"];
  const municipalities = [
    ["091", "Helsinki"],
    ["092", "Vantaa"],
  ] as const;
  for (const moment of moments) {
    for (const [code, name] of municipalities) {
      await page.goto(walk.at(`${desk}/preview`));
      if (moment === "before" && code === "091") await walk.look();
      await walk.choose("moment", moment);
      await walk.field("municipality").selectOption(code);
      await walk.press(say("preview.show"));
      const band = await page.locator(".preview-band").innerText();
      expect(band).toContain(say("preview.title"));
      expect(band).toContain(name);
      if (code === "091") await walk.look();
    }
  }
  expect(await page.locator(".preview-band").innerText()).toContain("16.15.01");

  // In the last hour Helsinki types into a section and has it checked.
  const section = `${desk}/preview/last-hour,091,filled/sections/project`;
  await walk.open(section);
  await walk.field("project.name").fill("Tätä ei tallenneta");
  await walk.field("project.need").fill("");
  await walk.pressIntent("next");
  expect(await walk.body()).toContain(say("preview.checkedWrong"));
  expect(await walk.field("project.name").inputValue()).toBe("Tätä ei tallenneta");
  expect(await walk.field("project.need").getAttribute("aria-invalid")).toBe("true");
  await walk.look();
  await walk.open(section);
  expect(await walk.field("project.name").inputValue()).not.toContain("Tätä ei");
  const shown = `${desk}/preview/last-hour,091,filled`;
  for (const name of ["application", "check", "receipt"]) await walk.open(`${shown}/${name}`);
  await page.goto(walk.at(`${shown}/eligibility`));
  expect(await page.locator("tbody tr").count()).toBe(309);
}
