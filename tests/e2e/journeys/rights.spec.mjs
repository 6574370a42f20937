// A right, from an empty form to approval, by way of a refusal that leads to the field to mend;
// and its renewal and its power of attorney, by the same way.
// In both languages, against the real server.

import { HOLDER, REVIEWER, signIn } from "../support/accounts.mjs";
import { axe } from "../support/axe.mjs";
import { call, keep } from "../support/desk.mjs";
import { at, begin, goOn } from "../support/notice.mjs";
import { LANGUAGES, open, setLanguage } from "../support/page.mjs";
import { expect, test } from "../support/test.mjs";
import { acting, beijing } from "../support/tours/rights.mjs";
import { say, within } from "../support/words.mjs";

const PDF = Buffer.from("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");
const paper = (name) => ({ name, mimeType: "application/pdf", buffer: PDF });

/** A number that no other run has used. */
const fresh = () => String(Date.now()).slice(-9);

async function date(page, field, [year, month, day]) {
  await page.locator(`#${field}-year`).fill(year);
  await page.locator(`#${field}-month`).fill(month);
  await page.locator(`#${field}-day`).fill(day);
}

for (const language of LANGUAGES) {
  test(`a trademark is registered, refused, mended and approved, ${language}`, async ({
    page,
    browser,
  }) => {
    test.setTimeout(120_000);
    const press = (key) =>
      page.getByRole("button", { name: say(language, key) }).first().click();
    const title = `檐雀 ${fresh()}`;
    await signIn(page, HOLDER);
    await open(page, "/rights");
    await setLanguage(page, language);
    await axe(page);
    await page.getByRole("link", { name: say(language, "rights-register") }).first().click();

    // Type. What is only applied for is stopped, with the reason.
    await press("register-continue");
    await expect(page.locator("#error-summary")).toBeFocused();
    await page.locator("#kind-trademark").check();
    await page.locator("#granted-no").check();
    await expect(page.getByText(say(language, "register-stop-granted"))).toBeVisible();
    await page.locator("#granted-yes").check();
    await axe(page);
    await press("register-continue");

    // Owner. Switching the language keeps what is typed.
    await page.locator("#title").fill(title);
    await page.locator("#office-cnipa").check();
    await page.locator("#number").fill(fresh());
    await page.locator("#owner_name").fill("檐雀家居用品（杭州）有限公司");
    await page.locator("#owner_kind-company").check();
    await setLanguage(page, language === "en" ? "zh-Hans" : "en");
    await expect(page.locator("#title")).toHaveValue(title);
    await setLanguage(page, language);
    await press("register-continue");

    // Goods, with the term computed.
    await page.locator("#mark_type-word").check();
    await page.locator("#classes").fill("第21类、11");
    await page.locator("#goods").fill("杯；保温瓶");
    await date(page, "registered_on", ["2021", "8", "28"]);
    await expect(page.locator(".lasts")).toContainText("2031");
    await press("register-continue");

    // Documents: a wrong type is told before it is sent.
    await page.locator("[id='documents.certificate']").setInputFiles({
      name: "certificate.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("MZ not a PDF"),
    });
    await expect(page.getByText(say(language, "error-wrong-type"))).toBeVisible();
    await page.locator(".files button").first().click();
    await page.locator("[id='documents.certificate']").setInputFiles(paper("证书.pdf"));
    await page.locator("[id='documents.goods_page']").setInputFiles(paper("goods.pdf"));
    await expect(page.locator(".files__row")).toHaveCount(2);
    await expect(page.locator(".files__progress")).toHaveCount(0);
    await axe(page);

    // The draft survives a reload.
    await expect(page).toHaveURL(/\/rights\/[0-9a-f]+\/edit\/documents/);
    await expect(page.locator(".back-bar__saved")).toBeVisible();
    await page.reload();
    await expect(page.locator(".files__row")).toHaveCount(2);
    await press("register-continue");
    await expect(page.getByText(title)).not.toHaveCount(0);
    await axe(page);
    await press("register-send");
    await expect(page.getByText(say(language, "rights-pending"))).toBeVisible();
    const id = new URL(page.url()).pathname.split("/").pop();

    // The reviewer refuses: not without facts.
    const desk = await browser.newContext();
    const other = await desk.newPage();
    await signIn(other, REVIEWER);
    await open(other, "/review/rights");
    await setLanguage(other, language);
    await axe(other);
    await open(other, `/review/rights/${id}`);
    const answer = (key) =>
      other.getByRole("button", { name: say(language, key), exact: true }).click();
    await answer("right-event-reject");
    await other.locator("[id='grounds.0.reason']").selectOption("RT05");
    await expect(other.locator("[id='grounds.0.field']")).toHaveValue("documents.certificate");
    await answer("review-right-reject");
    await expect(other.locator("#error-summary")).toBeFocused();
    await other.locator("[id='grounds.0.facts']").fill("缺第 2 页 page 2 is missing");
    await expect(other.locator(".preview__text")).toHaveCount(2);
    await axe(other);
    await answer("review-right-reject");

    // The owner's open page changes by itself, and leads to the field.
    await expect(page.getByText("page 2 is missing")).toBeVisible();
    await axe(page);
    await page.locator(".refusal button").click();
    await expect(page).toHaveURL(/edit\/documents\?field=documents\.certificate/);
    await page.locator("[id='documents.certificate']").setInputFiles(paper("page2.pdf"));
    await expect(page.locator(".files__row")).toHaveCount(3);
    await press("register-continue");
    await press("register-send");
    await expect(page.getByText(say(language, "rights-pending"))).toBeVisible();

    await open(other, `/review/rights/${id}`);
    await answer("right-event-approve");
    await answer("review-right-approve");
    // Another right may wait, and is then the page that comes next.
    const said = ["review-right-approved", "review-right-approved-next"];
    const texts = said.map((key) => within(language, key).source).join("|");
    await expect(other.locator(".inset--good")).toHaveText(new RegExp(texts));
    const notice = page.getByRole("link", { name: say(language, "rights-start-notice") });
    await expect(notice).toBeVisible();
    await expect(notice).toHaveAttribute("href", new RegExp(`right=${id}`));
    await desk.close();
  });
}

