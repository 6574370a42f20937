// Every route is on a tour (journeys/pages-*.spec.mjs), where axe and more looks at each of its
// states; and a change of route is announced once.

import { HOLDER, signIn } from "../support/accounts.mjs";
import { open } from "../support/page.mjs";
import { shapes } from "../support/routes.mjs";
import { expect, test } from "../support/test.mjs";
import { ACCOUNT } from "../support/tours/account.mjs";
import { NOTICE } from "../support/tours/notice.mjs";
import { REVIEW } from "../support/tours/review.mjs";
import { RIGHTS } from "../support/tours/rights.mjs";

test("every page, step and stage of src/routes.rs is on a tour", () => {
  const visited = new Set([ACCOUNT, NOTICE, RIGHTS, REVIEW].flat().flatMap(({ visits }) => visits));
  const missed = shapes().filter(({ shape }) => !visited.has(shape));
  expect(missed, "add them to a tour in support/tours").toEqual([]);
  // The page for an address that is none.
  expect(visited).toContain("/nowhere");
});

test("a change of route focuses the heading and says it once", async ({ page }) => {
  await signIn(page, HOLDER);
  await open(page, "/notices");
  await page.evaluate(() => {
    window.said = [];
    const regions = document.querySelectorAll("body > * [role=status], [role=status]");
    const note = () => {
      for (const region of regions) {
        if (region.textContent.trim()) window.said.push(region.textContent.trim());
      }
    };
    const options = { childList: true, subtree: true, characterData: true };
    for (const region of regions) new MutationObserver(note).observe(region, options);
  });
  const navigation = page.getByRole("navigation").first();
  for (const path of ["/rights", "/notices"]) {
    await navigation.locator(`a[href="${path}"]`).click();
    await expect(page).toHaveURL(new RegExp(`${path}$`));
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    expect(await page.title()).toContain(
      (await page.getByRole("heading", { level: 1 }).textContent()).trim(),
    );
  }
  // Focus on the heading is the announcement; a live region that speaks too says it twice.
  expect(await page.evaluate(() => window.said)).toEqual([]);
});
