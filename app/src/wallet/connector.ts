import type { Config, Connector } from "wagmi";
import { getConnection } from "wagmi/actions";

/** After a reload the wallet is known before it can be spoken to. */
async function reconnected(config: Config): Promise<void> {
  if (config.state.status !== "reconnecting") return;
  await new Promise<void>((resolve) => {
    const stop = config.subscribe(
      ({ status }) => status,
      (status) => {
        if (status === "reconnecting") return;
        stop();
        resolve();
      },
    );
  });
}

/** The wallet that is connected, once it answers. */
export async function connectorOf(config: Config): Promise<Connector> {
  await reconnected(config);
  const { connector } = getConnection(config);
  if (!connector) throw new Error("No wallet is connected.");
  return connector;
}
