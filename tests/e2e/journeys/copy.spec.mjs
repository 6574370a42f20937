// What is copied from a page is what is read on it, and nothing that cannot be seen.

import { HOLDER, signIn } from "../support/accounts.mjs";
import { call } from "../support/desk.mjs";
import { LANGUAGES, open, setLanguage } from "../support/page.mjs";
import { expect, test } from "../support/test.mjs";

test("copied numbers carry no invisible marks", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await signIn(page, HOLDER);
  const { rows } = await call(page, "get", "/notices?limit=1");
  const { reference } = rows[0];
  const copy = async () => {
    await page.keyboard.press("ControlOrMeta+C");
    return page.evaluate(() => navigator.clipboard.readText());
  };
  for (const language of LANGUAGES) {
    await open(page, `/notices/${reference}`);
    await setLanguage(page, language);
    await page.locator(".slip__reference").click({ clickCount: 3 });
    expect((await copy()).trim(), language).toBe(reference);
    await page.locator(".listing .mono").first().click({ clickCount: 2 });
    expect((await copy()).trim(), language).toMatch(/^\d{12}$/);
    // The whole page: figures, dates, sizes and prices inside sentences.
    await page.keyboard.press("ControlOrMeta+A");
    const all = await copy();
    expect(all).toContain(reference);
    expect(all, language).not.toMatch(/[\u2066-\u2069\u202a-\u202e\u200e\u200f]/);
  }
});
