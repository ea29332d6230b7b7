/**
 * The rules of pain.001.001.09 for every element that our files use, and those that may stand between them,
 * as the EPC's customer-to-PSP guidelines for SEPA credit transfers (EPC132-08, 2023 version 1.0) restrict
 * it. Written by hand from the published schema, which may not be copied here: order, number and type of
 * each element. A child is `Name:Type`, with `?` when it may be absent and `*` when it may come many times;
 * `|` begins a choice.
 */
const sequences: Record<string, string> = {
  Document: "CstmrCdtTrfInitn:Initiation",
  Initiation: "GrpHdr:GroupHeader PmtInf:Instruction*",
  GroupHeader: "MsgId:Max35 CreDtTm:DateTime NbOfTxs:Count CtrlSum:Sum InitgPty:MaybeNamed",
  Instruction:
    "PmtInfId:Max35 PmtMtd:Transfer BtchBookg:Boolean? NbOfTxs:Count CtrlSum:Sum PmtTpInf:TypeInformation? ReqdExctnDt:Day Dbtr:Named DbtrAcct:Account DbtrAgt:DebtorBank UltmtDbtr:MaybeNamed? ChrgBr:ChargeBearer? CdtTrfTxInf:Transaction*",
  TypeInformation: "InstrPrty:Priority? SvcLvl:ServiceLevel? LclInstrm:Max35? CtgyPurp:Max35?",
  ServiceLevel: "|Cd:Sepa",
  Day: "|Dt:Date",
  Named: "Nm:Max70",
  MaybeNamed: "Nm:Max70?",
  Account: "Id:AccountId Ccy:Currency?",
  CreditorAccount: "Id:AccountId",
  AccountId: "|IBAN:Iban",
  DebtorBank: "FinInstnId:MaybeBic",
  MaybeBic: "BICFI:Bic? Othr:NotProvided?",
  NotProvided: "Id:Max35",
  CreditorBank: "FinInstnId:OnlyBic",
  OnlyBic: "BICFI:Bic",
  Transaction:
    "PmtId:PaymentId PmtTpInf:TypeInformation? Amt:AmountChoice ChrgBr:ChargeBearer? UltmtDbtr:MaybeNamed? CdtrAgt:CreditorBank? Cdtr:Named CdtrAcct:CreditorAccount UltmtCdtr:MaybeNamed? Purp:Max35? RmtInf:Remittance?",
  PaymentId: "InstrId:Max35? EndToEndId:Max35",
  AmountChoice: "|InstdAmt:Amount",
  Remittance: "Ustrd:Max140? Strd:Structured?",
  Structured: "CdtrRefInf:CreditorReference?",
  CreditorReference: "Tp:ReferenceType Ref:Max35",
  ReferenceType: "CdOrPrtry:ReferenceCode Issr:Max35?",
  ReferenceCode: "|Cd:Scor",
};

const text = (most: number) => ({ base: "string", facets: `minLength=1 maxLength=${most}` });
const simple: Record<string, { base: string; facets: string }> = {
  Max35: text(35),
  Max70: text(70),
  Max140: text(140),
  DateTime: { base: "dateTime", facets: "" },
  Date: { base: "date", facets: "" },
  Boolean: { base: "boolean", facets: "" },
  Count: { base: "string", facets: "pattern=[0-9]{1,15}" },
  Sum: { base: "decimal", facets: "totalDigits=18 fractionDigits=2" },
  Transfer: { base: "string", facets: "enumeration=TRF" },
  ChargeBearer: { base: "string", facets: "enumeration=SLEV" },
  Priority: { base: "string", facets: "enumeration=HIGH enumeration=NORM" },
  Sepa: { base: "string", facets: "enumeration=SEPA" },
  Scor: { base: "string", facets: "enumeration=SCOR" },
  Currency: { base: "string", facets: "pattern=[A-Z]{3,3}" },
  Iban: { base: "string", facets: "pattern=[A-Z]{2,2}[0-9]{2,2}[a-zA-Z0-9]{1,30}" },
  Bic: { base: "string", facets: "pattern=[A-Z0-9]{4,4}[A-Z]{2,2}[A-Z0-9]{2,2}([A-Z0-9]{3,3}){0,1}" },
  AmountValue: {
    base: "decimal",
    facets: "minInclusive=0.01 maxInclusive=999999999.99 totalDigits=18 fractionDigits=2",
  },
};

export const namespace = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

/** The rules as a schema that a validator reads. */
export function schemaOfRules(): string {
  const sequencesXml = Object.entries(sequences).map(([name, children]) => {
    const kind = children.startsWith("|") ? "choice" : "sequence";
    const elements = children.replace("|", "").split(" ").map(element).join("");
    return `<xs:complexType name="${name}"><xs:${kind}>${elements}</xs:${kind}></xs:complexType>`;
  });
  const simpleXml = Object.entries(simple).map(([name, { base, facets }]) => {
    const parts = facets
      .split(" ")
      .filter(Boolean)
      .map((facet) => `<xs:${facet.replace("=", ' value="')}"/>`);
    return `<xs:simpleType name="${name}"><xs:restriction base="xs:${base}">${parts.join("")}</xs:restriction></xs:simpleType>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns="${namespace}" xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${namespace}" elementFormDefault="qualified">
<xs:element name="Document" type="Document"/>
${sequencesXml.join("\n")}
${simpleXml.join("\n")}
<xs:complexType name="Amount"><xs:simpleContent><xs:extension base="AmountValue"><xs:attribute name="Ccy" type="Currency" use="required"/></xs:extension></xs:simpleContent></xs:complexType>
</xs:schema>`;
}

function element(child: string): string {
  const [, name, type, times] = /^(\w+):(\w+)([?*]?)$/.exec(child) ?? [];
  const occurs = { "?": ' minOccurs="0"', "*": ' maxOccurs="unbounded"' }[times ?? ""] ?? "";
  return `<xs:element name="${name}" type="${type}"${occurs}/>`;
}
