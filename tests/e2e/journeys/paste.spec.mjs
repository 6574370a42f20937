// A thousand pasted links: all of them rows, and a page that answers meanwhile. The time is
// reported; `cargo xtask bench` is where it is held to its figure.

import { HOLDER, signIn } from "../support/accounts.mjs";
import * as notice from "../support/notice.mjs";
import { expect, test } from "../support/test.mjs";
import { say, within } from "../support/words.mjs";

const L = "en";

test("a thousand links become a thousand rows while the page still answers", async ({
  page,
}, info) => {
  test.setTimeout(90_000);
  await signIn(page, HOLDER);
  await notice.begin(page, L);
  await notice.problem(page, L);
  const links = notice.IDS.slice(-1000).map((id) => `https://m.nanshi.example/goods?id=${id}`);
  await page.evaluate((text) => {
    window.long = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.long.push(Math.round(entry.duration));
    }).observe({ type: "longtask" });
    const field = document.getElementById("paste");
    field.focus();
    window.started = performance.now();
    window.rows = new Promise((resolve) => {
      const look = () => {
        const found = document.querySelector(".extractor__count")?.textContent ?? "";
        if (/1,?000/.test(found)) resolve(performance.now() - window.started);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    // As a paste does: the whole text at once, then one event.
    field.setRangeText(text);
    field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
  }, links.join("\n"));
  // While rows are still being looked up, a press on a filter is answered.
  const repeated = page.getByRole("button", { name: within(L, "wizard-filter-repeated") });
  await repeated.click();
  await expect(repeated).toHaveAttribute("aria-pressed", "true");
  const rows = await page.evaluate(() => window.rows);
  await page.getByRole("button", { name: within(L, "wizard-filter-all") }).first().click();
  const onward = page.getByRole("button", { name: say(L, "wizard-continue-with") });
  await expect(onward).toHaveText(/1,?000/, { timeout: 30_000 });
  const long = await page.evaluate(() => window.long);
  const figure = `1,000 links counted after ${Math.round(rows)} ms; long tasks: ${long.join(", ") || "none"}`;
  info.annotations.push({ type: "figure", description: figure });
  console.log(`    ${figure}`);
});
