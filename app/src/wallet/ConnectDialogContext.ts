import { createContext, use } from "react";

type ConnectDialogControl = { openConnect: () => void };

export const ConnectDialogContext = createContext<ConnectDialogControl>({ openConnect: () => undefined });

export const useConnectDialog = (): ConnectDialogControl => use(ConnectDialogContext);
