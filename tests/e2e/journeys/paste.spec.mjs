// A thousand pasted links: all of them rows, and a page that answers meanwhile. The time is
// reported; `cargo xtask bench` is where it is held to its figure.

import { HOLDER, signIn } from "../support/accounts.mjs";
import * as notice from "../support/notice.mjs";
import { expect, test } from "../support/test.mjs";
import { LINKS, paste, until } from "../support/thousand.mjs";
import { say, within } from "../support/words.mjs";

const L = "en";

test("a thousand links become a thousand rows while the page still answers", async ({
  page,
}, info) => {
  test.setTimeout(90_000);
  await signIn(page, HOLDER);
  await notice.begin(page, L);
  await notice.problem(page, L);
  await paste(page, LINKS);
  // While rows are still being looked up, a press on a filter is answered.
  const repeated = page.getByRole("button", { name: within(L, "wizard-filter-repeated") });
  await repeated.click();
  await expect(repeated).toHaveAttribute("aria-pressed", "true");
  await until(page, "rows");
  await page.getByRole("button", { name: within(L, "wizard-filter-all") }).first().click();
  const onward = page.getByRole("button", { name: say(L, "wizard-continue-with") });
  await expect(onward).toHaveText(/1,?000/, { timeout: 30_000 });
  const { rows, tasks } = await until(page, "ready");
  // Everything is counted, a first part is drawn, and more only when it is asked for.
  await expect(page.locator(".listing-rows__row")).toHaveCount(100);
  const long = tasks.map(({ ms }) => ms).join(", ") || "none";
  const figure = `1,000 links counted after ${Math.round(rows)} ms; long tasks: ${long}`;
  info.annotations.push({ type: "figure", description: figure });
  console.log(`    ${figure}`);
});
