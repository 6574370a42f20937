// Every route, for everyone: axe with target-size, language and title, one announcement, no
// sideways scroll; in both languages, light and dark, on a phone and on a desktop.

import { HOLDER, REVIEWER, signIn } from "../support/accounts.mjs";
import { LANGUAGES, axe, open, ready, setLanguage } from "../support/page.mjs";
import { expect, test } from "../support/test.mjs";

const first = async (page, path, pick) => pick((await (await page.request.get(path)).json()).rows[0]);

const WHO = {
  guest: {
    account: null,
    routes: async () => ["/", "/sign-in", "/sign-up", "/new-password", "/mailbox", "/nowhere"],
  },
  holder: {
    account: HOLDER,
    routes: async (page) => {
      const reference = await first(page, "/api/v1/notices?limit=1", (row) => row.reference);
      const right = await first(page, "/api/v1/rights", (row) => row.id);
      return [
        "/",
        "/notices",
        `/notices/${reference}`,
        `/notices/${reference}/receipt`,
        "/notices/new/start",
        "/rights",
        `/rights/${right}`,
        "/rights/new",
        "/settings",
      ];
    },
  },
  reviewer: {
    account: REVIEWER,
    routes: async (page) => {
      const reference = await first(page, "/api/v1/review/notices?limit=1", (row) => row.notice.reference);
      return ["/review", `/review/${reference}`, "/review/rights", "/settings"];
    },
  },
};

const noSideways = (page) =>
  page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );

/** Waits until no skeleton stands in for what is loading. */
async function settled(page) {
  await ready(page);
  await expect(page.locator("main .skeleton")).toHaveCount(0);
}

for (const [who, { account, routes }] of Object.entries(WHO)) {
  for (const width of [360, 1280]) {
    test(`${who} at ${width} px`, async ({ page }) => {
      test.setTimeout(180_000);
      await page.setViewportSize({ width, height: 800 });
      if (account) await signIn(page, account);
      for (const route of await routes(page)) {
        await open(page, route);
        await settled(page);
        const titles = [];
        for (const language of LANGUAGES) {
          await setLanguage(page, language);
          titles.push(await page.title());
          for (const colorScheme of ["light", "dark"]) {
            await page.emulateMedia({ colorScheme });
            await axe(page);
          }
          if (width === 360) {
            await page.setViewportSize({ width: 320, height: 800 });
            expect.soft(await noSideways(page), `${route} ${language}`).toBeLessThanOrEqual(0);
            await page.setViewportSize({ width, height: 800 });
          }
        }
        expect.soft(titles[0], `${route}: the title follows the language`).not.toBe(titles[1]);
        expect.soft(titles.every((title) => title.length > 4), route).toBe(true);
      }
    });
  }
}

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