/** All that is asked about a trademark. */
async function trademark(page, title, registered_on) {
  const file = await keep(page, "paper.png");
  return {
    kind: "trademark",
    title,
    owner_name: "檐雀家居用品（杭州）有限公司",
    owner_kind: "company",
    number: fresh(),
    office: "cnipa",
    mark_type: "word",
    classes: "21",
    goods: "杯",
    registered_on,
    documents: ["certificate", "goods_page"].map((kind) => ({ kind, file })),
  };
}

test.describe("while the desk cannot save", () => {
  test.use({ expected: [/503/] });

  test("a right is not sent, and the page says why", async ({ page }) => {
    await signIn(page, HOLDER);
    const form = await trademark(page, `檐雀 ${fresh()}`, "2021-08-28");
    const { row } = await call(page, "post", "/rights", { form });
    const address = `**/api/v1/rights/${row.id}`;
    await page.route(address, (route) => {
      if (route.request().method() !== "PUT") return route.fallback();
      return route.fulfill({ status: 503, json: { code: "busy" } });
    });
    const press = (key) => page.getByRole("button", { name: say("en", key) }).click();
    const summary = page.locator("#error-summary");
    await open(page, `/rights/${row.id}/edit/owner`);
    await page.locator("#title").fill(`檐雀二 ${fresh()}`);
    for (const next of ["detail", "documents", "check"]) {
      await press("register-continue");
      await expect(page).toHaveURL(new RegExp(`/edit/${next}$`));
    }
    await press("register-send");
    await expect(summary).toBeFocused();
    await expect(summary).toContainText(within("en", "problem-busy"));
    await axe(page);
    await page.unroute(address);
    await press("register-send");
    await expect(page.getByText(say("en", "rights-pending"))).toBeVisible();
  });
});

