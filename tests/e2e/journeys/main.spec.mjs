// The main job, end to end: a notice with many listings, from an empty page to decisions that
// arrive in the open page. In both languages, against the real server.

import { HOLDER, PASSWORD, REVIEWER, signIn } from "../support/accounts.mjs";
import { axe } from "../support/axe.mjs";
import * as notice from "../support/notice.mjs";
import { LANGUAGES, open, setLanguage } from "../support/page.mjs";
import { expect, test } from "../support/test.mjs";
import { say, within } from "../support/words.mjs";

/** Twenty pieces as people paste them: fourteen listings, and six that are not. */
function pieces(ids) {
  const link = (id) => `https://m.nanshi.example/goods?id=${id}`;
  return [
    ...ids.slice(0, 6).map(link),
    ...ids.slice(6, 10),
    `【南市】檐雀同款保温杯 礼盒装 快来看看 ${link(ids[10])} 点击链接直接打开`,
    `复制这条信息，打开南市：${link(ids[11])}&from=share`,
    `HTTPS://M.NANSHI.EXAMPLE/goods/${ids[12]}`,
    `南市ID：${ids[13]}`,
    link(ids[0]),
    ids[6],
    "https://s.nanshi.example/aB3xY9",
    "https://baihui.example/item?id=600012345678",
    link("548799999998"),
    "https://m.nanshi.example/shop?id=600037800",
  ].join("\n");
}

