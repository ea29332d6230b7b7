/** JSON kept as text, the same in both engines; `fromJson` reads it, `toJson` writes it. */
export type Json<T> = string & { readonly __holds?: T };

/** The value as the column holds it. */
export function toJson<T>(value: T): Json<T> {
  return JSON.stringify(value) as Json<T>;
}

/** What the column holds, with the type that the schema gives it. */
export function fromJson<T>(text: Json<T>): T {
  return JSON.parse(text) as T;
}

/** Yes and no, the same in both engines. */
export type Bit = 0 | 1;