/**
 * An approved trademark of the owner whose term ends on the 14th of a month, about so many days
 * from today; `ends` is the year of that end.
 */
async function mark(page, other, title, days) {
  const end = new Date(Date.now() + days * 86_400_000).toISOString();
  const [year, month] = end.split("-");
  const form = await trademark(page, title, `${year - 10}-${month}-15`);
  const { row, version } = await call(page, "post", "/rights", { form });
  const submit = { event: "submit", version };
  const sent = await call(page, "post", `/rights/${row.id}/state`, submit);
  const decision = { event: "approve", version: sent.version };
  await call(other, "post", `/review/rights/${row.id}`, decision);
  return { id: row.id, month, ends: Number(year) };
}

for (const language of LANGUAGES) {
  test(`a renewal is added, refused, corrected and approved, ${language}`, async ({
    page,
    browser,
  }) => {
    test.setTimeout(120_000);
    await signIn(page, HOLDER);
    const desk = await browser.newContext();
    const other = await desk.newPage();
    await signIn(other, REVIEWER);
    const title = `檐雀 ${fresh()}`;
    const { id, month, ends } = await mark(page, other, title, 200);
    const renewed = String(ends + 10);
    const life = page.locator(".right__life");
    const press = (key) => page.getByRole("button", { name: say(language, key) }).click();
    const seen = (key) => page.getByText(say(language, key));
    const there = () =>
      expect(page.locator(".files__state")).toHaveText(say(language, "ui-file-done"));

    // The right's page leads there; what is missing or wrong is told at its field.
    await open(page, `/rights/${id}`);
    await setLanguage(page, language);
    await expect(life).toContainText(String(ends));
    await axe(page);
    await page.getByRole("link", { name: say(language, "renewal-add") }).click();
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    await press("register-send");
    await expect(page.locator("#error-summary")).toBeFocused();
    await expect(page.locator("#error-summary a")).toHaveCount(2);
    await axe(page);
    await date(page, "until", [String(ends + 11), month, "14"]);
    await press("register-send");
    await expect(page.locator("#until-error")).toContainText(
      within(language, "error-too-late-until"),
    );
    await date(page, "until", [renewed, month, "14"]);
    await page.locator("#certificate").setInputFiles({
      name: "renewal.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("MZ not a PDF"),
    });
    await expect(page.getByText(say(language, "error-wrong-type"))).toBeVisible();
    await page.locator("#certificate").setInputFiles(paper("受理通知书.pdf"));
    await expect(page.locator(".files__row")).toHaveCount(1);
    await expect(page.locator(".files__name")).toHaveText("受理通知书.pdf");

    // Switching the language keeps what is typed.
    await setLanguage(page, language === "en" ? "zh-Hans" : "en");
    await expect(page.locator("#until-year")).toHaveValue(renewed);
    await setLanguage(page, language);
    await there();
    await axe(page);
    await press("register-send");
    await expect(seen("renewal-pending")).toBeVisible();
    await expect(life).not.toContainText(renewed);
    await axe(page);

    // The reviewer finds it in the queue, and refuses it with a reason.
    await open(other, "/review/rights");
    await setLanguage(other, language);
    await other.locator(`a[href="/review/rights/${id}"]`).first().click();
    await expect(other.getByRole("heading", { level: 1 })).toContainText(title);
    const answer = (key) =>
      other.getByRole("button", { name: say(language, key), exact: true }).click();
    await answer("right-event-reject");
    await other.locator("[id='grounds.0.reason']").selectOption("RT01");
    await expect(other.locator("[id='grounds.0.field']")).toHaveValue("certificate");
    await other.locator("[id='grounds.0.facts']").fill("受理通知书 only the receipt");
    await axe(other);
    await answer("review-right-reject");

    // The owner's open page changes by itself, and leads to the field.
    await expect(page.getByText("only the receipt")).toBeVisible();
    await axe(page);
    await page.locator(".refusal a").click();
    await expect(page).toHaveURL(/renewal\?field=certificate/);
    await expect(page.locator("#until-year")).toHaveValue(renewed);
    await page.locator("#certificate").setInputFiles(paper("续展注册证明.pdf"));
    await expect(page.locator(".files__name")).toHaveText("续展注册证明.pdf");
    await there();
    await axe(page);
    await press("register-send");
    await expect(seen("renewal-pending")).toBeVisible();

    // Approved: the term has moved, and the certificate is among the documents.
    await open(other, `/review/rights/${id}`);
    await answer("right-event-approve");
    await answer("review-renewal-approve");
    await expect(life).toContainText(renewed);
    await expect(page.getByRole("link", { name: say(language, "document-renewal") })).toBeVisible();
    await expect(seen("renewal-pending")).toHaveCount(0);
    await axe(page);
    await desk.close();
  });
}

