import type { WordsLike } from "~/words";
import type { attachment as finnish } from "../fi/attachment";

export const attachment: WordsLike<typeof finnish> = {
  kinds: {
    pdf: "PDF",
    docx: "Word (docx)",
    xlsx: "Excel (xlsx)",
    odt: "OpenDocument text (odt)",
    ods: "OpenDocument spreadsheet (ods)",
    png: "PNG image",
    jpg: "JPEG image",
  },
  files: "Files",
  change: "Add or remove files",
  none: "No files",
  added: "Added {{at}}, {{name}}",
  digest: "Digest (SHA-256)",
  scan: {
    waiting: "Being scanned for viruses",
    failed: "The virus scan failed",
    infected: "Malicious code",
    clean: "Scanned for viruses",
  },
  held: {
    waiting: "The file can be downloaded once it has been scanned. That usually takes a few minutes.",
    failed: "The file cannot be downloaded until the scan succeeds. The service tries again every hour.",
    infected: "Malicious code was found in the file, so nobody can download it.",
    remove: "Remove the file, check your device with a virus scanner, and add a clean file instead.",
  },
  heldTitle: "The file cannot be downloaded now",
  remove: "Remove",
  removeFile: "Remove {{name}}",
  add: {
    title: "Add a file",
    label: "Choose a file",
    button: "Add the file",
    kinds:
      "PDF, Word (docx), Excel (xlsx), OpenDocument (odt or ods) or an image (png or jpg), at most {{each}}.",
    room: "There is room for {{files}} here; {{present}} added so far. All attachments of the application may be at most {{together}} in total; they are now {{used}}.",
    files_one: "{{count}} file",
    files_other: "{{count}} files",
    safe: "The file must not be protected with a password or contain macros.",
    full: "There is no room for more files here. To add a new one, first remove one of those above.",
  },
  done: {
    added: "The file {{name}} has been added.",
    waiting: "The file {{name}} has been added. It is still being scanned for viruses.",
    removed: "The file has been removed.",
  },
  back: "Back to: {{section}}",
  notEditable: {
    received: "The application has been submitted, so its attachments can no longer be changed.",
    closed: "The call closed on {{at}} (Finnish time), so the attachments can no longer be changed.",
    otherwise: "The attachments cannot be changed now.",
    unchanged: "Nothing was added or removed.",
  },
  signedOut: {
    title: "You have been signed out",
    explained: "Nothing was saved or removed. The file could not be received without signing in.",
    next: "Sign in and choose the file again. What was saved in the application earlier is kept.",
    signIn: "Sign in and return to the attachments",
  },
  wrong: {
    missing: "Choose a file.",
    empty: "{{name}}: the file is empty. Check that you chose the right file, and add it again.",
    "too-large":
      "{{name}}: the file is too large. One file may be at most {{each}}. Make it smaller, for example by compressing its images, or split it.",
    "too-large-together":
      "{{name}}: there is no room for the file. All attachments of the application may be at most {{together}} in total. Remove an attachment or make the file smaller.",
    "too-many":
      "{{name}}: at most {{files}} can be added here. First remove a file, or combine the files into one.",
    "wrong-kind":
      "{{name}}: this file format cannot be added. Save the file as PDF, docx, xlsx, odt, ods, png or jpg, and add it again.",
    "name-does-not-match":
      "{{name}}: the content of the file does not match the ending of its name, or the file is damaged. Open it in the program it was made with, save it again, and add the new file.",
    encrypted:
      "{{name}}: the file is protected with a password, so the ministry could not open it. Remove the protection and add the file again.",
    macros:
      "{{name}}: the file contains macros, which we do not accept. Save it without macros (docx or xlsx) or as a PDF, and add it again.",
    "unsafe-archive":
      "{{name}}: the file contains parts that cannot be opened safely, such as compressed files. Save it as a PDF and add it again.",
    infected:
      "{{name}}: malicious code was found in the file, so it was not saved. Check your device with a virus scanner and add a clean file.",
  },
};
