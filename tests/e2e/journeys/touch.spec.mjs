// The main job on a phone, by touch.

import { HOLDER, signIn } from "../support/accounts.mjs";
import * as notice from "../support/notice.mjs";
import { open, setLanguage } from "../support/page.mjs";
import { expect, test } from "../support/test.mjs";
import { say, within } from "../support/words.mjs";

const L = "zh-Hans";

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

test("a notice is written and submitted by touch at 360 px", async ({ page }) => {
  test.setTimeout(120_000);
  const button = (key) => page.getByRole("button", { name: say(L, key), exact: true });
  const noSideways = async () => {
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(over, `sideways scroll on ${page.url()}`).toBeLessThanOrEqual(0);
  };
  const choose = async (radio) => {
    await radio.tap({ force: true });
    await expect(radio).toBeChecked();
  };
  const onward = async (key) => {
    await noSideways();
    await button("wizard-continue").tap();
    await notice.at(page, L, key);
  };
  await signIn(page, HOLDER);
  await open(page, "/notices/new/start");
  await setLanguage(page, L);
  await button("wizard-start").tap();
  await notice.at(page, L, "wizard-right-title");
  await choose(page.getByRole("radio", { name: /YANQUE/ }).first());
  await onward("wizard-place-title");
  await choose(page.getByRole("radio", { name: say(L, "place-listings") }));
  await onward("wizard-claim-title");
  await choose(page.getByRole("radio", { name: say(L, "claim-counterfeit") }));
  await onward("wizard-listings-title");
  await notice.paste(page, L).tap();
  await page.keyboard.insertText(notice.listings("touch", 0, 3).join("\n"));
  await expect(page.getByText(say(L, "row-state-ready"))).toHaveCount(3);
  await noSideways();
  await page.getByRole("button", { name: say(L, "wizard-continue-with") }).tap();
  await notice.at(page, L, "wizard-evidence-title");
  const chooser = page.waitForEvent("filechooser");
  await page.getByText(say(L, "ui-choose-files")).tap();
  await (await chooser).setFiles(notice.PICTURE);
  await page
    .getByRole("combobox", { name: say(L, "wizard-evidence-kind") })
    .selectOption("comparison");
  await onward("wizard-sample-title");
  await choose(page.getByRole("radio", { name: say(L, "bought-no") }));
  await onward("wizard-explanation-title");
  await button("wizard-insert-chinese").tap();
  await notice.fillPlaces(page);
  await onward("wizard-statement-title");
  for (const box of await page.getByRole("checkbox").all()) {
    await box.tap({ force: true });
    await expect(box).toBeChecked();
  }
  await choose(page.getByRole("radio", { name: say(L, "capacity-employee") }));
  await onward("wizard-check-title");
  await noSideways();
  await notice.submit(page, L).tap();
  await notice.receipt(page, L);
  await noSideways();
  await page.getByRole("link", { name: say(L, "wizard-follow") }).tap();
  await expect(notice.heading(page)).toHaveText(within(L, "notice-heading"));
  await noSideways();
});
