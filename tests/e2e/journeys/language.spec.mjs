// Switching the language loses nothing: on every page of the notice and of a registration, what
// was typed, chosen and uploaded, the errors, focus, scroll and the address are the same after.

import { HOLDER, REVIEWER, signIn } from "../support/accounts.mjs";
import { call } from "../support/desk.mjs";
import * as notice from "../support/notice.mjs";
import { open } from "../support/page.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const L = "en";

/** Every value on the page that is the reader's, language-neutral. */
function state() {
  const controls = [...document.querySelectorAll("main input, main textarea, main select")];
  const values = controls.map((control) => [
    control.id || control.name,
    ["radio", "checkbox"].includes(control.type) ? control.checked : control.value,
  ]);
  // The boxes of a date change their order with the language.
  values.sort((a, b) => (a[0] < b[0] ? -1 : 1));
  return {
    values,
    address: location.pathname + location.search,
    wrong: [...document.querySelectorAll("main [aria-invalid=true]")].map((node) => node.id).sort(),
    links: [...document.querySelectorAll("main [role=alert] a")].map((node) => node.hash),
    focus: document.activeElement?.id ?? "",
    scroll: Math.round(scrollY),
    files: document.querySelectorAll("main .files__row, main .evidence__row").length,
  };
}

/** Switches as the shell does for the pressed button, without moving focus or scroll first. */
async function turn(page, language) {
  const before = await page.evaluate(state);
  const text = await notice.heading(page).textContent();
  const focus = await page.evaluateHandle(() => document.activeElement);
  await page.locator(`[lang="${language}"]:is(button)`).first().dispatchEvent("click");
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  await expect(notice.heading(page)).not.toHaveText(text);
  const kept = await focus.evaluate((node) => node === document.activeElement);
  expect.soft(kept, `focus stays on ${page.url()}`).toBe(true);
  const after = await page.evaluate(state);
  // Text of another length may end the page earlier; the same place otherwise.
  expect.soft(Math.abs(after.scroll - before.scroll), "scroll").toBeLessThanOrEqual(400);
  expect.soft({ ...after, scroll: 0 }, page.url()).toEqual({ ...before, scroll: 0 });
}

async function thereAndBack(page) {
  await turn(page, "zh-Hans");
  await turn(page, "en");
}

test("every page of a notice keeps everything when the language is switched", async ({ page }) => {
  test.setTimeout(120_000);
  const onward = () => notice.goOn(page, L).click();
  await signIn(page, HOLDER);
  await notice.begin(page, L);
  // With its error.
  await onward();
  await expect(page.locator(".error-summary")).toBeFocused();
  await thereAndBack(page);
  await page.getByRole("radio", { name: /YANQUE/ }).first().check();
  await thereAndBack(page);
  await onward();
  await notice.at(page, L, "wizard-place-title");
  await page.getByRole("radio", { name: say(L, "place-listings") }).check();
  await thereAndBack(page);
  await onward();
  await notice.at(page, L, "wizard-claim-title");
  await page.getByRole("radio", { name: say(L, "claim-counterfeit") }).check();
  await thereAndBack(page);
  await onward();
  await notice.at(page, L, "wizard-listings-title");
  const ids = notice.listings("language", 0, 2);
  await notice.paste(page, L).fill(`${ids.join("\n")}\nhttps://s.nanshi.example/aB3xY9\n废话`);
  await expect(page.getByText(say(L, "row-state-ready"))).toHaveCount(2);
  await thereAndBack(page);
  await page.getByRole("button", { name: say(L, "wizard-continue-with") }).click();
  await notice.at(page, L, "wizard-evidence-title");
  await page.locator("#evidence").setInputFiles([
    notice.PICTURE,
    { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("no picture") },
  ]);
  await expect(page.getByRole("link", { name: notice.PICTURE.name })).toBeVisible();
  await page
    .getByRole("combobox", { name: say(L, "wizard-evidence-kind") })
    .selectOption("comparison");
  await expect(page.getByText("notes.txt").first()).toBeVisible();
  await thereAndBack(page);
  await page.getByRole("button", { name: /notes\.txt/ }).first().click();
  await onward();
  await notice.at(page, L, "wizard-sample-title");
  await page.getByRole("radio", { name: say(L, "bought-yes") }).check();
  await page.getByRole("textbox", { name: say(L, "wizard-sample-order") }).fill("A-1");
  await page.getByRole("textbox", { name: say(L, "ui-month") }).fill("13");
  await onward();
  await expect(page.locator(".error-summary")).toBeFocused();
  await thereAndBack(page);
  await page.getByRole("radio", { name: say(L, "bought-no") }).check();
  await onward();
  await notice.at(page, L, "wizard-explanation-title");
  await page.getByRole("textbox").first().fill("太短 short");
  await onward();
  await expect(page.locator(".error-summary")).toBeFocused();
  await thereAndBack(page);
  await page.getByRole("button", { name: say(L, "wizard-insert-chinese") }).click();
  await thereAndBack(page);
  await onward();
  await notice.at(page, L, "wizard-statement-title");
  await page.getByRole("checkbox").first().check();
  await onward();
  await thereAndBack(page);
  await notice.sign(page, L);
  await thereAndBack(page);
});

