import { text } from "../../../errors/sentence.ts";
import type { DecodedCall } from "../decodeCalls.ts";
import { type Check, found } from "../finding.ts";

/** Calls that cannot be read as what they seem to be. */
export const bytesCheck: Check = ({ calls }) => calls.flatMap(ofCall);

function ofCall(call: DecodedCall) {
  if (call.kind === "unknown") {
    const message = /*i18n*/ {
      id: "safety.bytes.unknown",
      message: "Nobody here knows the function {selector}: what it does is up to the contract.",
    };
    return [found("warning", call.index, message, { selector: text(call.selector) })];
  }
  if (call.kind !== "malformed") return [];
  const values = { selector: text(call.selector), function: text(call.function?.name ?? call.selector) };
  if (call.malformed === "short") {
    const message = /*i18n*/ {
      id: "safety.bytes.short",
      message: "Its bytes {selector} are too few to name a function.",
    };
    return [found("danger", call.index, message, values)];
  }
  if (call.malformed === "undecodable") {
    const message = /*i18n*/ {
      id: "safety.bytes.undecodable",
      message: "It names the function {function}, and its bytes are no arguments of that function.",
    };
    return [found("danger", call.index, message, values)];
  }
  if (call.malformed === "trailing") {
    const message = /*i18n*/ {
      id: "safety.bytes.trailing",
      message: "After the arguments of {function} more bytes follow, which nothing explains.",
    };
    return [found("danger", call.index, message, values)];
  }
  const message = /*i18n*/ {
    id: "safety.bytes.unusual",
    message: "The arguments of {function} are written in a way that can be read as two things.",
  };
  return [found("danger", call.index, message, values)];
}
