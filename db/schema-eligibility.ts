/** What the rules of eligibility look at besides statistics. See `schema.ts` for how columns are to be read. */
export interface EligibilitySchema {
  agreement: AgreementRow;
}

/** An agreement as an officer has seen it. One that was entered wrongly is removed, and kept. */
interface AgreementRow {
  id: string;
  organisationId: string;
  kind: string;
  fromOn: string;
  /** Empty when it is in force until further notice. */
  toOn: string | null;
  source: string;
  checkedOn: string;
  enteredBy: string;
  enteredAt: string;
  removedBy: string | null;
  removedAt: string | null;
}