test("the same answers are stored in either language", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, HOLDER);
  const stored = [];
  for (const language of ["en", "zh-Hans"]) {
    await open(page, "/notices");
    await page.locator(`[lang="${language}"]:is(button)`).first().click();
    await notice.begin(page, language);
    await notice.problem(page, language);
    await notice.paste(page, language).fill(notice.listings("language", 10, 2).join("\n"));
    await page.getByRole("button", { name: say(language, "wizard-continue-with") }).click();
    await notice.at(page, language, "wizard-evidence-title");
    await notice.prove(page, language);
    await page.getByRole("radio", { name: say(language, "bought-yes") }).check();
    await page.getByRole("textbox", { name: say(language, "wizard-sample-order") }).fill("NS20261102-7788");
    for (const [part, value] of [["day", "2"], ["month", "11"], ["year", "2026"]]) {
      await page.getByRole("textbox", { name: say(language, `ui-${part}`) }).fill(value);
    }
    await notice.goOn(page, language).click();
    await notice.at(page, language, "wizard-explanation-title");
    await page.getByRole("textbox").first().fill("The lid has two parts; ours is one piece. 杯盖不同。");
    await notice.goOn(page, language).click();
    await notice.at(page, language, "wizard-statement-title");
    await notice.sign(page, language);
    const id = new URL(page.url()).searchParams.get("draft");
    const read = async () => (await (await page.request.get(`/api/v1/drafts/${id}`)).json()).answers;
    await expect.poll(async () => (await read())?.capacity).toBe("employee");
    const answers = await read();
    for (const evidence of answers.evidence) evidence.file.id = "";
    stored.push(answers);
  }
  expect(stored[1]).toEqual(stored[0]);
});

test("a registration keeps everything when the language is switched", async ({ page }) => {
  await signIn(page, HOLDER);
  await open(page, "/rights/new");
  await page.getByRole("radio").first().check();
  // The first answer makes it a draft, with an address of its own.
  await expect(page).toHaveURL(/\/edit\/type$/);
  await thereAndBack(page);
  await notice.goOn(page, L).click();
  const summary = page.locator("#error-summary");
  await expect(summary).toBeFocused();
  await thereAndBack(page);
  await page.locator("#granted-yes").check();
  await notice.goOn(page, L).click();
  await expect(page).not.toHaveURL(/\/edit\/type$/);
  // The next page, filled as far as it has fields, then with its errors.
  for (const field of await page.getByRole("main").getByRole("textbox").all()) {
    await field.fill("7");
  }
  await thereAndBack(page);
  await notice.goOn(page, L).click();
  await expect(summary).toBeFocused();
  await thereAndBack(page);
});

test("a decision that is being written keeps everything when the language is switched", async ({
  page,
}) => {
  await signIn(page, REVIEWER);
  const queue = await call(page, "get", "/review/notices?limit=50");
  const { notice: waiting } = queue.rows.find(({ notice }) => notice.tally.waiting > 1);
  await open(page, `/review/${waiting.reference}`);
  const row = page.locator(".decide__row").filter({ has: page.locator(".segments") }).first();
  await row.getByRole("button", { name: say(L, "item-event-reject"), exact: true }).click();
  await row.getByRole("combobox").selectOption("EV03");
  await row.getByRole("textbox").first().fill("No date on the screenshot. 截图没有日期。");
  await thereAndBack(page);
  await expect(row.locator("[aria-pressed=true]")).toHaveCount(1);
  await expect(row.getByRole("textbox").first()).toHaveValue(/截图没有日期/);
});
