// What is wrong is said twice in the same words: in the summary, which takes focus, and at the
// field, where the summary's link leads: the label in view, the control in focus.

import { HOLDER, REVIEWER, signIn } from "../support/accounts.mjs";
import { call, draft, newcomer, right } from "../support/desk.mjs";
import { listings, paste, PICTURE } from "../support/notice.mjs";
import { open } from "../support/page.mjs";
import { expect, test } from "../support/test.mjs";
import { pending } from "../support/tours/rights.mjs";
import { say, within } from "../support/words.mjs";

// A connection that breaks is the point of one of these.
test.use({ viewport: { width: 360, height: 640 }, expected: [/net::ERR_(FAILED|CONNECTION)/] });

/** Follows every link of the summary that is on the page. */
async function follow(page, count) {
  const summary = page.locator("#error-summary");
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^(Error: |错误：)/);
  const links = summary.getByRole("link");
  await expect(links).toHaveCount(count);
  for (const link of await links.all()) {
    const field = (await link.getAttribute("href")).slice(1);
    const message = (await link.textContent()).trim();
    const error = page.locator(`[id="${field}-error"]`);
    const prefix = new RegExp(`^${say("en", "ui-error-prefix").source.slice(4, -4)}\\s*`);
    expect((await error.textContent()).trim().replace(prefix, ""), field).toBe(message);
    await page.evaluate(() => scrollTo(0, 0));
    await link.click();
    const found = await page.evaluate((id) => {
      const field = document.getElementById(id);
      const label = document.querySelector(`label[for='${id}'], [id='${id}-label']`);
      const legend = field.querySelector(":scope > legend:not(.visually-hidden)");
      const named = label ?? legend ?? field;
      const { top, bottom } = named.getBoundingClientRect();
      return {
        focused: field === document.activeElement || field.contains(document.activeElement),
        onControl: document.activeElement.matches("input, select, textarea, button, a[href]"),
        inView: top >= -1 && Math.min(bottom, top + 20) <= innerHeight,
        described: (field.getAttribute("aria-describedby") ?? "").split(" ").includes(`${id}-error`),
      };
    }, field);
    expect.soft(found, `${field}: ${message}`).toEqual({
      focused: true,
      onControl: true,
      inView: true,
      described: true,
    });
  }
}

const onward = (page) => page.locator("form.form button[type=submit]").click();

test("in a registration, on every step", async ({ page }) => {
  await newcomer(page);
  const form = { kind: "trademark", owner_kind: "person" };
  const { row } = await call(page, "post", "/rights", { form });
  for (const [step, count] of [
    ["owner", 4],
    ["detail", 4],
    ["documents", 3],
  ]) {
    await open(page, `/rights/${row.id}/edit/${step}`);
    await onward(page);
    await follow(page, count);
  }
});

test("in a notice", async ({ page }) => {
  await signIn(page, HOLDER);
  const answers = {
    right: await right(page, "trademark"),
    claim: "counterfeit",
    sample: { bought: "yes", order: "", bought_on: "" },
  };
  const id = await draft(page, answers);
  for (const [step, count] of [
    ["place", 1],
    ["listings", 1],
    ["evidence", 1],
    ["sample", 2],
    ["explanation", 1],
    ["statement", 5],
  ]) {
    await open(page, `/notices/new/${step}?draft=${id}`);
    await onward(page);
    await follow(page, count);
  }
  await page.goto("about:blank");
  await call(page, "delete", `/drafts/${id}`);
});

test("on the check page, in the words of the question that is not answered", async ({ page }) => {
  await signIn(page, HOLDER);
  const id = await draft(page, { right: await right(page, "trademark"), place: "listings" });
  await open(page, `/notices/new/claim?draft=${id}`);
  await onward(page);
  const [own] = await page.locator("#error-summary a").allTextContents();
  await open(page, `/notices/new/check?draft=${id}`);
  await page.locator(".declaration .button").click();
  const summary = page.locator("#error-summary");
  await expect(summary).toBeFocused();
  const link = summary.getByRole("link", { name: own });
  await link.click();
  const row = page.locator("#check-claim");
  await expect(row.getByRole("link")).toBeFocused();
  await expect(row).toBeInViewport();
  await page.goto("about:blank");
  await call(page, "delete", `/drafts/${id}`);
});