/** Looks at pages in both languages, where there is least room and light. */
async function onAPhoneInTheDark(page, paths) {
  await page.setViewportSize({ width: 320, height: 740 });
  await page.emulateMedia({ colorScheme: "dark" });
  for (const path of paths) {
    await open(page, path);
    for (const language of LANGUAGES) {
      await setLanguage(page, language);
      await axe(page);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(over, `${path} ${language}`).toBeLessThanOrEqual(0);
    }
  }
}

test("a mark in its months of grace is led to its renewal, and back into notices", async ({
  page,
  browser,
}) => {
  await signIn(page, HOLDER);
  const desk = await browser.newContext();
  const other = await desk.newPage();
  await signIn(other, REVIEWER);
  const title = `檐雀 ${fresh()}`;
  const { id } = await mark(page, other, title, -60);
  await begin(page, "en");
  await page.getByRole("radio", { name: title }).check();
  await goOn(page, "en").click();
  await at(page, "en", "wizard-stop-grace");
  await axe(page);
  await page.getByRole("link", { name: say("en", "wizard-stop-grace-add") }).click();
  await expect(page).toHaveURL(new RegExp(`/rights/${id}/renewal$`));

  await onAPhoneInTheDark(page, [`/rights/${id}/renewal`, `/rights/${id}`]);
  await desk.close();
});

