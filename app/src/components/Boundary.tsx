import { Trans } from "@lingui/react/macro";
import { Component, type ReactNode } from "react";
import { Failure } from "./States.tsx";

type Props = { children: ReactNode };
type State = { failed: boolean };

/** A page that breaks takes neither the frame nor a running transaction with it. */
export class Boundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const again = () => this.setState({ failed: false });
    return (
      <Failure
        what={<Trans>This part of the page broke. The chain and your MEXT are untouched.</Trans>}
        retry={again}
      />
    );
  }
}
