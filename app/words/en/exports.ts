export const exports = {
  pack: {
    title: "Audit pack",
    what: "The pack is one ZIP file with everything about this project: the application in each version that was submitted, the call as it was published, the decisions, the versions of the plan, the reports, the payment claims with their checks, the payments, the documents and the record. Its index gives the digest of every file.",
    recorded:
      "That a pack was made is put on the record. It holds names of people and other things that are not published: handle it accordingly.",
    make: "Make the pack and download it",
    verify: "How the pack is checked",
    verifyHow:
      "The command counts the digest of every file, submitted version, signed decision and entry of the record, follows the record's chain and adds up the money. It does not need the service's database.",
    made: "Packs that have been made",
    none: "No pack has been made of this project yet.",
    at: "Time",
    by: "Made by",
    digest: "Digest of the index (SHA-256)",
  },
};
