import { ignoreCommentsOf } from "../analysis/ignores";
import { t } from "../text/words";
import { insertion } from "./fixes";
import type { BlockRule } from "./rule";

/** Who reads the file later wants to know why a finding was set aside. */
export const ignoreWithoutReason: BlockRule = {
  code: "ignore-without-reason",
  severity: "hint",
  scope: "block",
  summary: "A comment silences a finding and does not say why.",
  *check(block, inlines) {
    for (const { start, end, codes, reason } of ignoreCommentsOf(block, inlines)) {
      if (reason !== "") continue;
      const at = codes.at(-1)?.end ?? end;
      const why = t("checked against the source");
      yield {
        span: { start, end },
        message: t(
          "This comment silences a finding. Say why: add a colon and the reason after it.",
        ),
        fixes: [insertion(t("Add the reason “{0}”", why), at, `: ${why}`)],
      };
    }
  },
};
