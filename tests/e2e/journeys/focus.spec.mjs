// Focus is always seen: whatever Tab reaches, nothing lies over it and it stands in the window.
// And it stays where the reader put it, whatever the page does of its own accord.

import { HOLDER, REVIEWER, signIn } from "../support/accounts.mjs";
import { call, draft, newcomer, right } from "../support/desk.mjs";
import { listings } from "../support/notice.mjs";
import { open } from "../support/page.mjs";
import { expect, test } from "../support/test.mjs";
import { pending } from "../support/tours/rights.mjs";
import { say } from "../support/words.mjs";

/** Where focus is, and whether a part of it can be seen. A field for files shows its label. */
function look() {
  const node = document.activeElement;
  if (!node || node === document.body) return null;
  const shown = node.matches("[type=file]") ? node.labels[0] : node;
  const own = (found) =>
    found && (shown.contains(found) || found.contains(shown) || node.labels?.[0]?.contains(found));
  const points = [...shown.getClientRects()].flatMap(({ left, right, top, bottom }) => {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    return [[x, y], [left + 3, top + 3], [right - 3, bottom - 3], [left + 3, bottom - 3]];
  });
  // An element that contains it lies under it, unless it is the page's own ground.
  const hit = points.some(([x, y]) => {
    const found = document.elementFromPoint(x, y);
    return found && found !== document.documentElement && own(found);
  });
  const style = getComputedStyle(shown);
  const ring = parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== "none";
  const glow = style.boxShadow !== "none";
  return {
    key: `${node.localName}#${node.id} "${(node.innerText || node.ariaLabel || "").slice(0, 30)}"`,
    seen: hit,
    marked: ring || glow || node.matches("h1, main, [tabindex='-1']"),
  };
}

async function tabThrough(page, most = 150) {
  const reached = [];
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(look);
    if (!at) break;
    reached.push(at.key);
    expect.soft(at, `focus on ${page.url()}`).toEqual({ ...at, seen: true, marked: true });
  }
  expect(reached.length, "controls that Tab reaches").toBeGreaterThan(5);
}

for (const [width, height] of [
  [360, 640],
  [1280, 720],
]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height } });

    test("focus is never covered for an owner", async ({ page }) => {
      test.setTimeout(120_000);
      await signIn(page, HOLDER);
      const answers = {
        right: await right(page, "trademark"),
        place: "listings",
        claim: "counterfeit",
        paste: [...listings("axe", 6, 6), "https://s.nanshi.example/aB3xY9", "废话"].join("\n"),
      };
      const id = await draft(page, answers);
      for (const path of [
        "/",
        "/notices",
        "/rights",
        `/notices/new/listings?draft=${id}`,
        `/notices/new/evidence?draft=${id}`,
        `/notices/new/statement?draft=${id}`,
        `/notices/new/check?draft=${id}`,
        "/settings",
      ]) {
        await open(page, path);
        await expect(page.locator("main .skeleton")).toHaveCount(0);
        await tabThrough(page);
      }
      await page.goto("about:blank");
      await call(page, "delete", `/drafts/${id}`);
    });

    test("focus is never covered for a reviewer", async ({ page }) => {
      test.setTimeout(120_000);
      const id = await pending(page);
      await signIn(page, REVIEWER);
      const queue = await call(page, "get", "/review/notices?limit=1");
      for (const path of [`/review/rights/${id}`, `/review/${queue.rows[0].notice.reference}`]) {
        await open(page, path);
        await expect(page.locator("main .skeleton")).toHaveCount(0);
        await page.locator(":is(.verdict__side, .decide) .segments__button").nth(1).click();
        await page.evaluate(() => document.activeElement.blur());
        await tabThrough(page);
      }
    });
  });
}

test("the first answers keep focus and place while the draft gets its address", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await newcomer(page);
  const focused = () => page.evaluate(() => document.activeElement.id);

  // By arrows from kind to kind: each brings other questions, none takes focus away.
  await open(page, "/rights/new");
  await page.locator("#kind-trademark").focus();
  await page.keyboard.press("Space");
  await expect(page.locator("#kind-trademark")).toBeChecked();
  await expect(page.locator("#granted")).toBeVisible();
  for (const key of ["ArrowDown", "ArrowDown", "ArrowUp"]) {
    await page.keyboard.press(key);
    await expect(page.locator("input[name=kind]:focus")).toBeChecked();
  }
  const chosen = await focused();
  expect(chosen).toMatch(/^kind-/);
  await page.evaluate(() => scrollTo(0, 200));
  // The draft is saved when answering pauses.
  await expect(page).toHaveURL(/\/rights\/[0-9a-f]+\/edit\/type$/);
  await page.waitForTimeout(300);
  expect(await focused()).toBe(chosen);
  expect(await page.evaluate(() => scrollY), "not at the top").toBeGreaterThan(100);

  // On a slow line the address comes while the next step is being filled in.
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route("**/api/v1/rights", async (route) => {
    if (route.request().method() === "POST") await held;
    await route.continue();
  });
  await open(page, "/rights");
  await page.getByRole("link", { name: say("en", "rights-register") }).first().click();
  await page.locator("#kind-trademark").check();
  await page.locator("#granted-yes").check();
  await page.getByRole("button", { name: say("en", "register-continue") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page).toHaveURL(/\/rights\/new\/owner$/);
  await page.locator("#title").focus();
  await page.keyboard.type("YAN");
  release();
  await expect(page).toHaveURL(/\/rights\/[0-9a-f]+\/edit\/owner$/);
  await page.waitForTimeout(300);
  await page.keyboard.type("QUE");
  await expect(page.locator("#title")).toBeFocused();
  await expect(page.locator("#title")).toHaveValue("YANQUE");

  // The next step is a new page again.
  await page.goBack();
  await expect(page.locator("#kind-trademark")).toBeChecked();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("focus stays with the reasons when one of them is removed", async ({ page }) => {
  const id = await pending(page);
  await signIn(page, REVIEWER);
  await open(page, `/review/rights/${id}`);
  const button = (key) => page.getByRole("button", { name: say("en", key), exact: true });
  await button("right-event-reject").click();
  await button("review-reason-more").click();
  await button("review-reason-more").click();
  const remove = page.locator(".ground .button-link");
  await expect(remove).toHaveCount(3);
  await remove.nth(2).click();
  await expect(page.locator("[id='grounds.1.reason']")).toBeFocused();
  await remove.nth(0).click();
  await expect(page.locator(".ground")).toHaveCount(1);
  await expect(page.locator("[id='grounds.0.reason']")).toBeFocused();
});
