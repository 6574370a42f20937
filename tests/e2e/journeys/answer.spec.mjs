// The answer to what a reviewer asks: its files, one by one, and how it is laid out where it is read.

import { HOLDER, REVIEWER, signIn } from "../support/accounts.mjs";
import * as looks from "../support/looks.mjs";
import { PICTURE, listings } from "../support/notice.mjs";
import { LANGUAGES, open, setLanguage } from "../support/page.mjs";
import { expect, test } from "../support/test.mjs";
import { asked } from "../support/tours/notice.mjs";
import { keys, say, within } from "../support/words.mjs";

const L = "en";
const picture = (name) => ({ ...PICTURE, name });

test.describe("files", () => {
  // A broken connection is the point.
  test.use({ expected: [/net::ERR_(FAILED|CONNECTION_RESET)/] });

  test("are added, removed, tried again, and not more than five", async ({ page }) => {
    await signIn(page, HOLDER);
    const reference = await asked(page, listings("answer", 10, 1));
    await open(page, `/notices/${reference}`);
    await page.locator("#text").fill("The invoice and two screenshots.");
    const field = page.locator("#files");
    const rows = page.locator(".files__row");
    const done = page.getByText(within(L, "ui-file-done"));
    const row = (name) => rows.filter({ hasText: name });
    const send = page.locator("#answer-send");
    await field.setInputFiles([picture("invoice.png"), picture("wrong.png")]);
    await expect(done).toHaveCount(2);
    await row("wrong.png").getByRole("button", { name: within(L, "ui-remove") }).click();
    await expect(rows).toHaveCount(1);

    // What breaks is told, holds the answer back, and is tried again.
    let broken = true;
    await page.route("**/api/v1/files**", (route) =>
      broken ? route.abort("connectionreset") : route.fallback(),
    );
    await field.setInputFiles(picture("screenshot.png"));
    await expect(row("screenshot.png").getByText(say(L, "ui-file-broken"))).toBeVisible();
    expect(await looks.keys(page, keys(L))).toEqual([]);
    await send.click();
    await expect(page.locator("#files-error")).toContainText(within(L, "answer-files-failed"));
    broken = false;
    await row("screenshot.png").getByRole("button", { name: within(L, "ui-retry") }).click();
    await expect(done).toHaveCount(2);

    // By content, not by name; and none beyond the fifth.
    await field.setInputFiles({ ...picture("not.png"), buffer: Buffer.from("MZ not a picture") });
    await expect(row("not.png").getByText(say(L, "error-wrong-type"))).toBeVisible();
    const more = ["3.png", "4.png", "5.png", "six.png"].map(picture);
    await field.setInputFiles(more);
    await expect(row("six.png").getByText(say(L, "error-too-many-files"))).toBeVisible();
    for (const name of ["not.png", "six.png"]) {
      await row(name).getByRole("button", { name: within(L, "ui-remove") }).click();
    }
    await expect(done).toHaveCount(5);
    await send.click();
    await expect(send).toHaveCount(0);
    const names = await page.locator(".timeline .answered__file a").allInnerTexts();
    expect(names).toEqual(["invoice.png", "screenshot.png", "3.png", "4.png", "5.png"]);
  });
});

/** The boxes of these parts from top to bottom: each below the one before, none out of `place`. */
const stacked = (place, parts) =>
  place.evaluate((place, parts) => {
    const wrong = [];
    const outer = place.getBoundingClientRect();
    const nodes = parts.flatMap((part) => {
      const found = [...place.querySelectorAll(part)];
      if (!found.length) wrong.push(`no ${part}`);
      return found;
    });
    let bottom = outer.top;
    for (const node of nodes) {
      const box = node.getBoundingClientRect();
      const name = node.innerText.slice(0, 30);
      if (box.top < bottom - 1) wrong.push(`${name}: ${Math.round(bottom - box.top)} px over the one before`);
      if (box.left < outer.left - 1 || box.right > outer.right + 1) wrong.push(`${name}: out of its place`);
      bottom = box.bottom;
    }
    return wrong;
  }, parts);

test("is read under its question, on a phone as on a desk", async ({ page, browser }) => {
  await signIn(page, HOLDER);
  const reference = await asked(page, listings("answer", 20, 1));
  await open(page, `/notices/${reference}`);
  const link = `https://example.com/${"a-very-long-part-of-an-address/".repeat(5)}`;
  await page.locator("#text").fill(`First line.\n\n第三行 ${link}`);
  const names = [`${"screenshot-of-the-listing-".repeat(4)}.png`, "带日期的截图.png"];
  await page.locator("#files").setInputFiles(names.map(picture));
  await expect(page.getByText(within(L, "ui-file-done"))).toHaveCount(2);
  await page.locator("#answer-send").click();
  await expect(page.locator("#answer-send")).toHaveCount(0);
  const desk = await browser.newContext();
  const reviewer = await desk.newPage();
  await signIn(reviewer, REVIEWER);
  await open(reviewer, `/review/${reference}`);

  const answer = [".answered > .as-typed", ".answered__file"];
  for (const language of LANGUAGES) {
    for (const width of [1280, 360]) {
      for (const [at, where, parts] of [
        [page, "timeline", [".timeline__when", ".timeline__what", ...answer, ".timeline__more > .meta"]],
        [reviewer, "case", [...answer, ":scope > .meta"]],
      ]) {
        await setLanguage(at, language);
        await at.setViewportSize({ width, height: 800 });
        const place = at.locator("li:has(> .answered, > .timeline__more > .answered)");
        await expect(place).toHaveCount(1);
        await expect(place.locator(".answered__file")).toHaveCount(2);
        const what = `${where}, ${language}, ${width} px`;
        expect.soft(await stacked(place, parts), what).toEqual([]);
        const over = await at.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(over, `${what}: sideways`).toBeLessThanOrEqual(0);
      }
    }
  }
  // The lines of the text are the filer's own.
  const lines = await page.locator(".answered > .as-typed").evaluate((text) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    const tops = [...range.getClientRects()].map((box) => Math.round(box.top));
    return new Set(tops).size;
  });
  expect(lines).toBeGreaterThan(2);
  await desk.close();
});