for (const language of LANGUAGES) {
  test(`a power of attorney is added, refused, corrected and approved, ${language}`, async ({
    page,
    browser,
  }) => {
    test.setTimeout(120_000);
    const title = `檐雀 ${fresh()}`;
    const id = await acting(page, { title });
    const desk = await browser.newContext();
    const other = await desk.newPage();
    await signIn(other, REVIEWER);
    const day = beijing(400).split("-");
    const press = (key) => page.getByRole("button", { name: say(language, key) }).click();
    const seen = (key) => page.getByText(say(language, key));
    const there = (count) =>
      expect(page.locator(".files__state")).toHaveText(
        Array(count).fill(say(language, "ui-file-done")),
      );
    const field = page.locator("[id='documents.power_of_attorney']");

    // It ends today: the right's page says so and leads there; faults are told at their fields.
    await open(page, `/rights/${id}`);
    await setLanguage(page, language);
    await expect(page.locator(".right__band")).toBeVisible();
    await axe(page);
    await page.getByRole("link", { name: say(language, "authority-add") }).click();
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    await press("register-send");
    await expect(page.locator("#error-summary")).toBeFocused();
    await expect(page.locator("#error-summary a")).toHaveCount(2);
    await axe(page);
    await date(page, "authority_until", beijing(-1).split("-"));
    await press("register-send");
    await expect(page.locator("#authority_until-error")).toContainText(
      within(language, "error-too-early-authority"),
    );
    await date(page, "authority_until", day);
    await field.setInputFiles({
      name: "letter.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("MZ not a PDF"),
    });
    await expect(page.getByText(say(language, "error-wrong-type"))).toBeVisible();
    await page.locator(".files button").first().click();
    await field.setInputFiles([paper("委托书1.pdf"), paper("委托书2.pdf")]);
    await there(2);
    await setLanguage(page, language === "en" ? "zh-Hans" : "en");
    await expect(page.locator("#authority_until-year")).toHaveValue(day[0]);
    await setLanguage(page, language);
    await axe(page);
    await press("register-send");
    await expect(seen("authority-pending")).toBeVisible();
    await axe(page);

    // The reviewer finds it in the queue, and refuses it with a reason.
    await open(other, "/review/rights");
    await setLanguage(other, language);
    await other.locator(`a[href="/review/rights/${id}"]`).first().click();
    await expect(other.getByRole("heading", { level: 1 })).toContainText(title);
    const answer = (key) =>
      other.getByRole("button", { name: say(language, key), exact: true }).click();
    await answer("right-event-reject");
    await other.locator("[id='grounds.0.reason']").selectOption("AU03");
    await expect(other.locator("[id='grounds.0.field']")).toHaveValue(
      "documents.power_of_attorney",
    );
    await other.locator("[id='grounds.0.facts']").fill("未盖章 no seal on the second page");
    await axe(other);
    await answer("review-right-reject");

    // The agent's open page changes by itself, and leads to the field.
    await expect(page.getByText("no seal on the second page")).toBeVisible();
    await axe(page);
    await page.locator(".refusal a").click();
    await expect(page).toHaveURL(/authority\?field=documents\.power_of_attorney/);
    await expect(page.locator("#authority_until-year")).toHaveValue(day[0]);
    await there(2);
    await page.locator(".files button").last().click();
    await field.setInputFiles(paper("委托书盖章.pdf"));
    await there(2);
    await press("register-send");
    await expect(seen("authority-pending")).toBeVisible();

    // Approved: the new day and the new pages have taken the place of the last.
    await open(other, `/review/rights/${id}`);
    await answer("right-event-approve");
    await answer("review-authority-approve");
    const papers = page.getByRole("link", { name: say(language, "document-power-of-attorney") });
    await expect(papers).toHaveCount(2);
    await expect(seen("authority-pending")).toHaveCount(0);
    await expect(page.locator(".right .summary")).toContainText(day[0]);
    await expect(page.locator(".right__band")).toHaveCount(0);
    await axe(page);
    await desk.close();
  });
}

test("an agent whose power of attorney has ended is led to where another is added", async ({
  page,
}) => {
  const title = `檐雀 ${fresh()}`;
  const id = await acting(page, { title });
  // Two days on, by the clock of the browser.
  await page.clock.setSystemTime(new Date(Date.now() + 2 * 86_400_000));
  await begin(page, "en");
  await page.getByRole("radio", { name: title }).check();
  await goOn(page, "en").click();
  await at(page, "en", "wizard-stop-authority-ended");
  await axe(page);
  await page.getByRole("link", { name: say("en", "wizard-stop-authority-add") }).click();
  await expect(page).toHaveURL(new RegExp(`/rights/${id}/authority$`));

  await onAPhoneInTheDark(page, [`/rights/${id}/authority`, `/rights/${id}`]);
  const add = page.getByRole("link", { name: say("zh-Hans", "authority-add") });
  await expect(add).toHaveClass("button");
});

test("at 360 px the list and the right are two pages, and nothing scrolls sideways", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, HOLDER);
  await open(page, "/rights");
  await expect(page.locator(".rights__detail")).toBeHidden();
  await page.locator(".right-item a").first().click();
  await expect(page.locator(".rights__list")).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over).toBeLessThanOrEqual(0);
  await axe(page);
});
