// Accounts, as a newcomer meets them: signing up by address and by number, a lost password,
// settings, and the way back to the page that was asked for. Against the real server.

import { ADMIN, HOLDER, MERCHANT, PASSWORD, REVIEWER, signIn } from "../support/accounts.mjs";
import { axe } from "../support/axe.mjs";
import { LANGUAGES, open, setLanguage } from "../support/page.mjs";
import { expect, test } from "../support/test.mjs";
import { say, within } from "../support/words.mjs";

const SECRET = "teapot lantern nine";

/** Digits that no other run has used. */
const fresh = () => String(Date.now()).slice(-8);

/** The latest code to a contact, from the demo mailbox's own endpoint. */
async function codeTo(page, to) {
  const answer = await page.context().request.get("/api/v1/demo/mailbox");
  const { rows } = await answer.json();
  const code = rows.find((row) => row.to === to)?.body.match(/\b\d{8}\b/)?.[0];
  if (!code) throw new Error(`no code to ${to}`);
  return code;
}

const button = (page, language, key) =>
  page.getByRole("button", { name: say(language, key), exact: true });
const summary = (page) => page.locator("#error-summary");

async function askForCode(page, language, contact, shown = contact) {
  await page.locator("#contact").fill(contact);
  await button(page, language, "account-send-code").click();
  await expect(page.locator("#code")).toBeVisible();
  await expect(page.getByText(shown).first()).toBeVisible();
  return codeTo(page, shown);
}

/** The last step of signing up. */
async function introduce(page, language, { kind, name, org, password = SECRET }) {
  await page.locator(`#org_kind-${kind}`).check();
  await page.locator("#name").fill(name);
  await page.locator("#org_name").fill(org);
  await page.locator("#password").fill(password);
  await button(page, language, "account-create").click();
}

for (const language of LANGUAGES) {
  test(`a newcomer signs up by email, with slips on the way, ${language}`, async ({ page }) => {
    const contact = `chen.${language.slice(0, 2)}.${fresh()}@example.com`;
    await open(page, "/sign-up");
    await setLanguage(page, language);
    await axe(page);

    // Nothing, then nonsense: the summary has focus, says the field's words, and stays typed.
    await button(page, language, "account-send-code").click();
    await expect(summary(page)).toBeFocused();
    await page.locator("#contact").fill("1380013");
    await button(page, language, "account-send-code").click();
    await expect(summary(page)).toContainText(within(language, "error-not-a-contact"));
    await expect(page.locator("#contact")).toHaveValue("1380013");
    await axe(page);
    // The error is rewritten when the language is switched.
    const other = language === "en" ? "zh-Hans" : "en";
    await setLanguage(page, other);
    await expect(page.locator("#contact-error")).toContainText(within(other, "error-not-a-contact"));
    await setLanguage(page, language);

    const code = await askForCode(page, language, contact);
    await axe(page);
    const wrong = code.replace(/^./, (digit) => (digit === "9" ? "8" : "9"));
    await page.locator("#code").fill(wrong);
    await button(page, language, "account-continue").click();
    await expect(page.locator("#code-error")).toContainText(within(language, "error-wrong-code"));
    // As messages space it.
    await page.locator("#code").fill(`${code.slice(0, 4)} ${code.slice(4)}`);
    await button(page, language, "account-continue").click();

    await expect(page.locator("#org_name")).toBeVisible();
    await button(page, language, "account-create").click();
    await expect(summary(page).getByRole("link")).toHaveCount(4);
    await axe(page);
    const own = { kind: "rights_owner", name: "陈雨薇", org: "青山文具有限公司" };
    await introduce(page, language, { ...own, password: "password1" });
    await expect(page.locator("#password-error")).toContainText(
      within(language, "error-common-password"),
    );
    await page.locator("#password").fill(SECRET);
    await button(page, language, "account-create").click();
    await expect(page).toHaveURL(/\/notices$/);
    await expect(page.locator(".account__name")).toHaveText("青山文具有限公司");
  });
}

