import { Trans } from "@lingui/react/macro";
import { Icon } from "../../components/Icon.tsx";
import { Left, Moment } from "../../components/Moment.tsx";
import type { Dated } from "./dates.ts";

/** The date that matters of a listing now, with how far away it is. */
export function DateWord({ dated: { is, at } }: { dated: Dated }) {
  switch (is) {
    case "startDue":
      return (
        <Trans>
          trading start to be posted by <Moment at={at} day />, in <Left until={at} />
        </Trans>
      );
    case "startOverdue":
      return (
        <span className="overdue">
          <Icon name="alarm" size={16} />{" "}
          <Trans>
            trading start overdue since <Moment at={at} day />
          </Trans>
        </span>
      );
    case "starts":
      return (
        <Trans>
          trading starts <Moment at={at} day />, in <Left until={at} />
        </Trans>
      );
    case "trading":
      return (
        <Trans>
          trading since <Moment at={at} day />
        </Trans>
      );
    case "withdrawalDue":
      return (
        <Trans>
          last withdrawal date to be posted by <Moment at={at} day />, in <Left until={at} />
        </Trans>
      );
    case "withdrawalOverdue":
      return (
        <span className="overdue">
          <Icon name="alarm" size={16} />{" "}
          <Trans>
            last withdrawal date overdue since <Moment at={at} day />
          </Trans>
        </span>
      );
    case "withdrawable":
      return (
        <Trans>
          withdraw until <Moment at={at} day />, for <Left until={at} />
        </Trans>
      );
    case "closed":
      return (
        <Trans>
          withdrawals ended <Moment at={at} day />
        </Trans>
      );
  }
}
