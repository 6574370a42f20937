// A reviewer compares the pictures of a case: the same place in both, larger, the one laid over
// the other; on a phone a pane at a time.

import { REVIEWER, signIn } from "../support/accounts.mjs";
import { call } from "../support/desk.mjs";
import { open, setLanguage } from "../support/page.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

/** Where a frame is scrolled to, as shares of what there is. */
const place = (frame) =>
  frame.evaluate((frame) => [
    (frame.scrollLeft + frame.clientWidth / 2) / frame.scrollWidth,
    (frame.scrollTop + frame.clientHeight / 2) / frame.scrollHeight,
  ]);

/** Opens a case with several listings whose right has a picture. */
async function begin(page, language) {
  await signIn(page, REVIEWER);
  const queue = await call(page, "get", "/review/notices?limit=50");
  const cases = queue.rows.filter(({ notice }) => notice.tally.total > 2);
  const marks = cases.filter(({ notice }) => notice.kind === "trademark");
  await open(page, `/review/${marks[0].notice.reference}`);
  await setLanguage(page, language);
  return page.locator(".lens");
}

for (const language of ["en", "zh-Hans"]) {
  test(`the pictures of a case are compared, ${language}`, async ({ page }) => {
    const frames = await begin(page, language);
    const [right, listing] = [frames.nth(0), frames.nth(1)];
    const button = (key) => page.getByRole("button", { name: say(language, key), exact: true });

    await page.getByRole("button", { name: /^(Listing|商品) 2[:：]/ }).click();
    await expect(page.locator("#pane-listing")).toHaveText(/^(Listing|商品) 2 /);

    await page.getByRole("button", { name: "50%", exact: true }).click();
    const over = listing.locator(".lens__over");
    await expect(over).toHaveCSS("opacity", "0.5");
    await expect(over).toHaveAttribute("src", await right.locator("img").getAttribute("src"));
    await page.getByRole("button", { name: "0%", exact: true }).click();
    await expect(over).toHaveCount(0);

    await button("review-zoom-in").click();
    await button("review-zoom-in").click();
    await expect.poll(() => place(right)).toEqual([expect.closeTo(0.5, 1), expect.closeTo(0.5, 1)]);

    // By keyboard; the other picture goes along, and stays when it is told to.
    await listing.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await expect.poll(async () => (await place(listing))[1]).toBeGreaterThan(0.52);
    await expect
      .poll(async () => {
        const [one, other] = [await place(right), await place(listing)];
        return Math.max(Math.abs(one[0] - other[0]), Math.abs(one[1] - other[1]));
      })
      .toBeLessThan(0.01);
    await page.getByLabel(say(language, "review-together"), { exact: true }).uncheck();
    const before = await place(right);
    await listing.focus();
    await page.keyboard.press("ArrowUp");
    await expect.poll(async () => (await place(listing))[1]).toBeLessThan(before[1] - 0.01);
    expect(await place(right)).toEqual(before);
  });
}

test("on a phone a case shows one pane at a time, each as it was left", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const frames = await begin(page, "en");
  const pane = (key) => page.getByRole("button", { name: say("en", key), exact: true });
  await expect(page.locator(".case__pane:visible")).toHaveCount(1);
  await page.getByRole("button", { name: say("en", "review-zoom-in"), exact: true }).click();
  await frames.nth(1).evaluate((frame) => frame.scrollTo(0, 0));
  await expect.poll(async () => (await place(frames.nth(1)))[0]).toBeLessThan(0.3);
  const before = await place(frames.nth(1));
  await pane("review-pane-claim").click();
  await expect(page.locator("#pane-claim")).toBeVisible();
  await expect(page.locator(".case__pane:visible")).toHaveCount(1);
  await pane("review-pane-right").click();
  const same = before.map((share) => expect.closeTo(share, 1));
  await expect.poll(() => place(frames.nth(0))).toEqual(same);
  await pane("review-look-listing").click();
  await expect.poll(() => place(frames.nth(1))).toEqual(same);
});
