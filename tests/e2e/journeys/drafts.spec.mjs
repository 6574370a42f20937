// Nothing that was written is lost, and nothing is sent twice.

import { HOLDER, signIn } from "../support/accounts.mjs";
import * as notice from "../support/notice.mjs";
import { open, ready } from "../support/page.mjs";
import { expect, test } from "../support/test.mjs";
import { say, within } from "../support/words.mjs";

const L = "en";

// Being without a network, or without a server that answers, is the point of some of these.
test.use({
  expected: [/net::ERR_(INTERNET_DISCONNECTED|FAILED|CONNECTION|ABORTED|EMPTY)|\b503\b/],
});

test.beforeEach(async ({ page }) => {
  test.setTimeout(90_000);
  await signIn(page, HOLDER);
});

const saved = (page) => page.getByText(within(L, "ui-saved"));

test("a reload, a closed tab and another device bring everything back", async ({
  page,
  context,
  browser,
}) => {
  await notice.begin(page, L);
  await notice.problem(page, L);
  const text = `https://baihui.example/item?id=1\n${notice.listings("drafts", 0, 2).join("\n")}`;
  await notice.paste(page, L).fill(text);
  await expect(page.getByText(say(L, "row-state-ready"))).toHaveCount(2);
  await page.reload();
  await ready(page);
  await expect(notice.paste(page, L)).toHaveValue(text);
  await expect(page.getByText(say(L, "row-state-ready"))).toHaveCount(2);
  await expect(saved(page)).toBeVisible();
  const address = page.url();
  await page.close();

  const again = await context.newPage();
  await open(again, address);
  await expect(notice.paste(again, L)).toHaveValue(text);

  const device = await browser.newContext();
  const other = await device.newPage();
  await signIn(other, HOLDER);
  await open(other, address);
  await expect(notice.paste(other, L)).toHaveValue(text);
  await expect(other.getByText(say(L, "row-state-ready"))).toHaveCount(2);
  await device.close();
});

test("typing without a network is kept, told, and saved when it is back", async ({
  page,
  context,
}) => {
  await notice.begin(page, L);
  await notice.problem(page, L);
  await expect(saved(page)).toBeVisible();
  await context.setOffline(true);
  await notice.paste(page, L).fill("548745381247 typed offline");
  await expect(page.getByText(within(L, "ui-saved-here")).first()).toBeVisible();
  await context.setOffline(false);
  await expect(saved(page)).toBeVisible();
  const draft = new URL(page.url()).searchParams.get("draft");
  await expect
    .poll(async () => (await (await page.request.get(`/api/v1/drafts/${draft}`)).json()).answers.paste)
    .toBe("548745381247 typed offline");
});

test("submitted without a network, it is sent once when the network is back", async ({
  page,
  context,
}) => {
  const ids = notice.listings("drafts", 10, 1);
  await notice.untilCheck(page, L, ids);
  await context.setOffline(true);
  await page.getByRole("button", { name: say(L, "wizard-submit-offline") }).click();
  await expect(page.getByText(say(L, "wizard-queued"))).toBeVisible();
  await context.setOffline(false);
  await notice.receipt(page, L);
  expect(await notice.noticesWith(page, ids[0])).toBe(1);
});

test("a double click makes one notice", async ({ page }) => {
  const ids = notice.listings("drafts", 20, 1);
  await notice.untilCheck(page, L, ids);
  await notice.submit(page, L).dblclick({ noWaitAfter: true });
  await notice.receipt(page, L);
  expect(await notice.noticesWith(page, ids[0])).toBe(1);
});

test("two tabs make one notice", async ({ page, context }) => {
  const ids = notice.listings("drafts", 30, 1);
  await notice.untilCheck(page, L, ids);
  const second = await context.newPage();
  await open(second, page.url());
  await notice.at(second, L, "wizard-check-title");
  await expect(notice.submit(second, L)).toBeVisible();
  await Promise.all([notice.submit(page, L).click(), notice.submit(second, L).click()]);
  await Promise.all([notice.receipt(page, L), notice.receipt(second, L)]);
  expect(await notice.noticesWith(page, ids[0])).toBe(1);
});

