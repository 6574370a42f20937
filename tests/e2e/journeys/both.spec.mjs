// 对照: both languages at once, the reader's first. The tours look at every page so; here it is
// switched on and off, kept, and follows what changes.

import { HOLDER, signIn } from "../support/accounts.mjs";
import { open, ready, setLanguage, showBoth } from "../support/page.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const other = (page, language) => page.locator(`h1 [lang="${language}"]`);

test("both languages are shown, kept, and taken away without a trace", async ({ page }) => {
  await open(page, "/sign-up");
  await page.locator("#contact").fill("lin@example.com");
  const before = await page.locator("main").innerText();
  await showBoth(page, true);
  await expect(other(page, "zh-Hans")).toHaveText(say("zh-Hans", "account-sign-up-title"));
  await expect(page.locator("#contact")).toHaveValue("lin@example.com");
  await expect(page, "a tab has room for one").not.toHaveTitle(/用手机号/);
  await page.reload();
  await ready(page);
  await expect(other(page, "zh-Hans")).toBeVisible();
  await showBoth(page, false);
  await page.locator("#contact").fill("lin@example.com");
  expect(await page.locator("main").innerText()).toBe(before);
});

test("the language that was read before stands first", async ({ page }) => {
  await open(page, "/");
  await setLanguage(page, "zh-Hans");
  await showBoth(page, true);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  await expect(other(page, "en")).toHaveText(say("en", "home-title"));
});

test("what changes, is put in and taken out keeps its two halves", async ({ page }) => {
  await signIn(page, HOLDER);
  await open(page, "/rights");
  await showBoth(page, true);
  // Another filter: rows go and come, and the pressed one stays where it is.
  for (const index of [1, 2, 0]) {
    await page.locator(".filters__button").nth(index).click();
    const halves = await page.locator("main").evaluate((main) =>
      [...main.querySelectorAll("[data-beside]")].map((half) => half.previousSibling?.nodeType),
    );
    expect(halves.length).toBeGreaterThan(10);
    expect(new Set(halves), "each stands right behind its text").toEqual(new Set([3]));
  }
  // An error, which is drawn when it is made.
  await open(page, "/rights/new");
  await page.locator("main button[type=submit]").click();
  await expect(page.locator("#error-summary .both").first()).toBeVisible();
});
