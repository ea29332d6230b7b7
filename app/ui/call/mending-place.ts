import type { FormDefinition } from "~/domain/application-form";
import { partOf } from "~/domain/call-parts";
import type { pathsIn } from "~/web/paths";

/** Where a piece of the content is mended: its question or section of the form, or else the page of its part. */
export function mendingPlace(
  { id, form }: { id: string; form: FormDefinition },
  path: string,
  paths: ReturnType<typeof pathsIn>,
): string {
  const part = partOf(path);
  if (part !== "form") return `${paths.callPart(id, part)}#${path}`;
  const [, , sectionId, , questionId] = path.split(".");
  const section = form.sections.find((one) => one.id === sectionId);
  if (!section) return paths.formBuilder(id);
  const asked = section.kind === "questions" && section.questions.some((one) => one.id === questionId);
  return asked && questionId
    ? paths.formQuestion(id, section.id, questionId)
    : paths.formSection(id, section.id);
}
