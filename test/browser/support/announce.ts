/** What the page is told about a wallet. */
export type Card = { uuid: string; name: string; icon: string; rdns: string };
export type Call = { method: string; params?: unknown };
export type Answer = { result: unknown } | { error: { code: number; message: string } };

declare global {
  interface Window {
    mextTestWallet: (call: Call) => Promise<Answer>;
    mextTestWalletSays: (event: string, value: unknown) => void;
  }
}

/** Runs in the page before anything else: a provider that announces itself (EIP-6963) and asks Node for every answer. */
export function announce(info: Card): void {
  type Listener = (value: unknown) => void;
  const listeners = new Map<string, Set<Listener>>();
  const of = (event: string): Set<Listener> => {
    const found = listeners.get(event) ?? new Set<Listener>();
    listeners.set(event, found);
    return found;
  };
  const provider = {
    request: async (call: Call): Promise<unknown> => {
      const answer = await window.mextTestWallet({ method: call.method, params: call.params });
      if ("error" in answer) throw Object.assign(new Error(answer.error.message), { code: answer.error.code });
      return answer.result;
    },
    on: (event: string, listener: Listener) => void of(event).add(listener),
    removeListener: (event: string, listener: Listener) => void of(event).delete(listener),
  };
  window.mextTestWalletSays = (event, value) => of(event).forEach((listener) => listener(value));
  const detail = Object.freeze({ info: Object.freeze(info), provider: Object.freeze(provider) });
  const tell = (): void => void window.dispatchEvent(new CustomEvent("eip6963:announceProvider", { detail }));
  window.addEventListener("eip6963:requestProvider", tell);
  tell();
}
