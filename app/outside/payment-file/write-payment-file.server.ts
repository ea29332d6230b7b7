import { create } from "xmlbuilder2";
import { plainEuros } from "~/domain/money";
import type { Payer, PaymentFile, Transfer } from "~/domain/payment-file";

const namespace = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

/** The payments as ISO 20022 pain.001.001.09, as the SEPA credit transfer scheme restricts it. */
export function writePaymentFile({ messageId, createdAt, payer, count, total, groups }: PaymentFile): string {
  const message = {
    Document: {
      "@xmlns": namespace,
      CstmrCdtTrfInitn: {
        GrpHdr: {
          MsgId: messageId,
          CreDtTm: createdAt.replace(/\.\d+Z$/, "Z"),
          NbOfTxs: String(count),
          CtrlSum: plainEuros(total),
          InitgPty: { Nm: payer.name },
        },
        PmtInf: groups.map((group) => paymentInformation(group, payer)),
      },
    },
  };
  return create({ version: "1.0", encoding: "UTF-8" }, message).end({ prettyPrint: true });
}

function paymentInformation(
  { id, executionOn, count, total, transfers }: PaymentFile["groups"][number],
  payer: Payer,
) {
  return {
    PmtInfId: id,
    PmtMtd: "TRF",
    BtchBookg: "false",
    NbOfTxs: String(count),
    CtrlSum: plainEuros(total),
    PmtTpInf: { SvcLvl: { Cd: "SEPA" } },
    ReqdExctnDt: { Dt: executionOn },
    Dbtr: { Nm: payer.name },
    DbtrAcct: { Id: { IBAN: payer.iban } },
    DbtrAgt: { FinInstnId: { BICFI: payer.bic } },
    ChrgBr: "SLEV",
    CdtTrfTxInf: transfers.map(creditTransfer),
  };
}

function creditTransfer({ endToEndId, amount, recipient, reference, text }: Transfer) {
  const { name, iban, bic } = recipient;
  return {
    PmtId: { EndToEndId: endToEndId },
    Amt: { InstdAmt: { "@Ccy": "EUR", "#": plainEuros(amount) } },
    ...(bic && { CdtrAgt: { FinInstnId: { BICFI: bic } } }),
    Cdtr: { Nm: name },
    CdtrAcct: { Id: { IBAN: iban } },
    RmtInf: reference ? { Strd: { CdtrRefInf: creditorReference(reference) } } : { Ustrd: text },
  };
}

/** A reference of ISO 11649 names its issuer; a Finnish one has none to name. */
function creditorReference(reference: string) {
  const issuer = reference.startsWith("RF") ? { Issr: "ISO" } : {};
  return { Tp: { CdOrPrtry: { Cd: "SCOR" }, ...issuer }, Ref: reference };
}
