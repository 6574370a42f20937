// The demo accounts, and how to sign in as one.

/** @typedef {import("@playwright/test").Page} Page */

export const PASSWORD = "demo-demo-demo";

export const HOLDER = "holder@demo.test";
export const AGENT = "agent@demo.test";
export const MERCHANT = "merchant@demo.test";
export const REVIEWER = "reviewer@demo.test";
export const SENIOR = "senior@demo.test";
export const ADMIN = "admin@demo.test";

/**
 * Does something as another account, and is the first one again.
 * @param {Page} page
 * @param {string} email
 * @param {() => Promise<T>} work
 * @template T
 */
export async function as(page, email, work) {
  const own = await page.context().cookies();
  await signIn(page, email);
  const result = await work();
  await page.context().clearCookies();
  await page.context().addCookies(own);
  return result;
}

/** Cookies by account: signing in is rate-limited, as it should be. */
const cookies = new Map();

/**
 * Signs in through the API, as the page would; the page then has the cookie. Once per account
 * and worker, unless `fresh`, which a journey asks for that will sign out.
 * @param {Page} page
 * @param {string} email
 * @param {{ password?: string, fresh?: boolean }} [options]
 */
export async function signIn(page, email, { password = PASSWORD, fresh = false } = {}) {
  const context = page.context();
  await context.clearCookies();
  const kept = cookies.get(email);
  if (kept && !fresh) return context.addCookies(kept);
  const answer = await context.request.post("/api/v1/session", {
    data: { contact: email, password },
    headers: { "Sec-Fetch-Site": "same-origin" },
  });
  if (!answer.ok()) {
    throw new Error(`signing in as ${email}: ${answer.status()} ${await answer.text()}`);
  }
  if (!fresh) cookies.set(email, await context.cookies());
}
