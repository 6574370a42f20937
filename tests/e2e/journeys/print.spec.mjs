// On paper: the case and its reference, and nothing that is pressed.

import { HOLDER, signIn } from "../support/accounts.mjs";
import { call } from "../support/desk.mjs";
import * as looks from "../support/looks.mjs";
import { LANGUAGES, open, setLanguage } from "../support/page.mjs";
import { expect, test } from "../support/test.mjs";

/** A4 between the margins that style/modes.css sets: 178 mm. */
const PAPER = { width: 673, height: 987 };

const ON_SCREEN_ONLY =
  "nav, button, form, .header__end, .footer, .back-bar, .skip-link, .rail, .actions, .filters, .pager";

/** What the style sheet puts into the margin of every sheet. */
const foot = (page) =>
  page.evaluate(() => {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    const sheet = rules.find((rule) => rule instanceof CSSPageRule);
    const [, name] = /@bottom-right \{[^}]*content: var\((--[\w-]+)/.exec(sheet.cssText) ?? [];
    return name ? getComputedStyle(document.documentElement).getPropertyValue(name) : "";
  });

async function onPaper(page, path, reference) {
  for (const language of LANGUAGES) {
    await open(page, path);
    await setLanguage(page, language);
    await expect(page.locator("main .skeleton")).toHaveCount(0);
    await page.setViewportSize(PAPER);
    await page.emulateMedia({ media: "print" });
    const left = await page
      .locator(ON_SCREEN_ONLY)
      .evaluateAll((all) => all.filter((node) => node.checkVisibility()).map((node) => node.outerHTML.slice(0, 80)));
    expect.soft(left, `${path} ${language}: what is for the screen only`).toEqual([]);
    expect.soft(await looks.sideways(page), `${path} ${language}: runs off the paper`).toEqual([]);
    expect.soft(await looks.clipped(page), `${path} ${language}: cut off`).toEqual([]);
    await expect(page.locator(".slip__reference")).toHaveText(reference);
    await expect(page.locator(".slip__reference")).toBeVisible();
    // On every sheet, so that one that has gone astray finds its file again.
    expect(await foot(page)).toContain(reference);
    const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    await page.emulateMedia({ media: "screen" });
    await page.setViewportSize({ width: 1280, height: 800 });
  }
}

test("a notice and its receipt are printed whole, with their reference", async ({ page }) => {
  await signIn(page, HOLDER);
  const { rows } = await call(page, "get", "/notices?limit=50");
  const [{ reference }] = rows.sort((one, other) => other.tally.total - one.tally.total);
  await onPaper(page, `/notices/${reference}`, reference);
  await onPaper(page, `/notices/${reference}/receipt`, reference);
  await open(page, "/notices");
  expect(await foot(page), "a page about nothing in particular").toBe("");
});