test("an answer that never arrives, then a retry, makes one notice", async ({ page }) => {
  const ids = notice.listings("drafts", 40, 1);
  await notice.untilCheck(page, L, ids);
  let lost = 0;
  await page.route("**/api/v1/notices", async (route) => {
    if (route.request().method() !== "POST" || lost > 0) return route.fallback();
    lost += 1;
    // The server has done it; the page does not hear so.
    await route.fetch();
    await route.abort("connectionreset");
  });
  await notice.submit(page, L).click();
  await page.getByRole("button", { name: say(L, "wizard-send-now") }).click();
  await notice.receipt(page, L);
  expect(lost).toBe(1);
  expect(await notice.noticesWith(page, ids[0])).toBe(1);
});

test("a draft is discarded here and there, once that is certain", async ({ page }) => {
  await notice.begin(page, L);
  await notice.problem(page, L);
  await expect(saved(page)).toBeVisible();
  const id = new URL(page.url()).searchParams.get("draft");
  const draft = page.locator(".drafts__row").filter({ has: page.locator(`a[href$="draft=${id}"]`) });
  const discard = draft.getByRole("button", { name: within(L, "notices-draft-discard") });
  const dialog = page.getByRole("dialog", { name: say(L, "notices-draft-ask") });

  await open(page, "/notices");
  await discard.click();
  await dialog.getByRole("button", { name: say(L, "notices-draft-keep") }).click();
  await expect(dialog).toBeHidden();
  await expect(discard).toBeFocused();

  const fail = (route) => route.abort();
  await page.route(`**/api/v1/drafts/${id}`, fail);
  await discard.click();
  const sure = dialog.getByRole("button", { name: say(L, "notices-draft-discard") });
  await sure.click();
  await expect(dialog.getByRole("alert")).toHaveText(within(L, "problem-offline"));
  await page.unroute(`**/api/v1/drafts/${id}`, fail);
  await sure.click();
  await expect(draft).toHaveCount(0);
  await expect(dialog).toBeHidden();
  await expect(notice.heading(page), "focus is not lost with the row").toBeFocused();
  const kept = await page.evaluate((id) => Object.keys(localStorage).filter((key) => key.endsWith(id)), id);
  expect(kept).toEqual([]);
  const gone = await page.request.get(`/api/v1/drafts/${id}`);
  expect(gone.status()).toBe(404);
  await open(page, "/notices/new/start");
  await expect(page.locator(`.open-drafts a[href$="draft=${id}"]`)).toHaveCount(0);
});

test("a draft of this device alone stands in the list, and goes without the server", async ({
  page,
}) => {
  const fail = (route) => route.abort();
  await page.route("**/api/v1/drafts/**", fail);
  await notice.begin(page, L);
  await notice.problem(page, L);
  await expect(page.getByText(within(L, "ui-saved-here")).first()).toBeVisible();
  const id = new URL(page.url()).searchParams.get("draft");
  const draft = page.locator(".drafts__row").filter({ has: page.locator(`a[href$="draft=${id}"]`) });

  await open(page, "/notices");
  await expect(draft).toContainText(within(L, "notices-draft-here"));
  // What the server has cannot be read: what this device has is there all the same.
  await page.route("**/api/v1/drafts", fail);
  await open(page, "/notices");
  await expect(draft).toBeVisible();
  await expect(page.getByRole("button", { name: say(L, "ui-retry") })).toBeVisible();
  await page.unroute("**/api/v1/drafts", fail);
  await page.getByRole("button", { name: say(L, "ui-retry") }).click();
  await expect(draft).toContainText(within(L, "notices-draft-here"));
  await draft.getByRole("button", { name: within(L, "notices-draft-discard") }).click();
  const dialog = page.getByRole("dialog", { name: say(L, "notices-draft-ask") });
  await dialog.getByRole("button", { name: say(L, "notices-draft-discard") }).click();
  await expect(draft).toHaveCount(0);
  await open(page, "/notices/new/start");
  await expect(page.locator(`.open-drafts a[href$="draft=${id}"]`)).toHaveCount(0);
});

