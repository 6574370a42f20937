// Fields help those who fill them: the browser knows what belongs in them, pasting works, and
// the Enter that chooses a candidate of an input method does nothing else.

import { HOLDER, PASSWORD, signIn } from "../support/accounts.mjs";
import { call, codeTo, draft, fresh, newcomer, right } from "../support/desk.mjs";
import { open } from "../support/page.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const press = (page, key) =>
  page.getByRole("button", { name: say("en", key), exact: true }).click();

/** Every field for text that is on the page: id, type, autocomplete, inputmode. */
const fields = (page) =>
  page.locator("main").evaluate((main) =>
    [...main.querySelectorAll("input:not([type=radio], [type=checkbox], [type=file]), textarea")].map(
      (node) => [node.id, node.type, node.autocomplete, node.inputMode].join(" ").trim(),
    ),
  );

test("each field says what belongs in it", async ({ page }) => {
  await open(page, "/sign-in");
  expect(await fields(page)).toEqual(["contact text username", "password password current-password"]);
  const contact = `fields.${fresh()}@example.com`;
  await open(page, "/sign-up");
  expect(await fields(page)).toEqual(["contact text username"]);
  await page.locator("#contact").fill(contact);
  await press(page, "account-send-code");
  await expect(page.locator("#code")).toBeVisible();
  expect(await fields(page)).toEqual(["code text one-time-code numeric"]);
  await page.locator("#code").fill(await codeTo(page, contact));
  await press(page, "account-continue");
  await expect(page.locator("#org_name")).toBeVisible();
  expect(await fields(page)).toEqual([
    "name text name",
    "org_name text organization",
    "password password new-password",
  ]);

  await signIn(page, HOLDER);
  await open(page, "/settings");
  expect(await fields(page)).toEqual(["name text name"]);
  await open(page, "/notices");
  expect(await fields(page)).toEqual(["search search"]);
  const answers = {
    right: await right(page, "trademark"),
    claim: "counterfeit",
    sample: { bought: "yes", order: "", bought_on: "" },
  };
  const id = await draft(page, answers);
  const date = (field) =>
    ["day", "month", "year"].map((part) => `${field}-${part} text  numeric`);
  for (const [step, expected] of [
    ["listings", ["paste textarea off"]],
    ["sample", ["sample.order text off", ...date("sample.bought_on")]],
    ["explanation", ["explanation textarea"]],
    ["statement", ["signer text name"]],
  ]) {
    await open(page, `/notices/new/${step}?draft=${id}`);
    await expect(page.locator(`[id="${expected[0].split(" ")[0]}"]`)).toBeVisible();
    expect(await fields(page), step).toEqual(expected);
  }
  await page.goto("about:blank");
  await call(page, "delete", `/drafts/${id}`);

  await newcomer(page);
  const { row } = await call(page, "post", "/rights", { form: { kind: "trademark" } });
  await open(page, `/rights/${row.id}/edit/detail`);
  await expect(page.locator("#classes")).toBeVisible();
  expect(await fields(page)).toEqual([
    "classes text",
    "goods textarea",
    ...date("registered_on"),
    ...date("renewed_until"),
  ]);
});

test("a code and a password can be pasted", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const paste = async (field, text) => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), text);
    await field.focus();
    await page.keyboard.press("ControlOrMeta+V");
    await expect(field).toHaveValue(text);
  };
  const contact = `paste.${fresh()}@example.com`;
  await open(page, "/sign-up");
  await paste(page.locator("#contact"), contact);
  await press(page, "account-send-code");
  await expect(page.locator("#code")).toBeVisible();
  const code = await codeTo(page, contact);
  // As a message spaces it, and with the space that a double click takes along.
  await paste(page.locator("#code"), `${code.slice(0, 4)} ${code.slice(4)} `);
  await press(page, "account-continue");
  await paste(page.locator("#password"), "teapot lantern nine");
  await open(page, "/sign-in");
  await paste(page.locator("#contact"), HOLDER);
  await paste(page.locator("#password"), PASSWORD);
  await page.getByRole("main").locator("button[type=submit]").click();
  await expect(page).toHaveURL(/\/notices$/);
});

/** Composes a text as an input method does, and presses the Enter that chooses it. */
async function compose(page, field, text) {
  const browser = await page.context().newCDPSession(page);
  await field.focus();
  await browser.send("Input.imeSetComposition", {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
  // Chromium and Firefox tell of it while composing; Safari after, by the key code alone.
  const enter = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
  await browser.send("Input.dispatchKeyEvent", { type: "keyDown", text: "\r", ...enter });
  await browser.send("Input.dispatchKeyEvent", { type: "keyUp", ...enter });
  await browser.send("Input.insertText", { text });
  await browser.send("Input.dispatchKeyEvent", { type: "keyDown", text: "\r", ...enter });
  await browser.send("Input.dispatchKeyEvent", { type: "keyUp", ...enter });
  await browser.detach();
}

test("an input method's Enter neither submits, nor goes on, nor validates", async ({ page }) => {
  const sent = [];
  page.on("request", (request) => {
    if (request.method() !== "GET" && !/\/(drafts|rights)(\/|$)/.test(request.url())) {
      sent.push(`${request.method()} ${request.url()}`);
    }
  });
  const quiet = async (field, text) => {
    const address = page.url();
    await compose(page, field, text);
    await page.waitForTimeout(300);
    await expect(field).toHaveValue(new RegExp(text));
    await expect(page.locator("#error-summary")).toHaveCount(0);
    expect(page.url()).toBe(address);
    expect(sent).toEqual([]);
  };
  await open(page, "/sign-in");
  await quiet(page.locator("#contact"), "上海");
  await open(page, "/sign-up");
  await quiet(page.locator("#contact"), "上海");
  // The same key without an input method does submit.
  await page.keyboard.press("Enter");
  await expect(page.locator("#error-summary")).toBeFocused();

  await newcomer(page);
  sent.length = 0;
  const { row } = await call(page, "post", "/rights", { form: { kind: "trademark" } });
  await open(page, `/rights/${row.id}/edit/owner`);
  await quiet(page.locator("#title"), "檐雀");
  await page.keyboard.press("Enter");
  await expect(page.locator("#error-summary")).toBeFocused();
  await open(page, "/notices/new/start");
  await press(page, "wizard-start");

  await signIn(page, HOLDER);
  await open(page, "/settings");
  await page.locator("#name").fill("");
  await quiet(page.locator("#name"), "林知微");
});
