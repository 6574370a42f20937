// Back leads to the place that was left, a link to the beginning; and what loads moves nothing
// that has been seen.

import { HOLDER, REVIEWER, signIn } from "../support/accounts.mjs";
import { call } from "../support/desk.mjs";
import { open } from "../support/page.mjs";
import { expect, test } from "../support/test.mjs";

/** Other journeys file notices of the same owner: a row that is put in above moves the page. */
async function hearNothing(page) {
  const silence = { contentType: "text/event-stream", body: "retry: 600000\n\n" };
  await page.route("**/api/v1/live", (route) => route.fulfill(silence));
}

/** A draft that somebody has begun. */
const DRAFT = {
  id: "01980000-0000-7000-8000-000000000001",
  right_title: "檐雀 YANQUE",
  listings: 3,
  step: "listings",
  updated_at: Date.now() * 1_000,
};

/** A notice in which a reviewer asks for more. */
async function oneThatAsks(page) {
  const { rows } = await call(page, "get", "/notices?limit=50&state=needs_info");
  return `/notices/${rows[0].reference}`;
}

for (const [width, height] of [
  [360, 640],
  [1280, 500],
]) {
  test(`Back and Forward restore the scroll offset at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await hearNothing(page);
    // Drafts stand above the list: come they late, the list must not have been there before.
    await page.route("**/api/v1/drafts", async (route) => {
      await new Promise((done) => setTimeout(done, 1_500));
      await route.continue();
    });
    await signIn(page, HOLDER);
    await open(page, "/notices");
    const links = page.locator(".notice-list__title");
    await expect(links.nth(8)).toBeVisible();
    await links.nth(8).evaluate((node) => node.scrollIntoView({ block: "center" }));
    const offset = () => page.evaluate(() => Math.round(scrollY));
    const list = await offset();
    expect(list, "the list is long enough to be scrolled").toBeGreaterThan(200);
    await links.nth(8).click();
    await expect(page).toHaveURL(/\/notices\/RD-/);
    await expect(page.locator(".dossier__head")).toBeVisible();
    await expect.poll(offset, "another page begins at its top").toBe(0);
    await page.evaluate(() => scrollTo(0, 300));
    await expect.poll(offset).toBe(300);

    await page.goBack();
    await expect(page).toHaveURL(/\/notices$/);
    await expect.poll(offset, "Back").toBe(list);
    await page.goForward();
    await expect(page).toHaveURL(/\/notices\/RD-/);
    await expect.poll(offset, "Forward").toBe(300);
  });
}

for (const [path, account] of [
  ["/notices", HOLDER],
  ["/notices, one that asks", HOLDER],
  ["/rights", HOLDER],
  ["/notices/new/right", HOLDER],
  ["/settings", HOLDER],
  ["/review", REVIEWER],
  ["/review/rights", REVIEWER],
]) {
  test(`${path} loads without a move`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.addInitScript(() => {
      window.moved = [];
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries()) {
          const what = sources.map(({ node }) => node?.className || node?.nodeName);
          window.moved.push(`${what.join(", ")}: ${value.toFixed(3)}`);
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    await hearNothing(page);
    // Slow enough for the skeleton to be seen, and the drafts above it before the rest.
    await page.route(/\/api\/v1\/(notices|rights|sessions|review)\b/, async (route) => {
      await new Promise((done) => setTimeout(done, 600));
      await route.continue();
    });
    await page.route("**/api/v1/drafts", async (route) => {
      await new Promise((done) => setTimeout(done, 300));
      await route.fulfill({ json: { rows: [DRAFT] } });
    });
    await signIn(page, account);
    await open(page, path.includes(",") ? await oneThatAsks(page) : path);
    await expect(page.locator("main .loading__long")).toHaveCount(0);
    await expect(page.locator("footer")).toBeVisible();
    if (path === "/notices") await expect(page.locator(".drafts")).toBeVisible();
    if (path.includes(",")) await expect(page.locator(".questions")).toBeVisible();
    if (account === REVIEWER) await expect(page.locator(".desk__next a")).toBeVisible();
    expect(await page.evaluate(() => window.moved)).toEqual([]);
  });
}

test("a tab that turns bold moves nothing beside it", async ({ page }) => {
  const lefts = (row) =>
    page.locator(row).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
  await signIn(page, HOLDER);
  await open(page, "/notices");
  const [filters, links] = [".filters__button", ".header__nav a"];
  await expect(page.locator(filters).first()).toBeVisible();
  const before = [await lefts(filters), await lefts(links)];
  await page.locator(filters).nth(1).click();
  await page.locator(links).nth(1).click();
  await expect(page.locator(links).nth(1)).toHaveAttribute("aria-current", "page");
  await expect(page.locator(".rights__items")).toBeVisible();
  expect(await lefts(links)).toEqual(before[1]);
  await page.locator(links).nth(0).click();
  await page.locator(filters).nth(2).click();
  await expect(page.locator(filters).nth(2)).toHaveAttribute("aria-pressed", "true");
  expect(await lefts(filters)).toEqual(before[0]);
  await signIn(page, REVIEWER);
  await open(page, "/review");
  await expect(page.locator(filters).first()).toBeVisible();
  const desks = await lefts(filters);
  await page.locator(filters).nth(1).click();
  await expect(page.locator(filters).nth(1)).toHaveAttribute("aria-current", "page");
  expect(await lefts(filters)).toEqual(desks);
});