/** Answers submissions in the server's place; `through` lets them reach it. */
async function answering(page, first) {
  const desk = { answer: first, asked: 0 };
  await page.route("**/api/v1/notices", (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    desk.asked += 1;
    return desk.answer(route);
  });
  return desk;
}

const through = (route) => route.fallback();
const refuse = (status, code) => (route) => route.fulfill({ status, json: { code } });
const news = (page) => page.locator("#news");

/** To another page, without loading the app anew. */
async function leave(page) {
  await page.getByRole("link", { name: say(L, "wizard-leave") }).click();
  await expect(page).toHaveURL(/\/notices$/);
}

test("a desk that is busy when the network is back gets the notice later, from any page", async ({
  page,
  context,
}) => {
  const ids = notice.listings("drafts", 50, 1);
  await notice.untilCheck(page, L, ids);
  const desk = await answering(page, refuse(503, "busy"));
  await context.setOffline(true);
  await page.getByRole("button", { name: say(L, "wizard-submit-offline") }).click();
  await expect(page.getByText(say(L, "wizard-queued"))).toBeVisible();
  const before = desk.asked;
  await context.setOffline(false);
  await expect.poll(() => desk.asked).toBeGreaterThan(before);
  await expect(page.getByText(say(L, "wizard-queued"))).toBeVisible();
  await leave(page);
  desk.answer = through;
  // The network was never away again: only a timer sends it, and says so.
  await expect(news(page).getByText(within(L, "wizard-sent"))).toBeVisible({ timeout: 45_000 });
  expect(await notice.noticesWith(page, ids[0])).toBe(1);
  await news(page).getByRole("link", { name: say(L, "wizard-follow") }).click();
  await expect(page).toHaveURL(/\/notices\/RD-[^/]+$/);
  await expect(news(page)).toBeEmpty();
});

test("a waiting notice that is refused says so on whichever page, and leads to its draft", async ({
  page,
}) => {
  await notice.untilCheck(page, L, notice.listings("drafts", 60, 1));
  const desk = await answering(page, (route) => route.abort("connectionrefused"));
  await notice.submit(page, L).click();
  await expect(page.getByText(say(L, "wizard-queued"))).toBeVisible();
  await leave(page);
  desk.answer = refuse(422, "would_be_refused");
  const told = news(page).getByText(within(L, "wizard-not-sent"));
  await expect(told).toBeVisible({ timeout: 45_000 });
  await news(page).getByRole("link", { name: say(L, "wizard-open-draft") }).click();
  await notice.at(page, L, "wizard-check-title");
  await expect(notice.submit(page, L)).toBeVisible();
  await expect(news(page)).toBeEmpty();
});

test("what is changed after signing is not sent by itself, but signed again", async ({
  page,
  context,
}) => {
  const ids = notice.listings("drafts", 70, 1);
  await notice.untilCheck(page, L, ids);
  await context.setOffline(true);
  await page.getByRole("button", { name: say(L, "wizard-submit-offline") }).click();
  await expect(page.getByText(say(L, "wizard-queued"))).toBeVisible();
  await page.locator("#check-explanation").getByRole("link").click();
  await notice.at(page, L, "wizard-explanation-title");
  const field = page.locator("#explanation");
  await field.fill(`${await field.inputValue()} And the label is printed, not sewn.`);
  await expect(page.getByText(say(L, "wizard-unsigned-title"))).toBeVisible();
  await expect(field).toBeFocused();
  await context.setOffline(false);
  await page.getByRole("link", { name: say(L, "wizard-unsigned-sign") }).click();
  await notice.at(page, L, "wizard-statement-title");
  for (const box of await page.getByRole("checkbox").all()) await expect(box).not.toBeChecked();
  expect(await notice.noticesWith(page, ids[0])).toBe(0);
  await notice.sign(page, L);
  await notice.submit(page, L).click();
  await notice.receipt(page, L);
  expect(await notice.noticesWith(page, ids[0])).toBe(1);
});
