import { isAddressEqual } from "viem";
import { account, text } from "../../../errors/sentence.ts";
import { type Check, found } from "../finding.ts";
import { addressesOf } from "../look.ts";
import { knownAddresses } from "../names.ts";

const ends = (address: string): string => `${address.slice(2, 6)}${address.slice(-4)}`.toLowerCase();

/** Addresses whose four first and four last digits are those of an address of the record, and that are another. */
export const lookAlikeCheck: Check = ({ deployment, calls }) => {
  const known = knownAddresses(deployment);
  return calls.flatMap((call) => {
    const addresses = [...new Set(addressesOf(call))];
    return addresses.flatMap((address) => {
      if (known.some((each) => isAddressEqual(each.address, address))) return [];
      const twin = known.find((each) => ends(each.address) === ends(address));
      if (twin === undefined) return [];
      const message = /*i18n*/ {
        id: "safety.lookAlike",
        message: "{address} looks like {name} and is not: its first and last digits are the same.",
      };
      return [found("danger", call.index, message, { address: account(address), name: text(twin.name) })];
    });
  });
};
