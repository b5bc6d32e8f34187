import type { Descriptor } from "../../errors/sentence.ts";
import type { CheckName } from "./finding.ts";

/** What a check says that found nothing. */
export const clearSentences: Record<CheckName, Descriptor> = {
  bytes: /*i18n*/ { id: "safety.clear.bytes", message: "Every call reads as exactly one function." },
  simulation: /*i18n*/ { id: "safety.clear.simulation", message: "Every call would succeed now." },
  code: /*i18n*/ { id: "safety.clear.code", message: "Every contract that is called stands, as it was proposed." },
  replaceable: /*i18n*/ { id: "safety.clear.replaceable", message: "No contract that is called is a proxy." },
  lookAlike: /*i18n*/ { id: "safety.clear.lookAlike", message: "No address is made to look like a known one." },
  closed: /*i18n*/ { id: "safety.clear.closed", message: "Nothing is called that is closed to votes." },
  power: /*i18n*/ { id: "safety.clear.power", message: "No roles and no owners change." },
  guardian: /*i18n*/ { id: "safety.clear.guardian", message: "The guardian stays as it is." },
  rules: /*i18n*/ { id: "safety.clear.rules", message: "Delays, periods, quorum and bond stay as they are." },
  approval: /*i18n*/ { id: "safety.clear.approval", message: "Nobody gets an allowance." },
  treasury: /*i18n*/ {
    id: "safety.clear.treasury",
    message: "No call moves anything out of the treasury by its words.",
  },
  payment: /*i18n*/ { id: "safety.clear.payment", message: "No coins go where nobody was ever seen." },
  description: /*i18n*/ { id: "safety.clear.description", message: "The description and the calls name the same." },
};
