// The main job by keyboard alone: Tab, Space, Enter and the arrows. No click anywhere.

import { HOLDER, signIn } from "../support/accounts.mjs";
import * as notice from "../support/notice.mjs";
import { open } from "../support/page.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const L = "en";

/**
 * Tabs until the control has focus; fails when a whole round does not reach it, and when focus is
 * somewhere that cannot be seen.
 */
async function tabTo(page, control) {
  await expect(control.first()).toBeAttached();
  for (let step = 0; step < 120; step += 1) {
    if (await control.first().evaluate((node) => node === document.activeElement)) {
      const seen = await page.evaluate(() => {
        const box = document.activeElement.getBoundingClientRect();
        return box.width > 0 && box.bottom > 0 && box.top < innerHeight;
      });
      expect(seen, "focus is in view").toBe(true);
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${control}`);
}

async function press(page, control, key = "Enter") {
  await tabTo(page, control);
  await page.keyboard.press(key);
}

const button = (page, key, exact = true) =>
  page.getByRole("button", { name: say(L, key), exact });

/** Tabs into a group of radios and moves with the arrows until one is chosen. */
async function choose(page, radio) {
  const name = await radio.getAttribute("name");
  const group = page.locator(`input[type=radio][name="${name}"]`);
  for (let step = 0; step < 120; step += 1) {
    const inside = await page.evaluate(
      (name) => document.activeElement?.getAttribute("name") === name,
      name,
    );
    if (inside) break;
    await page.keyboard.press("Tab");
  }
  for (let step = 0; step < (await group.count()); step += 1) {
    if (await radio.evaluate((node) => node === document.activeElement)) break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Space");
  await expect(radio).toBeChecked();
}

test("a notice is written and submitted by keyboard alone", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, HOLDER);
  await open(page, "/notices");
  await press(page, page.getByRole("link", { name: say(L, "notices-new") }));
  await notice.at(page, L, "wizard-start-title");
  await expect(notice.heading(page)).toBeFocused();
  await press(page, button(page, "wizard-start"));

  await notice.at(page, L, "wizard-right-title");
  await expect(notice.heading(page)).toBeFocused();
  // Nothing chosen: focus goes to the summary, and its link to the question.
  await press(page, button(page, "wizard-continue"));
  const summary = page.getByRole("alert").filter({ has: page.getByRole("link") });
  await expect(summary).toBeVisible();
  await choose(page, page.getByRole("radio", { name: /YANQUE/ }).first());
  await press(page, button(page, "wizard-continue"));
  await notice.at(page, L, "wizard-place-title");
  await choose(page, page.getByRole("radio", { name: say(L, "place-listings") }));
  await press(page, button(page, "wizard-continue"));
  await notice.at(page, L, "wizard-claim-title");
  await choose(page, page.getByRole("radio", { name: say(L, "claim-counterfeit") }));
  await press(page, button(page, "wizard-continue"));

  await notice.at(page, L, "wizard-listings-title");
  await tabTo(page, notice.paste(page, L));
  await page.keyboard.insertText(notice.listings("keyboard", 0, 4).join("\n"));
  const signs = page.locator(".listing-rows .icon-button");
  await press(page, signs.nth(1));
  await expect(signs).toHaveCount(3);
  await expect(signs.nth(1), "the next row's sign takes over").toBeFocused();
  await press(page, button(page, "wizard-continue-with", false));

  await notice.at(page, L, "wizard-evidence-title");
  await tabTo(page, page.locator("#evidence"));
  const chooser = page.waitForEvent("filechooser");
  await page.keyboard.press("Space");
  await (await chooser).setFiles(notice.PICTURE);
  const kind = page.getByRole("combobox", { name: say(L, "wizard-evidence-kind") });
  await tabTo(page, kind);
  await page.keyboard.type("Com");
  await expect(kind).toHaveValue("comparison");
  await press(page, button(page, "wizard-continue"));

  await notice.at(page, L, "wizard-sample-title");
  await choose(page, page.getByRole("radio", { name: say(L, "bought-no") }));
  await press(page, button(page, "wizard-continue"));
  await notice.at(page, L, "wizard-explanation-title");
  await tabTo(page, page.locator("#explanation"));
  await page.keyboard.insertText("The lid has two parts; ours is one piece. 杯盖不同。");
  await press(page, button(page, "wizard-continue"));
  await notice.at(page, L, "wizard-statement-title");
  for (const box of await page.getByRole("checkbox").all()) await press(page, box, "Space");
  await choose(page, page.getByRole("radio", { name: say(L, "capacity-employee") }));
  await press(page, button(page, "wizard-continue"));
  await notice.at(page, L, "wizard-check-title");
  await press(page, button(page, "wizard-submit"));
  await notice.receipt(page, L);
  await expect(notice.heading(page)).toBeFocused();
});

test("Escape closes a phone's menu, from inside and from its button, and focus is on the button", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, "/");
  const menu = button(page, "ui-menu");
  const inside = page.locator("#menu").getByRole("link").first();
  await press(page, menu);
  await expect(menu).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("Escape");
  await expect(menu).toHaveAttribute("aria-expanded", "false");
  await expect(menu).toBeFocused();
  await page.keyboard.press("Enter");
  await tabTo(page, inside);
  await page.keyboard.press("Escape");
  await expect(menu).toHaveAttribute("aria-expanded", "false");
  await expect(menu).toBeFocused();
});
