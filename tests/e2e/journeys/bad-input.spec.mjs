// What nobody should type, and somebody does: each gets a precise error or is taken as it is;
// the page never breaks and nothing is lost.

import { readFileSync } from "node:fs";
import { HOLDER, signIn } from "../support/accounts.mjs";
import * as notice from "../support/notice.mjs";
import { open } from "../support/page.mjs";
import { expect, test } from "../support/test.mjs";
import { say, within } from "../support/words.mjs";

const L = "en";
const LIST = new URL("../../../crates/domain/tests/data/naughty-strings.json", import.meta.url);
/** Every tenth of the list of naughty strings. */
const NAUGHTY = JSON.parse(readFileSync(LIST, "utf8")).filter((_, at) => at % 10 === 0);

/** A text field shows one line: line ends go, as the browser itself does. */
const oneLine = (text) => text.replace(/[\r\n]/g, "");

test.beforeEach(({}, info) => info.setTimeout(90_000));

test("naughty strings in the fields of signing in", async ({ page }) => {
  await open(page, "/sign-in");
  const fields = page.getByRole("main").locator("input");
  await expect(fields.first()).toBeVisible();
  for (const text of NAUGHTY.slice(0, 25)) {
    await fields.nth(0).fill(oneLine(text));
    await fields.nth(1).fill(oneLine(text) || "x");
    await page.getByRole("main").locator("button[type=submit]").click();
    await expect(page.getByRole("alert").first()).not.toBeEmpty();
    await expect(fields.nth(0)).toHaveValue(oneLine(text));
  }
});

test("naughty strings in an explanation and a signature come back as typed", async ({ page }) => {
  await signIn(page, HOLDER);
  await notice.begin(page, L);
  await notice.problem(page, L);
  await notice.name(page, L, notice.listings("bad", 0, 1).join("\n"), 1);
  await notice.prove(page, L);
  await page.getByRole("radio", { name: say(L, "bought-no") }).check();
  await notice.goOn(page, L).click();
  await notice.at(page, L, "wizard-explanation-title");
  const explanation = page.getByRole("textbox", { name: say(L, "wizard-explanation-label") });
  const draft = new URL(page.url()).searchParams.get("draft");
  const stored = async (field) =>
    (await (await page.request.get(`/api/v1/drafts/${draft}`)).json()).answers?.[field];
  for (const text of NAUGHTY) {
    await explanation.fill(text);
    await expect(explanation).toHaveValue(text.replace(/\r\n?/g, "\n"));
  }
  const all = NAUGHTY.join(" ").slice(0, 1500).replace(/\r\n?/g, "\n");
  await explanation.fill(all);
  await expect.poll(() => stored("explanation")).toBe(all);
  await notice.goOn(page, L).click();
  await notice.at(page, L, "wizard-statement-title");
  const signer = page.getByRole("textbox", { name: say(L, "wizard-signer") });
  for (const text of NAUGHTY) {
    await signer.fill(oneLine(text));
    await expect(signer).toHaveValue(oneLine(text));
  }
  const last = oneLine(NAUGHTY.findLast((text) => oneLine(text).trim().length > 3));
  await signer.fill(last);
  await expect.poll(() => stored("signer")).toBe(last);
});

test("files that are too large, empty or something else are refused by name", async ({ page }) => {
  await signIn(page, HOLDER);
  await notice.begin(page, L);
  await notice.problem(page, L);
  await notice.name(page, L, notice.listings("bad", 2, 1).join("\n"), 1);
  const input = page.locator("#evidence");
  const file = (name, buffer, mimeType = "image/png") => ({ name, mimeType, buffer });
  const row = (name) => page.getByRole("listitem").filter({ hasText: name });
  await input.setInputFiles(file("program.png", Buffer.from("MZ\x90\0 not a picture")));
  await expect(row("program.png")).toContainText(within(L, "error-wrong-type"));
  await input.setInputFiles(file("empty.pdf", Buffer.alloc(0), "application/pdf"));
  await expect(row("empty.pdf")).toContainText(within(L, "error-empty"));
  await input.setInputFiles(file("large.png", Buffer.alloc(11 * 1024 * 1024, 1)));
  await expect(row("large.png")).toContainText(within(L, "error-too-large"));
  const hostile = "../..\\\u202egnp.<img src=x onerror=alert(1)>.png";
  await input.setInputFiles(file(hostile, notice.PICTURE.buffer));
  await expect(page.getByRole("link", { name: /onerror/ })).toBeVisible();
});

test("a table in GBK is read, and one that is no table is refused in place", async ({ page }) => {
  await signIn(page, HOLDER);
  await notice.begin(page, L);
  await notice.problem(page, L);
  const ids = notice.listings("bad", 4, 2);
  // 商品ID,商品标题 in GBK, then rows.
  const head = Buffer.from([0xc9, 0xcc, 0xc6, 0xb7, 0x49, 0x44, 0x2c, 0xb1, 0xea, 0xcc, 0xe2]);
  const gbk = Buffer.concat([
    head,
    ...ids.map((id) =>
      Buffer.concat([Buffer.from(`\r\n${id},`), Buffer.from([0xb1, 0xa3, 0xce, 0xc2, 0xb1, 0xad])]),
    ),
  ]);
  const sheet = page.locator("#sheet[type=file], input#sheet");
  await sheet.setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: gbk });
  await expect(page.getByText(say(L, "row-state-ready"))).toHaveCount(2);
  const picture = { name: "list.xlsx", mimeType: "text/csv", buffer: notice.PICTURE.buffer };
  await sheet.setInputFiles(picture);
  await expect(page.getByText(within(L, "error-wrong-type-sheet")).first()).toBeVisible();
  await expect(page.getByText(say(L, "row-state-ready"))).toHaveCount(2);
});

test("1,001 listings are one too many, said with both figures, and all are kept", async ({
  page,
}) => {
  await signIn(page, HOLDER);
  await notice.begin(page, L);
  await notice.problem(page, L);
  const text = notice.IDS.slice(-1001).join("\n");
  await notice.paste(page, L).fill(text);
  const onward = page.getByRole("button", { name: say(L, "wizard-continue-with") });
  await expect(onward).toHaveText(/1,?001/, { timeout: 40_000 });
  await onward.click();
  const summary = page.locator("#error-summary");
  await expect(summary).toBeFocused();
  await expect(summary).toContainText(/1,?000/);
  await expect(summary).toContainText(/1,?001/);
  await expect(notice.paste(page, L)).toHaveValue(text);
});