test("a newcomer signs up by mobile number, and back keeps what was typed", async ({ page }) => {
  const digits = `139${fresh()}`;
  const shown = `${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}`;
  await open(page, "/sign-up");
  await setLanguage(page, "zh-Hans");
  await page.locator("#contact").fill(`+86 ${digits}`);
  await expect(page.getByRole("status").filter({ hasText: shown })).toBeVisible();
  const code = await askForCode(page, "zh-Hans", `+86 ${digits}`, shown);
  await page.goBack();
  await expect(page.locator("#contact")).toHaveValue(`+86 ${digits}`);
  await page.goForward();
  await page.locator("#code").fill(code);
  await button(page, "zh-Hans", "account-continue").click();
  await introduce(page, "zh-Hans", { kind: "merchant", name: "何店主", org: "何记杂货" });
  // Nothing for a merchant to open yet, and the page says so.
  await expect(page.getByText(say("zh-Hans", "home-merchant-text"))).toBeVisible();
});

test("a page that was asked for is there after signing in", async ({ page }) => {
  await page.goto("/notices?search=%E6%AA%90");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.locator("#contact").fill(HOLDER);
  await page.locator("#password").fill("not the password");
  await button(page, "en", "ui-nav-sign-in").click();
  await expect(summary(page)).toContainText(within("en", "problem-wrong-credentials"));
  await expect(page.locator("#contact")).toHaveValue(HOLDER);
  await page.locator("#password").fill(PASSWORD);
  await button(page, "en", "ui-nav-sign-in").click();
  await expect(page).toHaveURL(/\/notices\?search=/);
});

test("a page that was asked for is there after signing up", async ({ page }) => {
  await page.goto("/notices/new");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByRole("main").getByRole("link", { name: say("en", "account-sign-up") }).click();
  const code = await askForCode(page, "en", `asked.${fresh()}@example.com`);
  await page.locator("#code").fill(code);
  await button(page, "en", "account-continue").click();
  await introduce(page, "en", { kind: "rights_owner", name: "Nora Lindqvist", org: "Lindqvist Lamps Ltd" });
  await expect(page).toHaveURL(/\/notices\/new(\/start)?$/);
});

