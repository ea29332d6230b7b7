import { index, prefix, type RouteConfig, route } from "@remix-run/route-config";

/** Every address of the service. The first part is the language, the rest is the same in all three. */
export default [
  index("routes/public/choose-language.ts"),

  ...prefix(":lang", [
    index("routes/public/front.tsx"),
    route("items/:itemId", "routes/public/item.tsx"),
    route("calls", "routes/public/calls.tsx"),
    route("calls/:callId", "routes/public/call.tsx"),
    route("calls/:callId/eligibility", "routes/public/eligibility.tsx"),
    route("projects", "routes/public/portfolio.tsx"),
    route("projects/:projectId", "routes/public/project.tsx"),

    route("receipts", "routes/public/receipt-check.tsx"),

    route("sign-in", "routes/account/sign-in.tsx"),
    route("sign-out", "routes/account/sign-out.ts"),
    route("kept/:keptId", "routes/account/kept.tsx"),

    route("desk", "routes/apply/desk.tsx"),
    route("desk/archive", "routes/apply/archive.tsx"),
    route("desk/people", "routes/apply/people.tsx"),
    route("calls/:callId/apply", "routes/apply/start-application.tsx"),
    route("applications/:applicationId", "routes/apply/application.tsx"),
    route("applications/:applicationId/sections/:sectionId", "routes/apply/section.tsx"),
    route("applications/:applicationId/attachments/:field", "routes/apply/attachments.tsx"),
    route("applications/:applicationId/sections/:sectionId/autosave", "routes/apply/autosave.ts"),
    route("applications/:applicationId/sections/:sectionId/check", "routes/apply/section-check.tsx"),
    route("applications/:applicationId/check", "routes/apply/check.tsx"),
    route("applications/:applicationId/receipt", "routes/apply/receipt.tsx"),
    route("applications/:applicationId/receipt.pdf", "routes/data/receipt-pdf.ts"),
    route("applications/:applicationId/versions", "routes/apply/versions.tsx"),
    route("applications/:applicationId/withdraw", "routes/apply/withdraw.tsx"),
    route("applications/:applicationId/snapshot", "routes/data/snapshot.ts"),
    route("applications/:applicationId/draft.json", "routes/data/draft.ts"),
    route("applications/:applicationId/decision", "routes/apply/decision.tsx"),

    route("files/:attachmentId", "routes/data/file.ts"),
    route("files/:attachmentId/held", "routes/data/held-file.tsx"),

    route("ministry", "routes/ministry/inbox.tsx"),
    route("ministry/applications/:applicationId", "routes/ministry/case.tsx"),
    route("ministry/applications/:applicationId/completion", "routes/ministry/completion.tsx"),
    route("ministry/applications/:applicationId/versions", "routes/ministry/versions.tsx"),
    route("ministry/applications/:applicationId/proposal", "routes/ministry/proposal.tsx"),
    route("ministry/applications/:applicationId/signing", "routes/ministry/signing.tsx"),
    route("ministry/calls/:callId/form", "routes/ministry/form.tsx"),
    route("ministry/calls/:callId/form/:sectionId", "routes/ministry/form-section.tsx"),
    route("ministry/calls/:callId/form/:sectionId/:questionId", "routes/ministry/form-question.tsx"),
    route("ministry/calls/:callId/preview", "routes/ministry/preview.tsx"),
    route("ministry/calls/:callId/preview/:as/call", "routes/ministry/preview-call.tsx"),
    route("ministry/calls/:callId/preview/:as/eligibility", "routes/ministry/preview-eligibility.tsx"),
    route("ministry/calls/:callId/preview/:as/application", "routes/ministry/preview-application.tsx"),
    route("ministry/calls/:callId/preview/:as/sections/:sectionId", "routes/ministry/preview-section.tsx"),
    route("ministry/calls/:callId/preview/:as/check", "routes/ministry/preview-check.tsx"),
    route("ministry/calls/:callId/preview/:as/receipt", "routes/ministry/preview-receipt.tsx"),
    route("ministry/projects", "routes/ministry/projects.tsx"),
    route("ministry/projects/:projectId", "routes/ministry/project.tsx"),
    route("ministry/messages", "routes/ministry/messages.tsx"),
    route("ministry/messages/:messageId", "routes/ministry/message.tsx"),
    route("ministry/record", "routes/ministry/record.tsx"),

    route("problem", "routes/public/problem.tsx"),
    route("*", "routes/public/nothing-here.tsx"),
  ]),
] satisfies RouteConfig;
