// Everybody's pages, and the ways into the desk.

import { ADMIN, HOLDER, MERCHANT } from "../accounts.mjs";
import { call, codeTo, fresh, newcomer } from "../desk.mjs";
import { expect } from "../test.mjs";
import { say } from "../words.mjs";

const button = (page, key) => page.getByRole("button", { name: say("en", key), exact: true });
const faulty = (page) => expect(page.locator("#error-summary")).toBeFocused();

/** Asks for a code, from a page with one field for a contact, and enters it. */
async function proveContact({ page, see }, contact, name) {
  await see(`${name}: contact`);
  await button(page, "account-send-code").click();
  await faulty(page);
  await see(`${name}: no contact`);
  await page.locator("#contact").fill(contact);
  await button(page, "account-send-code").click();
  await expect(page.locator("#code")).toBeVisible();
  await see(`${name}: code`);
  await button(page, "account-continue").click();
  await faulty(page);
  await see(`${name}: no code`);
  await page.locator("#code").fill(await codeTo(page, contact));
  await button(page, "account-continue").click();
  await expect(page.locator("#password")).toBeVisible();
  await see(`${name}: details`);
}

/** @type {import("../everywhere.mjs").Tour[]} */
export const ACCOUNT = [
  {
    name: "what a guest sees",
    visits: ["/", "/sign-in", "/mailbox", "/nowhere"],
    async walk({ page, go, see }) {
      await go("/");
      await see("home");
      await go("/nowhere");
      await see("not found");
      await go("/mailbox");
      await see("mailbox");
      await go("/sign-in?next=/notices");
      await see("sign in, to go on");
      await page.getByRole("main").locator("button[type=submit]").click();
      await faulty(page);
      await see("sign in, nothing typed");
      await go("/sign-in?changed=1");
      await page.locator(".password__show").click();
      await see("sign in, with a new password");
    },
  },
  {
    name: "signing up, and an organisation with nothing yet",
    visits: [
      "/sign-up",
      "/sign-up/code",
      "/sign-up/details",
      "/",
      "/notices",
      "/notices/new/right",
      "/notices/new/start",
      "/rights",
      "/settings",
    ],
    async walk({ page, go, see }) {
      const contact = `tour.${fresh()}@example.com`;
      await go("/sign-up");
      await proveContact({ page, see }, contact, "sign up");
      await button(page, "account-create").click();
      await faulty(page);
      await see("sign up: nothing answered");
      await page.locator("#org_kind-rights_owner").check();
      await page.locator("#name").fill("陈雨薇");
      await page.locator("#org_name").fill("青山文具有限公司");
      await page.locator("#password").fill("teapot lantern nine");
      await button(page, "account-create").click();
      await expect(page).toHaveURL(/\/notices$/);
      await see("no notices");
      await page.locator("#account-button").click();
      await see("the account's menu");
      await go("/rights");
      await see("no rights");
      await go("/notices/new/start");
      await see("notice: start");
      await button(page, "wizard-start").click();
      await expect(page).toHaveURL(/\/notices\/new\/right/);
      await see("notice: no right to assert");
      await go("/");
      await see("home, signed in");
      await go("/settings");
      await see("settings");
      await page.locator("#name").fill("");
      await button(page, "account-save").click();
      await faulty(page);
      await see("settings: no name");
      await page.locator("#name").fill("陈雨薇");
      await button(page, "account-save").click();
      await expect(page.locator(".account__saved")).toBeVisible();
      await see("settings: saved");
      await page.setViewportSize({ width: 360, height: 800 });
      await page.locator(".header__menu").click();
      await see("the menu of a phone");
    },
  },
  {
    name: "a new password",
    visits: ["/new-password", "/new-password/code", "/new-password/details"],
    async walk({ page, go, see }) {
      const contact = await newcomer(page);
      await call(page, "delete", "/session");
      await go("/new-password");
      await proveContact({ page, see }, contact, "new password");
      await button(page, "account-reset-save").click();
      await faulty(page);
      await see("new password: none typed");
    },
  },
  {
    name: "what a merchant sees",
    as: MERCHANT,
    visits: ["/", "/notices", "/rights", "/rights/new", "/notices/new/start", "/review", "/settings"],
    async walk({ go, see }) {
      for (const path of ["/", "/notices", "/rights", "/rights/new", "/notices/new/start", "/review"]) {
        await go(path);
        await see(`a merchant at ${path}`);
      }
      await go("/settings");
      await see("a merchant's settings");
    },
  },
  {
    name: "what an administrator sees",
    as: ADMIN,
    visits: ["/", "/notices", "/review", "/review/rights", "/settings"],
    async walk({ go, see }) {
      for (const path of ["/", "/notices", "/review", "/review/rights", "/settings"]) {
        await go(path);
        await see(`an administrator at ${path}`);
      }
    },
  },
  {
    name: "what an owner of rights sees",
    as: HOLDER,
    visits: ["/", "/rights", "/rights/*", "/notices", "/notices/*", "/notices/*/receipt"],
    async walk({ page, go, see }) {
      await go("/");
      await see("home of an owner");
      await go("/rights");
      await see("rights");
      const { rows } = await call(page, "get", "/rights");
      const standings = new Map(rows.map((row) => [row.standing, row.id]));
      for (const standing of ["expiring", "in_force", "pending", "rejected", "draft"]) {
        const id = standings.get(standing);
        if (!id) continue;
        await go(`/rights/${id}`);
        await see(`a right that is ${standing}`);
      }
      await go("/rights/00000000000000000000000000000000");
      await see("no such right");
      await go("/notices");
      await see("notices");
      await page.locator("#search").fill("no notice has this");
      await expect(page.locator(".empty")).toBeVisible();
      await see("notices: no match");
      const notices = await call(page, "get", "/notices?limit=50");
      const states = new Map(notices.rows.map((row) => [row.state, row.reference]));
      for (const [state, reference] of states) {
        await go(`/notices/${reference}`);
        await see(`a notice that is ${state}`);
      }
      const [reference] = states.values();
      await go(`/notices/${reference}/receipt`);
      await see("a receipt");
      await go("/notices/RD-2026-00000000");
      await see("no such notice");
    },
  },
];
