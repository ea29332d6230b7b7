export const funded = {
  nav: {
    label: "Parts of the project",
    overview: "Overview",
    agreement: "Decision",
    plan: "Plan",
    milestones: "Milestones",
    reports: "Reports",
    claims: "Payment claims",
    changes: "Change requests",
    returns: "Repayments",
    people: "People and documents",
    visibility: "Visibility",
    payments: "Payments",
    recovery: "Recovery",
    pack: "Audit pack",
  },
  files: {
    title: "Documents",
    added: "The file has been added.",
    removed: "The file has been removed.",
    back: "Back",
    wrong: {
      "project-ended":
        "The project has ended, so its documents cannot be changed any more. Nothing was changed.",
      "not-open": "This cannot be changed now, because it has already been sent. Nothing was changed.",
      "not-allowed": "Only the grant recipient can change these documents. Nothing was changed.",
      "too-many": "{{name}}: no more files fit here. Remove one first, or put the files together into one.",
      "too-large-together":
        "{{name}}: the file does not fit. The files in this place may take at most {{together}} together. Remove one or make this one smaller.",
      unscanned:
        "{{name}}: the file could not be scanned for malicious code just now, so it was not kept. Try again in a moment.",
    },
  },
  filingState: {
    draft: "draft",
    submitted: "submitted",
    returned: "returned",
    accepted: "accepted",
    rejected: "rejected",
    withdrawn: "withdrawn",
  },
  paymentState: {
    scheduled: "planned",
    claimed: "claimed",
    verified: "verified",
    approved: "approved",
    sent: "sent for payment",
    paid: "paid",
    cancelled: "cancelled",
  },
};
