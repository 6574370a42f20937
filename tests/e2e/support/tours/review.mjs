// The reviewers' pages, also while they decide.

import { REVIEWER, signIn } from "../accounts.mjs";
import { call } from "../desk.mjs";
import { expect } from "../test.mjs";
import { say } from "../words.mjs";
import { pending } from "./rights.mjs";

const answer = (scope, key) => scope.getByRole("button", { name: say("en", key), exact: true });
const faulty = (page) => expect(page.locator("#error-summary")).toBeFocused();

/** @type {import("../everywhere.mjs").Tour[]} */
export const REVIEW = [
  {
    name: "a reviewer's queue and cases",
    as: REVIEWER,
    visits: ["/", "/review", "/review/*", "/settings"],
    async walk({ page, go, see }) {
      await go("/");
      await see("home of a reviewer");
      await go("/review");
      await see("queue");
      const queue = await call(page, "get", "/review/notices?limit=50");
      const { reference } = queue.rows[0].notice;
      const next = page.getByRole("link", { name: say("en", "review-take-next"), exact: true });
      await expect(next).toHaveAttribute("href", `/review/${reference}`);
      // The one with the fewest listings: the page is the same, and the run shorter. A mark, whose
      // picture is compared with theirs.
      const [open] = queue.rows
        .filter(({ notice }) => notice.kind === "trademark" && notice.tally.waiting > 1)
        .sort((one, other) => one.notice.tally.total - other.notice.tally.total);
      await go(`/review/${open.notice.reference}`);
      await see("a case");
      await page.getByRole("button", { name: "50%", exact: true }).click();
      await answer(page, "review-zoom-in").click();
      await see("a case: the pictures compared");
      await page.locator("#decide").click();
      await faulty(page);
      await see("a case: nothing decided");
      const rows = page.locator(".decide__row").filter({ has: page.locator(".segments") });
      await answer(rows.nth(0), "item-event-reject").click();
      await answer(rows.nth(1), "item-event-ask").click();
      await see("a case: reasons asked for");
      await page.locator("#decide").click();
      await faulty(page);
      await see("a case: reasons missing");
      await go("/review/RD-2026-00000000");
      await see("no such case");
      await go("/settings");
      await see("settings of a reviewer");
    },
  },
  {
    name: "a case that is decided",
    as: REVIEWER,
    visits: ["/review/*"],
    async walk({ page, go, see }) {
      await signIn(page, "holder@demo.test");
      const notices = await call(page, "get", "/notices?limit=50&state=decided");
      const [smallest] = notices.rows.sort((one, other) => one.tally.total - other.tally.total);
      await signIn(page, REVIEWER);
      await go(`/review/${smallest.reference}`);
      await see("a case that is decided");
    },
  },
  {
    name: "a right is reviewed",
    visits: ["/review/rights", "/review/rights/*"],
    async walk({ page, go, see }) {
      const id = await pending(page);
      await signIn(page, REVIEWER);
      await go("/review/rights");
      const next = say("en", "review-rights-take-next");
      await expect(page.getByRole("link", { name: next, exact: true })).toBeVisible();
      await see("rights that wait");
      await go(`/review/rights/${id}`);
      await see("a right");
      await page.locator("#verdict-send").click();
      await faulty(page);
      await see("a right: nothing chosen");
      await answer(page, "right-event-approve").click();
      await see("a right: to be approved");
      await answer(page, "right-event-reject").click();
      await page.getByRole("button", { name: say("en", "review-reason-more") }).click();
      await page.locator("#verdict-send").click();
      await faulty(page);
      await see("a right: reasons missing");
      for (const at of [0, 1]) {
        await page.locator(`[id='grounds.${at}.reason']`).selectOption(at ? "RT05" : "ID01");
        await page.locator(`[id='grounds.${at}.facts']`).fill("缺第 2 页 page 2 is missing");
      }
      await expect(page.locator(".preview__text")).toHaveCount(2);
      await see("a right: reasons given");
      const { version } = await call(page, "get", `/rights/${id}`);
      const rejections = [{ reason: "RT05", field: "documents.certificate", facts: "第 2 页缺失。" }];
      const decision = { event: "reject", version, rejections };
      await call(page, "post", `/review/rights/${id}`, decision);
      await go(`/review/rights/${id}`);
      await see("a right that is decided");
      await go("/review/rights/00000000000000000000000000000000");
      await see("no such right");
    },
  },
];
