import type { I18n } from "@lingui/core";
import type { Flow } from "./flow.ts";
import { verbOf } from "./verbs.ts";

export function titleOf(i18n: I18n, flow: Flow): string {
  const descriptor = verbOf(flow.verb)?.title(flow.args as never, i18n.locale);
  return descriptor ? i18n._(descriptor) : flow.verb;
}
