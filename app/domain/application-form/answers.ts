/**
 * An application is a flat map from field to text, exactly as typed. The form of the call says which
 * fields there are and what they should hold; nothing that was typed is refused or changed on the way in.
 */
export type Answers = Readonly<Record<string, string>>;
