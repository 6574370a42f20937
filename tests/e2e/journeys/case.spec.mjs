// A reviewer compares the pictures of a case: the same place in both, larger, the one laid over
// the other; on a phone a pane at a time. And decides it, however many listings it has and whoever
// else decides meanwhile.

import { AGENT, REVIEWER, SENIOR, as, signIn } from "../support/accounts.mjs";
import { call } from "../support/desk.mjs";
import { IDS } from "../support/notice.mjs";
import { open, setLanguage } from "../support/page.mjs";
import { expect, test } from "../support/test.mjs";
import { filed } from "../support/tours/notice.mjs";
import { say, within } from "../support/words.mjs";

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

/**
 * A notice of the agent, opened by the reviewer. The agent has no other, so that it may be about
 * listings that other journeys name, as long as all of them are kept.
 * @param {string[]} ids
 */
async function take(page, ids) {
  await signIn(page, AGENT);
  const reference = await filed(page, ids);
  await signIn(page, REVIEWER);
  await open(page, `/review/${reference}`);
  const row = (line) => page.locator(`#line-${line}`);
  /** Keeps a listing, and says why. */
  const keep = async (line, reason, facts, hint) => {
    const name = say("en", "item-event-reject");
    await row(line).getByRole("button", { name, exact: true }).click();
    await page.locator(`#reason-${line}`).selectOption(reason);
    await page.locator(`#facts-${line}`).fill(facts);
    await page.locator(`#hint-${line}`).fill(hint);
  };
  const rest = (line) =>
    row(line).getByRole("button", { name: within("en", "review-same-rest") });
  return { reference, row, keep, rest, send: page.locator("#decide") };
}

test("a notice of more than 200 listings is decided whole", async ({ page }) => {
  test.setTimeout(300_000);
  const count = 205;
  /** A hundred forms, on two cores that another browser shares. */
  const slowly = { timeout: 60_000 };
  const { reference, row, keep, rest, send } = await take(page, IDS.slice(-count));
  const summary = page.locator("#error-summary");

  // No reason is chosen before the reviewer chooses; what lacks something is given to nobody.
  const name = say("en", "item-event-reject");
  await row(1).getByRole("button", { name, exact: true }).click();
  await expect(page.locator("#reason-1")).toHaveValue("");
  await rest(1).click();
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("link")).toHaveCount(2);
  await expect(send).toHaveText(/\b1\b|one/);
  await keep(1, "AU01", "The mandate names another mark.", "A mandate for this mark.");
  await rest(1).click();
  await expect(send).toHaveText(new RegExp(`${count}`));
  await expect(rest(1)).toHaveCount(0);
  await expect(row(1).locator("[aria-pressed=true]")).toBeFocused();

  // The last one is an exception, and within reach.
  await expect(row(100)).toBeVisible();
  await expect(row(101)).toHaveCount(0);
  // By its place: to look for a role among thousands of options takes seconds each time.
  const more = page.locator(".pager").getByRole("button");
  await expect(more).toHaveAccessibleName(say("en", "ui-show-more"));
  await more.click();
  await expect(row(200)).toBeVisible(slowly);
  await more.click();
  await expect(row(count)).toBeVisible(slowly);
  await expect(more).toHaveCount(0);
  await expect(page.locator(`#facts-${count}`)).toHaveValue("The mandate names another mark.");
  await page.locator(`#facts-${count}`).fill("The last one.");
  await send.click();
  await expect(page, "the next case, or the queue").not.toHaveURL(new RegExp(reference), slowly);
  const { tally } = (await call(page, "get", `/notices/${reference}`)).row;
  expect(tally).toMatchObject({ total: count, kept: count, waiting: 0 });
  const { rows } = await call(page, "get", `/notices/${reference}/items?after=${count - 2}`);
  expect(rows.map(({ facts }) => facts)).toEqual([
    "The mandate names another mark.",
    "The last one.",
  ]);

  await open(page, `/review/${reference}`);
  await expect(row(100)).toBeVisible();
  await expect(send).toHaveCount(0);
  await more.click();
  await expect(row(200)).toBeVisible(slowly);
});

test("who decides after a colleague loses nothing, and is told what was decided", async ({
  page,
}) => {
  const { reference, row, keep, send } = await take(page, IDS.slice(-209, -205));
  await keep(1, "EV03", "The screenshot has no date. 截图没有日期。", "A dated one. 带日期的截图。");
  await keep(3, "SU04", "The goods are of another shape.", "");
  await as(page, SENIOR, () => {
    const told = { reason: "SU03", facts: "Bought from the owner. 进货自权利人。" };
    const decisions = [{ line: 3, event: "reject", ...told }];
    return call(page, "post", `/review/notices/${reference}`, { decisions });
  });
  await send.click();
  const summary = page.locator("#error-summary");
  await expect(summary).toBeFocused();
  const link = summary.getByRole("link");
  await expect(link).toHaveText(within("en", "review-overtaken"));
  await expect(link).toHaveText(/\b3\b/);
  await link.click();
  await expect(row(3)).toBeFocused();
  await expect(row(3), "what the colleague decided").toContainText("进货自权利人");

  await expect(page.locator("#reason-1")).toHaveValue("EV03");
  await expect(page.locator("#facts-1")).toHaveValue("The screenshot has no date. 截图没有日期。");
  await expect(page.locator("#hint-1")).toHaveValue("A dated one. 带日期的截图。");
  for (const line of [2, 4]) await keep(line, "SU04", "The goods are of another shape.", "");
  await send.click();
  await expect(page).not.toHaveURL(new RegExp(reference));
  const { tally } = (await call(page, "get", `/notices/${reference}`)).row;
  expect(tally).toMatchObject({ total: 4, kept: 4, waiting: 0 });
});