for (const language of LANGUAGES) {
  test(`twenty pasted pieces become one notice, decided while its page is open, ${language}`, async ({
    page,
    browser,
  }) => {
    test.setTimeout(120_000);
    await open(page, "/sign-in");
    await setLanguage(page, language);
    await page
      .getByRole("textbox", { name: say(language, "account-contact-label") })
      .fill(HOLDER);
    await page.getByLabel(say(language, "account-password")).fill(PASSWORD);
    const main = page.getByRole("main");
    await main.getByRole("button", { name: say(language, "ui-nav-sign-in"), exact: true }).click();
    await expect(page).not.toHaveURL(/sign-in/);
    await page
      .getByRole("navigation")
      .first()
      .getByRole("link", { name: say(language, "ui-nav-notices") })
      .click();
    await page.getByRole("link", { name: say(language, "notices-new") }).first().click();
    await page.getByRole("button", { name: say(language, "wizard-start"), exact: true }).click();
    await notice.at(page, language, "wizard-right-title");
    await notice.problem(page, language);

    const ids = notice.listings("main", LANGUAGES.indexOf(language) * 20, 14);
    await notice.paste(page, language).fill(pieces(ids));
    const rows = page.getByRole("listitem").filter({ has: page.getByRole("button") });
    await expect(rows).toHaveCount(20);
    for (const [state, count] of [
      ["ready", 14],
      ["repeated", 2],
      ["short-link", 1],
      ["other-platform", 1],
      ["not-found", 1],
      ["shop", 1],
    ]) {
      const of = rows.filter({ has: page.getByText(say(language, `row-state-${state}`)) });
      await expect(of, state).toHaveCount(count);
    }
    await axe(page);
    // Each of the two goes away when it is pressed, and hands focus to the other.
    const remove = page.getByRole("button", { name: within(language, "wizard-remove-unusable") });
    const putBack = page.getByRole("button", { name: say(language, "wizard-put-back") });
    await remove.click();
    await expect(rows).toHaveCount(18);
    await expect(putBack).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(rows).toHaveCount(20);
    await expect(remove).toBeFocused();
    await page.getByRole("button", { name: say(language, "wizard-continue-with") }).click();
    await notice.at(page, language, "wizard-evidence-title");

    await notice.prove(page, language);
    await page.getByRole("radio", { name: say(language, "bought-yes") }).check();
    await page
      .getByRole("textbox", { name: say(language, "wizard-sample-order") })
      .fill("NS20261102-7788");
    for (const [part, value] of [
      ["day", "2"],
      ["month", "11"],
      ["year", "2026"],
    ]) {
      await page.getByRole("textbox", { name: say(language, `ui-${part}`) }).fill(value);
    }
    await notice.goOn(page, language).click();
    await notice.at(page, language, "wizard-explanation-title");
    const insert = language === "en" ? "wizard-insert-english" : "wizard-insert-chinese";
    await page.getByRole("button", { name: say(language, insert) }).click();
    await notice.goOn(page, language).click();
    await notice.at(page, language, "wizard-statement-title");
    await notice.sign(page, language);

    // A starting text that was not filled in, and a sample without its report: the pre-flight
    // says so, with the code and where to mend it.
    const preflight = page.locator(".pre-flight");
    const follow = (name) => page.getByRole("link", { name }).click();
    await expect(preflight.getByText("EV01")).toBeVisible();
    await follow(say(language, "wizard-change-explanation"));
    await notice.at(page, language, "wizard-explanation-title");
    await notice.fillPlaces(page);
    await notice.goOn(page, language).click();
    await notice.at(page, language, "wizard-check-title");
    await expect(preflight.getByText("EV01")).toHaveCount(0);
    await expect(preflight.getByText("EV04")).toBeVisible();
    await follow(say(language, "wizard-change-evidence"));
    await notice.at(page, language, "wizard-evidence-title");
    await expect(page.getByText(say(language, "wizard-finding-ev04-report"))).toBeVisible();
    await page.goBack();
    await notice.at(page, language, "wizard-check-title");
    const sample = within(language, "wizard-row-sample").source;
    await follow(new RegExp(`^${within(language, "ui-change").source}\\s+${sample}$`));
    await notice.at(page, language, "wizard-sample-title");
    await page.getByRole("radio", { name: say(language, "bought-no") }).check();
    await notice.goOn(page, language).click();
    await notice.at(page, language, "wizard-check-title");
    await expect(page.getByText(say(language, "wizard-preflight-passes"))).toBeVisible();
    await notice.submit(page, language).click();
    const reference = await notice.receipt(page, language);
    await expect(page.getByText(reference).first()).toBeVisible();
    await page.getByRole("link", { name: say(language, "wizard-follow") }).click();
    await expect(page).toHaveURL(new RegExp(`/notices/${reference}$`));
    await expect(page.getByRole("row")).toHaveCount(15);

    // The reviewer decides four; the holder's page is not touched.
    const context = await browser.newContext();
    const desk = await context.newPage();
    await signIn(desk, REVIEWER);
    await open(desk, `/review/${reference}`);
    await setLanguage(desk, language);
    const press = async (line, key) => {
      const group = desk.getByRole("group", {
        name: new RegExp(`${within(language, "review-decide-line").source.replace("[\\s\\S]+?", line)}$`),
      });
      await group.getByRole("button", { name: say(language, key), exact: true }).click();
    };
    await press(1, "item-event-uphold");
    await press(2, "item-event-uphold");
    for (const [line, event, reason] of [
      [3, "item-event-reject", "EV03"],
      [4, "item-event-ask", "EV02"],
    ]) {
      await press(line, event);
      await desk.locator(`#reason-${line}`).selectOption(reason);
      await desk.locator(`#facts-${line}`).fill(`Facts on line ${line}. 第${line}行事实。`);
      await desk.locator(`#hint-${line}`).fill(`How to mend line ${line}. 如何补正第${line}行。`);
    }
    await desk.getByRole("button", { name: say(language, "review-decide") }).click();

    const waits = desk.getByRole("listitem").filter({ hasText: "Facts on line 4." });
    await expect(waits, "it is the filer who is asked").toContainText(
      within(language, "review-waits-for-filer"),
    );
    await expect(page.getByText("Facts on line 3. 第3行事实。")).toBeVisible();
    await expect(page.locator(".questions")).toContainText("How to mend line 4. 如何补正第4行。");
    await expect(waits, "the reviewer reads the code, too").toContainText("EV02");
    await expect(waits).toContainText("How to mend line 4. 如何补正第4行。");
    for (const [state, count] of [
      ["removed", 2],
      ["rejected", 1],
      ["needs-info", 1],
    ]) {
      const chip = page.getByRole("row").filter({
        has: page.getByText(say(language, `item-state-${state}`)),
      });
      await expect(chip, state).toHaveCount(count);
    }
    await expect(page.getByText(within(language, "notices-removed")).first()).toBeVisible();
    await axe(page);

    // The answer to what was asked: nothing typed is lost, and the reviewer reads it.
    const answer = page.getByRole("textbox", { name: say(language, "answer-text") });
    await page.locator("#answer-send").click();
    await expect(page.locator("#text-error")).toBeVisible();
    await axe(page);
    await answer.fill("The order number is 42. 订单号为42。");
    await page.reload();
    await expect(answer).toHaveValue("The order number is 42. 订单号为42。");
    const files = ["order.png", "发票.png"].map((name) => ({ ...notice.PICTURE, name }));
    await page.locator("#files").setInputFiles(files);
    await expect(page.getByText(within(language, "ui-file-done"))).toHaveCount(2);
    await page.locator("#answer-send").click();
    await expect(answer).toHaveCount(0);
    await expect(notice.heading(page), "focus is not lost with the form").toBeFocused();
    await expect(page.getByText("The order number is 42. 订单号为42。")).toBeVisible();
    await open(desk, `/review/${reference}`);
    await expect(desk.getByText("The order number is 42. 订单号为42。")).toBeVisible();
    for (const { name } of files) {
      await expect(desk.getByRole("link", { name })).toBeVisible();
    }
    await expect(desk.getByText("Facts on line 4. 第4行事实。").first()).toBeVisible();
    await axe(desk);
  });
}