const BEGUN = { place: "listings", claim: "counterfeit" };

test("a list or a file that cannot be sent now says why, and is not called of a wrong type", async ({
  page,
}) => {
  await signIn(page, HOLDER);
  const id = await draft(page, { right: await right(page, "trademark"), ...BEGUN });
  await open(page, `/notices/new/listings?draft=${id}`);
  let answer;
  for (const path of ["sheets", "files"]) {
    await page.route(`**/api/v1/${path}**`, (route) =>
      route.request().method() === "POST" ? answer(route) : route.fallback(),
    );
  }
  const often = (route) => route.fulfill({ status: 429, json: { code: "too_often", retry_after: 30 } });
  const lose = (route) => route.abort("connectionreset");
  for (const [name, how, key] of [
    ["busy.xlsx", often, "problem-too-often"],
    ["lost.xlsx", lose, "problem-offline"],
  ]) {
    answer = how;
    const buffer = Buffer.from("PK\u0003\u0004 a workbook");
    await page.locator("input#sheet").setInputFiles({ name, mimeType: "text/csv", buffer });
    await expect(page.locator("#sheet-error")).toContainText(within("en", key));
    await follow(page, 1);
  }
  await open(page, `/notices/new/evidence?draft=${id}`);
  const row = page.locator(".files__row");
  answer = often;
  await page.locator("#evidence").setInputFiles(PICTURE);
  await expect(row).toContainText(within("en", "problem-too-often"));
  answer = lose;
  await row.getByRole("button", { name: within("en", "ui-retry") }).click();
  await expect(row).toContainText(within("en", "ui-file-broken"));
  answer = (route) => route.fallback();
  await row.getByRole("button", { name: within("en", "ui-retry") }).click();
  await expect(page.getByRole("link", { name: PICTURE.name })).toBeVisible();
  await page.goto("about:blank");
  await call(page, "delete", `/drafts/${id}`);
});

test("Enter in the field for what a short link led to adds it, and stays", async ({ page }) => {
  await signIn(page, HOLDER);
  const [listing] = listings("axe", 6, 1);
  const short = "https://s.nanshi.example/aB3xY9";
  const answers = { right: await right(page, "trademark"), ...BEGUN, paste: short };
  const id = await draft(page, answers);
  await open(page, `/notices/new/listings?draft=${id}`);
  const link = page.getByRole("link", { name: say("en", "wizard-row-open") });
  await expect(link).toBeVisible();
  // What it leads to is not of this desk.
  await page.evaluate(() => {
    document.addEventListener("click", (event) => {
      if (event.target.closest?.("[target=_blank]")) event.preventDefault();
    });
  });
  await link.click();
  const field = page.getByLabel(say("en", "wizard-row-followed"));
  await field.fill(`https://m.nanshi.example/goods?id=${listing}`);
  await field.press("Enter");
  await expect(paste(page, "en")).toHaveValue(`${short}\nhttps://m.nanshi.example/goods?id=${listing}`);
  await expect(paste(page, "en")).toBeFocused();
  await expect(page).toHaveURL(/\/notices\/new\/listings\?/);
  await page.goto("about:blank");
  await call(page, "delete", `/drafts/${id}`);
});

test("in a reviewer's decision", async ({ page }) => {
  const id = await pending(page);
  await signIn(page, REVIEWER);
  await open(page, `/review/rights/${id}`);
  const choose = page.getByRole("button", { name: say("en", "right-event-reject"), exact: true });
  await choose.click();
  await page.locator("#verdict-send").click();
  await follow(page, 2);
});

test("in a reviewer's decisions, where each link names its listing", async ({ page }) => {
  await signIn(page, REVIEWER);
  const { rows } = await call(page, "get", "/review/notices?limit=50");
  const { notice } = rows.find(({ notice }) => notice.tally.waiting > 1);
  await open(page, `/review/${notice.reference}`);
  const keep = page.getByRole("button", { name: say("en", "item-event-reject"), exact: true });
  await keep.nth(0).click();
  await keep.nth(1).click();
  await page.locator("#decide").click();
  await follow(page, 4);
  const links = await page.locator("#error-summary a").allTextContents();
  expect(new Set(links).size, links.join(", ")).toBe(4);
});