/** Holds back calls to an address until what it returns is called. */
async function hold(page, url) {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(url, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

const goHome = async (page) => {
  await page.locator("footer").getByRole("link", { name: say("en", "ui-nav-home") }).click();
  await expect(page).toHaveURL(/\/$/);
};

test("who leaves while a code is being sent stays where they went", async ({ page }) => {
  await open(page, "/sign-up");
  const release = await hold(page, "**/api/v1/codes");
  await page.locator("#contact").fill(`left.${fresh()}@example.com`);
  await button(page, "en", "account-send-code").click();
  await goHome(page);
  const answered = page.waitForResponse("**/api/v1/codes");
  release();
  await answered;
  await page.waitForTimeout(300);
  await expect(page).toHaveURL(/\/$/);
});

test("an account that is made while its owner has gone on is signed in", async ({ page }) => {
  await open(page, "/sign-up");
  const code = await askForCode(page, "en", `gone.${fresh()}@example.com`);
  await page.locator("#code").fill(code);
  await button(page, "en", "account-continue").click();
  const release = await hold(page, "**/api/v1/accounts");
  await introduce(page, "en", { kind: "rights_owner", name: "Nora Lindqvist", org: "Lindqvist Lamps Ltd" });
  await goHome(page);
  release();
  await expect(page.locator(".account__name")).toHaveText("Lindqvist Lamps Ltd");
  await expect(page).toHaveURL(/\/$/);
});

test("asking for another code keeps focus", async ({ page }) => {
  // As the server answers, but without a minute to wait the first time.
  let asked = 0;
  await page.route("**/api/v1/codes", (route) => {
    const now = Date.now() * 1_000;
    const wait = asked * 60_000_000;
    asked += 1;
    const json = { ticket: "ticket", expires_at: now + 900_000_000, again_at: now + wait };
    return route.fulfill({ json });
  });
  await open(page, "/sign-up");
  await page.locator("#contact").fill(`again.${fresh()}@example.com`);
  await button(page, "en", "account-send-code").click();
  const again = button(page, "en", "account-code-again");
  await again.focus();
  await page.keyboard.press("Enter");
  await expect(again).toHaveCount(0);
  await expect(page.getByText(say("en", "account-code-wait"))).toBeVisible();
  await expect(page.locator("#again")).toBeFocused();
});

test("a demo account is one press away", async ({ page }) => {
  await open(page, "/sign-in");
  await page.getByRole("button", { name: REVIEWER }).click();
  await button(page, "en", "ui-nav-sign-in").click();
  await expect(page).toHaveURL(/\/review$/);
  await expect(page.getByRole("region", { name: say("en", "ui-demo-region") })).toBeVisible();
});

test("a lost password is replaced, and every device is signed out", async ({ page, browser }) => {
  test.setTimeout(120_000);
  const contact = `lost.${fresh()}@example.com`;
  await open(page, "/sign-up");
  await setLanguage(page, "en");
  await page.locator("#contact").waitFor();
  const code = await askForCode(page, "en", contact);
  await page.locator("#code").fill(code);
  await button(page, "en", "account-continue").click();
  await introduce(page, "en", { kind: "agent_firm", name: "Ada Lin", org: "Tangmu & Partners" });
  await expect(page).toHaveURL(/\/notices$/);

  const elsewhere = await (await browser.newContext()).newPage();
  await open(elsewhere, "/sign-in");
  await setLanguage(elsewhere, "en");
  await elsewhere.getByRole("link", { name: say("en", "account-forgotten") }).click();
  const reset = await askForCode(elsewhere, "en", contact);
  await elsewhere.locator("#code").fill(reset);
  await button(elsewhere, "en", "account-continue").click();
  await elsewhere.locator("#password").fill("nine lanterns, one teapot");
  await button(elsewhere, "en", "account-reset-save").click();
  await expect(elsewhere.getByText(say("en", "account-reset-done")).first()).toBeVisible();
  await axe(elsewhere);
  await elsewhere.locator("#contact").fill(contact);
  await elsewhere.locator("#password").fill("nine lanterns, one teapot");
  await button(elsewhere, "en", "ui-nav-sign-in").click();
  await expect(elsewhere).toHaveURL(/\/notices$/);
  // The first browser finds out at its next call.
  await page.reload();
  await expect(page).toHaveURL(/\/sign-in/);

  // Settings: a name, the language of messages, and out everywhere.
  await open(elsewhere, "/settings");
  await axe(elsewhere);
  await elsewhere.locator("#name").fill("");
  await button(elsewhere, "en", "account-save").click();
  await expect(elsewhere.locator("#name-error")).toBeVisible();
  await elsewhere.locator("#name").fill("Ada Lin Qing");
  await elsewhere.locator("#language-zh-Hans").check();
  await button(elsewhere, "en", "account-save").click();
  await expect(elsewhere.locator("html")).toHaveAttribute("lang", "zh-Hans");
  await expect(elsewhere.getByText(say("zh-Hans", "account-session-here"))).toBeVisible();
  await button(elsewhere, "zh-Hans", "account-sign-out-everywhere").click();
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  await elsewhere.context().close();
});

test("a page for other roles says so, and the header does not offer it", async ({ page }) => {
  for (const account of [MERCHANT, ADMIN]) {
    await signIn(page, account);
    for (const path of ["/notices", "/rights", "/rights/new", "/review", "/review/rights"]) {
      await open(page, path);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("en", "ui-not-yours-title"));
      await expect(page.locator("main button")).toHaveCount(0);
    }
    await expect(page.locator(".header__nav a")).toHaveCount(0);
    await open(page, "/");
    await expect(page.locator(".task")).toHaveCount(1);
  }
});
